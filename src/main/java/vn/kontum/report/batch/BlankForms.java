package vn.kontum.report.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Window;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FormLayout;
import vn.kontum.report.submission.History;
import vn.kontum.report.submission.Judgement;
import vn.kontum.report.submission.SubmissionStore;

/** The current form of a unit that sent something else: of the period that had begun last when its file came. */
record BlankForms(Catalogue catalogue, SubmissionStore submissions, Stationery stationery) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    Optional<Answering.Enclosure> enclosure(LedgerEntry entry, Judgement judgement) {
        boolean wanted = judgement.codes().contains(FindingCode.TEMPLATE_VERSION.name());
        return wanted ? unit(entry).flatMap(unit -> form(unit, entry)) : Optional.empty();
    }

    private Optional<Unit> unit(LedgerEntry entry) {
        return entry.unit()
                .or(() -> Optional.of(entry.arrival().folder()))
                .flatMap(catalogue::unit)
                .filter(Unit::reports);
    }

    private Optional<Answering.Enclosure> form(Unit unit, LedgerEntry entry) {
        return current(entry.arrival().receivedAt())
                .map(period -> new Answering.Enclosure(
                        unit.code(),
                        FormLayout.fileName(unit.code(), period.compact()),
                        () -> stationery.forms().get().form(unit, period, history())));
    }

    private Optional<Period> current(Instant receivedAt) {
        LocalDate day = receivedAt.atZone(ZONE).toLocalDate();
        return catalogue.windows().stream()
                .filter(window -> !window.from().isAfter(day))
                .max(Comparator.comparing(Window::from))
                .map(Window::period);
    }

    private History history() {
        return submissions.history();
    }
}
