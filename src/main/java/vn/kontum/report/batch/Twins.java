package vn.kontum.report.batch;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.Arrival;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.LedgerStore;
import vn.kontum.report.intake.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingText;
import vn.kontum.report.submission.SubmissionStore;

/** Earlier arrivals of the same bytes, and what a repeated file is told because of them. */
final class Twins {
    /** A verdict with this code depends on the day, so the same bytes may fare better later. */
    private static final String DEPENDS_ON_DAY = FindingCode.WRONG_PERIOD.name();

    private static final String GIVEN_BACK = FindingCode.GIVEN_BACK.name();
    private static final String TURNED_DOWN = FindingCode.TURNED_DOWN.name();
    private static final String MOVED = FindingCode.MOVED.name();
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final LedgerStore ledger;
    private final WaiverStore waivers;
    private final SubmissionStore submissions;
    private final DecisionStore decisions;
    private final FindingText say = new FindingText();

    Twins(LedgerStore ledger, WaiverStore waivers, SubmissionStore submissions, DecisionStore decisions) {
        this.ledger = ledger;
        this.waivers = waivers;
        this.submissions = submissions;
        this.decisions = decisions;
    }

    /** An earlier arrival of the same bytes that makes judging this one needless. */
    Optional<LedgerEntry> of(Arrival arrival) {
        List<LedgerEntry> same = ledger.sameContent(arrival).stream()
                .filter(e -> e.duplicateOf().isEmpty() && e.outcome().isPresent())
                .filter(e -> !e.codes().contains(GIVEN_BACK) && !e.codes().contains(MOVED))
                .filter(e -> !mayFareBetter(e))
                .filter(e -> e.arrival().folder().equals(arrival.folder()) || e.verdict() == Outcome.ACCEPTED)
                .toList();
        return same.stream()
                .filter(e -> e.verdict() == Outcome.ACCEPTED)
                .findFirst()
                .or(() -> same.stream().filter(Twins::turnedDown).reduce((older, newer) -> newer))
                .or(() -> same.stream().findFirst());
    }

    /** What is said of a file whose bytes a person gave back in this folder, and which nobody let count since. */
    Optional<Finding> returnedBefore(Arrival arrival) {
        return ledger.sameContent(arrival).stream()
                .filter(e -> e.arrival().folder().equals(arrival.folder()))
                .filter(e -> e.codes().contains(GIVEN_BACK))
                .reduce((older, newer) -> newer)
                .map(e -> decided(FindingCode.RETURNED_BEFORE, e));
    }

    Outcome outcome(LedgerEntry twin) {
        return turnedDown(twin) ? Outcome.RETURNED : Outcome.IGNORED;
    }

    /** @param unit whose file the earlier one was */
    List<Finding> said(LedgerEntry twin, String unit) {
        if (turnedDown(twin)) {
            return List.of(decided(FindingCode.REJECTED_BEFORE, twin));
        }
        Finding repeated = say.ofFile(
                FindingCode.DUPLICATE,
                Long.toString(twin.arrival().seq()),
                twin.arrival().fileName(),
                unit);
        if (!owes(twin)) {
            return List.of(repeated);
        }
        Finding owed = say.ofFile(
                FindingCode.STILL_OWED, Long.toString(twin.arrival().seq()));
        Finding first = new Finding(
                repeated.code(),
                repeated.severity(),
                Optional.empty(),
                Optional.empty(),
                "",
                repeated.messageVi(),
                owed.remedyVi(),
                repeated.messageEn(),
                false);
        return List.of(first, owed);
    }

    private static boolean turnedDown(LedgerEntry entry) {
        return entry.verdict() == Outcome.RETURNED && entry.codes().contains(TURNED_DOWN);
    }

    /** Whether the earlier file went back to its unit, and none that counts came since. */
    private boolean owes(LedgerEntry twin) {
        Optional<Period> period = twin.period().flatMap(Period::parse);
        boolean counts = twin.unit().isPresent()
                && period.flatMap(p -> submissions.activeEntry(twin.unit().get(), p))
                        .isPresent();
        return twin.verdict() == Outcome.RETURNED && !counts;
    }

    private Finding decided(FindingCode code, LedgerEntry entry) {
        long seq = entry.arrival().seq();
        Optional<DecisionStore.Decision> decision = decisions.latest(seq);
        List<Object> arguments = new ArrayList<>(List.of(Long.toString(seq)));
        arguments.add(decision.map(DecisionStore.Decision::author).orElse("-"));
        arguments.add(decision.map(DecisionStore.Decision::at)
                .or(entry::judgedAt)
                .map(MINUTE::format)
                .orElse("-"));
        arguments.add(decision.map(DecisionStore.Decision::reason).orElse("-"));
        return say.ofFile(code, arguments.toArray());
    }

    /** Whether the same bytes might be judged better now than then. */
    private boolean mayFareBetter(LedgerEntry earlier) {
        boolean waived = earlier.verdict() == Outcome.RETURNED
                && earlier.unit().isPresent()
                && earlier.period().flatMap(Period::parse).stream()
                        .flatMap(p -> waivers.waivers(p).stream())
                        .anyMatch(w -> w.unit().equals(earlier.unit().get())
                                && earlier.judgedAt().filter(w.at()::isAfter).isPresent());
        return waived || earlier.codes().contains(DEPENDS_ON_DAY);
    }
}
