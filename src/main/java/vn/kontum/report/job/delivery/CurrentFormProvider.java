package vn.kontum.report.job.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.layout.EnteredForm;
import vn.kontum.report.submission.parsing.EnteredFormReader;
import vn.kontum.report.submission.parsing.FormLayout;

/**
 * The forms that lie beside an answer: the current one for a unit that sent something else, and, wherever another layout stands
 * in the way, the current one with everything that the unit typed.
 */
record CurrentFormProvider(Catalogue catalogue, SubmissionRepository submissions, OutboxDocumentWriters shared) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Set<FindingCode> CONVERTED = EnumSet.of(
            FindingCode.TEMPLATE_VERSION,
            FindingCode.WRONG_PERIOD,
            FindingCode.LAYOUT_CHANGED,
            FindingCode.NOT_ON_FORM);

    List<ResponseFactory.EnclosedForm> enclosures(
            ReceivedFileRecord entry, ValidationResult validationResult, Optional<Path> original) {
        List<ResponseFactory.EnclosedForm> enclosures = new ArrayList<>();
        Optional<Unit> unit = unit(entry);
        if (unit.isPresent() && validationResult.codes().contains(FindingCode.TEMPLATE_VERSION.name())) {
            current(entry).ifPresent(period -> enclosures.add(blank(unit.get(), period)));
        }
        boolean another =
                CONVERTED.stream().anyMatch(code -> validationResult.codes().contains(code.name()));
        if (unit.isPresent() && another && original.isPresent()) {
            converted(unit.get(), entry, original.get()).ifPresent(enclosures::add);
        }
        return enclosures;
    }

    private Optional<Unit> unit(ReceivedFileRecord entry) {
        return entry.unit()
                .or(() -> Optional.of(entry.arrival().folder()))
                .flatMap(catalogue::unit)
                .filter(Unit::reports);
    }

    private ResponseFactory.EnclosedForm blank(Unit unit, Period period) {
        return new ResponseFactory.EnclosedForm(
                unit.code(),
                FormLayout.fileName(unit.code(), period.compact()),
                () -> shared.forms().get().form(unit, period, history()));
    }

    private Optional<ResponseFactory.EnclosedForm> converted(Unit unit, ReceivedFileRecord entry, Path original) {
        try {
            Optional<EnteredForm> entered = new EnteredFormReader(catalogue)
                    .read(original)
                    .filter(form -> !form.entries().isEmpty());
            Optional<Period> period = entered.flatMap(EnteredForm::period)
                    .flatMap(Period::parse)
                    .filter(p -> begun(p, entry.arrival().receivedAt()))
                    .or(() -> current(entry));
            return entered.isEmpty() || period.isEmpty()
                    ? Optional.empty()
                    : Optional.of(converted(unit, period.get(), entered.get()));
        } catch (IOException e) {
            throw new UncheckedIOException("[" + original + "] cannot be read again to be converted", e);
        }
    }

    private ResponseFactory.EnclosedForm converted(Unit unit, Period period, EnteredForm entered) {
        return new ResponseFactory.EnclosedForm(
                unit.code(),
                FormLayout.convertedFileName(unit.code(), period.compact()),
                () -> shared.conversions()
                        .get()
                        .convert(unit, period, history(), entered)
                        .content());
    }

    /** The quarter that had begun last when the file came; an annual closing begins after it and asks for less. */
    private Optional<Period> current(ReceivedFileRecord entry) {
        return catalogue.windows().stream()
                .filter(window -> !window.period().closing())
                .filter(window -> begun(window.period(), entry.arrival().receivedAt()))
                .max(Comparator.comparing(ReportingWindow::from))
                .map(ReportingWindow::period);
    }

    private boolean begun(Period period, Instant receivedAt) {
        LocalDate day = receivedAt.atZone(ZONE).toLocalDate();
        return catalogue.window(period).filter(w -> !w.from().isAfter(day)).isPresent();
    }

    private PriorSubmissions history() {
        return submissions.history();
    }
}
