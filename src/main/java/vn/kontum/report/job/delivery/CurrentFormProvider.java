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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.layout.EnteredForm;
import vn.kontum.report.submission.parsing.EnteredFormReader;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.parsing.SubmissionFile;

/**
 * The forms that lie beside an answer: the current one for a unit that sent something else, and, wherever another layout stands
 * in the way, the current one with everything that the unit typed.
 */
record CurrentFormProvider(
        Catalogue catalogue,
        EditionCatalogues catalogues,
        SubmissionRepository submissions,
        OutboxDocumentWriters shared) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Set<FindingCode> CONVERTED = EnumSet.of(
            FindingCode.TEMPLATE_VERSION,
            FindingCode.WRONG_PERIOD,
            FindingCode.LAYOUT_CHANGED,
            FindingCode.NOT_ON_FORM);
    /** Nothing but an empty form helps, and the unit may have filled in the only one that it had. */
    private static final Set<FindingCode> BEYOND_MENDING =
            EnumSet.of(FindingCode.ARCHIVE_LIMITS, FindingCode.OUT_OF_GRID);

    List<ResponseFactory.EnclosedForm> enclosures(
            ReceivedFileRecord entry, ValidationResult validationResult, Optional<Path> original) {
        Optional<Unit> unit = unit(entry);
        Set<FindingCode> found = found(CONVERTED, validationResult);
        boolean lost = !found(BEYOND_MENDING, validationResult).isEmpty();
        if (unit.isEmpty() || found.isEmpty() && !lost) {
            return List.of();
        }
        Optional<EnteredForm> entered = found.isEmpty()
                ? Optional.empty()
                : original.flatMap(this::entered).filter(form -> !form.entries().isEmpty());
        Optional<Period> period = period(entry, entered)
                .filter(asked -> catalogues.judging().owes(unit.get().code(), asked));
        if (period.isEmpty()) {
            return List.of();
        }
        List<ResponseFactory.EnclosedForm> enclosures = new ArrayList<>();
        boolean blank = lost
                || found.contains(FindingCode.TEMPLATE_VERSION)
                || entered.isEmpty() && !found.equals(Set.of(FindingCode.NOT_ON_FORM));
        if (blank) {
            enclosures.add(blank(unit.get(), period.get()));
        }
        entered.ifPresent(form -> enclosures.add(converted(unit.get(), period.get(), form)));
        return enclosures;
    }

    private static Set<FindingCode> found(Set<FindingCode> of, ValidationResult validationResult) {
        return of.stream()
                .filter(code -> validationResult.codes().contains(code.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<EnteredForm> entered(Path original) {
        try {
            return new EnteredFormReader(catalogue).read(original);
        } catch (IOException e) {
            throw new UncheckedIOException("[" + original + "] cannot be read again to be converted", e);
        }
    }

    /** That of the file, by its marks or its name, where it has begun; else the current one. */
    private Optional<Period> period(ReceivedFileRecord entry, Optional<EnteredForm> entered) {
        return Stream.of(
                        entered.flatMap(EnteredForm::period),
                        SubmissionFile.period(entry.receivedFile().fileName()))
                .flatMap(said -> said.flatMap(Period::parse).stream())
                .filter(said -> begun(said, entry.receivedFile().receivedAt()))
                .findFirst()
                .or(() -> current(entry));
    }

    private Optional<Unit> unit(ReceivedFileRecord entry) {
        return entry.unit()
                .or(() -> Optional.of(entry.receivedFile().folder()))
                .flatMap(catalogue::unit)
                .filter(Unit::reports);
    }

    private ResponseFactory.EnclosedForm blank(Unit unit, Period period) {
        return new ResponseFactory.EnclosedForm(
                unit.code(),
                FormLayout.fileName(unit.code(), period.compact()),
                () -> shared.forms().get().form(unit, period, history()));
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
                .filter(window -> begun(window.period(), entry.receivedFile().receivedAt()))
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
