package vn.kontum.report.verification;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.DefinedName;
import vn.kontum.report.xlsx.model.WorkbookContent;
import vn.kontum.report.xlsx.read.WorkbookReader;

/**
 * Reads figures out of stored originals, at the cells that the table states and in the rows of their codes alone, and
 * compares them with what was written down.
 */
final class OriginalCellReader {
    private static final String INPUT = "IN_";

    private final ContentStore store;
    private final WorkbookReader reader;
    private final List<Violation> faults;

    OriginalCellReader(ContentStore store, WorkbookReader reader, List<Violation> faults) {
        this.store = store;
        this.reader = reader;
        this.faults = faults;
    }

    /** The figures of a version by variable; what differs from the table is a fault. */
    Map<String, BigDecimal> figures(SubmissionVersion version, FilledInFigures filledIn) {
        Map<String, BigDecimal> figures = new HashMap<>();
        try {
            WorkbookContent content = reader.read(store.path(version.sha256()));
            requireAllWritten(version, content, filledIn);
            Map<String, String> owners = new HashMap<>();
            List<ReportedValue> unstored = new ArrayList<>();
            for (ReportedValue reportedValue : version.readings()) {
                requireOwnCell(version, reportedValue, owners);
                requireOwnRow(version, reportedValue, content);
                if (filledIn.concerns(reportedValue)
                        && cell(reportedValue, content)
                                .flatMap(NaiveNumberParser::of)
                                .isEmpty()) {
                    unstored.add(reportedValue);
                } else {
                    figure(version, reportedValue, content).ifPresent(f -> figures.put(reportedValue.variable(), f));
                }
            }
            for (ReportedValue reportedValue : unstored) {
                Optional<BigDecimal> expected =
                        reportedValue.value().filter(value -> filledIn.allow(reportedValue.variable(), value, figures));
                expected.ifPresentOrElse(
                        value -> figures.put(reportedValue.variable(), value),
                        () -> faults.add(difference(version, reportedValue, cell(reportedValue, content))));
            }
        } catch (IOException | ContainerException e) {
            faults.add(Violation.of(place(version), "original.closed"));
        }
        return figures;
    }

    private Optional<BigDecimal> figure(
            SubmissionVersion version, ReportedValue reportedValue, WorkbookContent content) {
        Optional<Cell> cell = cell(reportedValue, content);
        Optional<BigDecimal> read = cell.flatMap(NaiveNumberParser::of);
        Optional<BigDecimal> expected = reportedValue.value();
        boolean agrees = ReproducibilityCheck.equal(read, expected)
                || expected.isPresent()
                        && cell.filter(c -> NaiveNumberParser.couldMean(c, expected.get()))
                                .isPresent();
        boolean stated = expected.isPresent()
                || reportedValue.status() == ReportedValue.Status.BLANK
                || reportedValue.status() == ReportedValue.Status.NOT_AVAILABLE;
        if (!agrees && stated) {
            faults.add(difference(version, reportedValue, cell));
        }
        return agrees ? expected : read;
    }

    private static Violation difference(SubmissionVersion version, ReportedValue reportedValue, Optional<Cell> cell) {
        return Violation.of(
                place(version),
                "original.differs",
                reportedValue.variable(),
                reportedValue.value().map(BigDecimal::toPlainString).orElse("\u2013"),
                cell.map(Cell::where).orElse(reportedValue.sheet() + "!" + reportedValue.cell()),
                cell.map(Cell::raw).orElse(""));
    }

    /** No number that the form asks for and the file holds is left out of the table. */
    private void requireAllWritten(SubmissionVersion version, WorkbookContent content, FilledInFigures filledIn) {
        Set<String> written = version.readings().stream()
                .map(reportedValue -> INPUT + reportedValue.variable())
                .collect(Collectors.toSet());
        content.names().values().stream()
                .filter(name -> name.name().startsWith(INPUT) && !written.contains(name.name()))
                .filter(name -> filledIn.asked(name.name().substring(INPUT.length())))
                .flatMap(name -> content.cell(name.sheet(), name.address()).stream()
                        .filter(cell -> NaiveNumberParser.of(cell).isPresent())
                        .map(cell -> Violation.of(
                                place(version),
                                "original.unwritten",
                                name.name().substring(INPUT.length()),
                                cell.where(),
                                cell.raw())))
                .forEach(faults::add);
    }

    private void requireOwnRow(SubmissionVersion version, ReportedValue reportedValue, WorkbookContent content) {
        if (!reportedValue.cell().isEmpty() && !carriesCode(reportedValue, content)) {
            faults.add(Violation.of(
                    place(version),
                    "original.row",
                    reportedValue.variable(),
                    reportedValue.sheet() + "!" + reportedValue.cell()));
        }
    }

    private void requireOwnCell(SubmissionVersion version, ReportedValue reportedValue, Map<String, String> owners) {
        String other = reportedValue.cell().isEmpty()
                ? null
                : owners.put(reportedValue.sheet() + "!" + reportedValue.cell(), reportedValue.variable());
        if (other != null) {
            faults.add(Violation.of(
                    place(version),
                    "original.shared",
                    reportedValue.variable(),
                    other,
                    reportedValue.sheet() + "!" + reportedValue.cell()));
        }
    }

    /** The cell that the table states. */
    private static Optional<Cell> cell(ReportedValue reportedValue, WorkbookContent content) {
        return CellAddress.tryParse(reportedValue.cell())
                .flatMap(address -> content.cell(reportedValue.sheet(), address));
    }

    /**
     * Whether the row of a cell says the variable's code before it; a row without any code may be known by its name.
     */
    private static boolean carriesCode(ReportedValue reportedValue, WorkbookContent content) {
        Optional<CellAddress> cell = CellAddress.tryParse(reportedValue.cell());
        List<String> words = cell.stream()
                .flatMap(at -> IntStream.range(0, at.column())
                        .mapToObj(column -> content.cell(reportedValue.sheet(), new CellAddress(at.row(), column))))
                .flatMap(Optional::stream)
                .map(Cell::word)
                .toList();
        if (words.stream().anyMatch(reportedValue.variable()::equalsIgnoreCase)) {
            return true;
        }
        Optional<DefinedName> name = Optional.ofNullable(content.names().get(INPUT + reportedValue.variable()));
        boolean named = name.filter(n -> n.sheet().equals(reportedValue.sheet())
                        && cell.filter(n.address()::equals).isPresent())
                .isPresent();
        return named && words.stream().noneMatch(word -> content.names().containsKey(INPUT + word));
    }

    private static String place(SubmissionVersion version) {
        return "arrival " + version.receivedFileSeq() + " " + version.unit() + " " + version.period();
    }
}
