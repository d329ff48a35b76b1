package vn.kontum.report.job.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.parsing.FormLayout;

/** The current form of a unit that sent something else: of the period that had begun last when its file came. */
public record CurrentFormProvider(
        Catalogue catalogue, SubmissionRepository submissions, OutboxDocumentWriters stationery) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    Optional<ResponseFactory.EnclosedForm> enclosure(ReceivedFileRecord entry, ValidationResult judgement) {
        boolean wanted = judgement.codes().contains(FindingCode.TEMPLATE_VERSION.name());
        return wanted ? unit(entry).flatMap(unit -> form(unit, entry)) : Optional.empty();
    }

    private Optional<Unit> unit(ReceivedFileRecord entry) {
        return entry.unit()
                .or(() -> Optional.of(entry.arrival().folder()))
                .flatMap(catalogue::unit)
                .filter(Unit::reports);
    }

    private Optional<ResponseFactory.EnclosedForm> form(Unit unit, ReceivedFileRecord entry) {
        return current(entry.arrival().receivedAt())
                .map(period -> new ResponseFactory.EnclosedForm(
                        unit.code(),
                        FormLayout.fileName(unit.code(), period.compact()),
                        () -> stationery.forms().get().form(unit, period, history())));
    }

    private Optional<Period> current(Instant receivedAt) {
        LocalDate day = receivedAt.atZone(ZONE).toLocalDate();
        return catalogue.windows().stream()
                .filter(window -> !window.from().isAfter(day))
                .max(Comparator.comparing(ReportingWindow::from))
                .map(ReportingWindow::period);
    }

    private PriorSubmissions history() {
        return submissions.history();
    }
}
