package vn.kontum.report.administration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.submission.FindingCode;

/** What a unit sent last for a period, by what became of it; empty where it became something else. */
record NewestFiles(ReceivedFileRepository ledger) {
    /** Why a file waits in which nothing is wrong. */
    static final Set<FindingCode> HELD =
            Set.of(FindingCode.LATE_CORRECTION, FindingCode.CONFLICT, FindingCode.RETURNED_BEFORE);

    /** What the unit sent last, where it was returned for its content: with the rule waived it may be good enough. */
    Optional<ReceivedFileRecord> returned(String unit, Period period) {
        return newest(unit, period)
                .filter(e -> e.verdict() == Outcome.RETURNED
                        && !e.codes().contains(FindingCode.GIVEN_BACK.name())
                        && !e.codes().contains(FindingCode.TURNED_DOWN.name())
                        && !e.codes().contains(FindingCode.REJECTED_BEFORE.name()));
    }

    /** Whether a file waits although nothing is wrong in it. */
    static boolean held(ReceivedFileRecord file) {
        return file.verdict() == Outcome.QUARANTINED
                && HELD.stream().anyMatch(code -> file.codes().contains(code.name()));
    }

    /** Files of the unit that wait although nothing is wrong in them, in order. */
    List<ReceivedFileRecord> waiting(String unit, Period period) {
        return ledger.of(unit, period.code()).stream().filter(NewestFiles::held).toList();
    }

    /** What the unit sent last, where it counts. */
    Optional<ReceivedFileRecord> counting(String unit, Period period) {
        return newest(unit, period).filter(e -> e.verdict() == Outcome.ACCEPTED);
    }

    private Optional<ReceivedFileRecord> newest(String unit, Period period) {
        return ledger.of(unit, period.code()).stream()
                .filter(e -> e.verdict() == Outcome.RETURNED || e.verdict() == Outcome.ACCEPTED)
                .reduce((older, newer) -> newer);
    }
}
