package vn.kontum.report.verification;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Map<String, BigDecimal> figures(SubmissionVersion version) {
        Map<String, BigDecimal> figures = new HashMap<>();
        try {
            WorkbookContent content = reader.read(store.path(version.sha256()));
            Map<String, String> owners = new HashMap<>();
            for (ReportedValue reading : version.readings()) {
                requireOwnCell(version, reading, owners);
                figure(version, reading, content).ifPresent(f -> figures.put(reading.variable(), f));
            }
        } catch (IOException | ContainerException e) {
            faults.add(Violation.of(place(version), "original.closed"));
        }
        return figures;
    }

    private Optional<BigDecimal> figure(SubmissionVersion version, ReportedValue reading, WorkbookContent content) {
        if (!reading.cell().isEmpty() && !carriesCode(reading, content)) {
            faults.add(Violation.of(
                    place(version), "original.row", reading.variable(), reading.sheet() + "!" + reading.cell()));
        }
        Optional<Cell> cell = cell(reading, content);
        Optional<BigDecimal> read = cell.flatMap(NaiveNumberParser::of);
        Optional<BigDecimal> expected = reading.value();
        boolean agrees = ReproducibilityCheck.equal(read, expected)
                || expected.isPresent()
                        && cell.filter(c -> NaiveNumberParser.couldMean(c, expected.get()))
                                .isPresent();
        if (!agrees && (expected.isPresent() || reading.status() == ReportedValue.Status.BLANK)) {
            faults.add(Violation.of(
                    place(version),
                    "original.differs",
                    reading.variable(),
                    expected.map(BigDecimal::toPlainString).orElse("\u2013"),
                    cell.map(Cell::where).orElse(reading.sheet() + "!" + reading.cell()),
                    cell.map(Cell::raw).orElse("")));
        }
        return agrees ? expected : read;
    }

    private void requireOwnCell(SubmissionVersion version, ReportedValue reading, Map<String, String> owners) {
        String other = reading.cell().isEmpty()
                ? null
                : owners.put(reading.sheet() + "!" + reading.cell(), reading.variable());
        if (other != null) {
            faults.add(Violation.of(
                    place(version),
                    "original.shared",
                    reading.variable(),
                    other,
                    reading.sheet() + "!" + reading.cell()));
        }
    }

    /** The cell that the table states. */
    private static Optional<Cell> cell(ReportedValue reading, WorkbookContent content) {
        return CellAddress.tryParse(reading.cell()).flatMap(address -> content.cell(reading.sheet(), address));
    }

    /**
     * Whether the row of a cell says the variable's code before it; a row without any code may be known by its name.
     */
    private static boolean carriesCode(ReportedValue reading, WorkbookContent content) {
        Optional<CellAddress> cell = CellAddress.tryParse(reading.cell());
        List<String> words = cell.stream()
                .flatMap(at -> IntStream.range(0, at.column())
                        .mapToObj(column -> content.cell(reading.sheet(), new CellAddress(at.row(), column))))
                .flatMap(Optional::stream)
                .map(Cell::word)
                .toList();
        if (words.stream().anyMatch(reading.variable()::equalsIgnoreCase)) {
            return true;
        }
        Optional<DefinedName> name = Optional.ofNullable(content.names().get(INPUT + reading.variable()));
        boolean named = name.filter(n -> n.sheet().equals(reading.sheet())
                        && cell.filter(n.address()::equals).isPresent())
                .isPresent();
        return named && words.stream().noneMatch(word -> content.names().containsKey(INPUT + word));
    }

    private static String place(SubmissionVersion version) {
        return "arrival " + version.arrivalSeq() + " " + version.unit() + " " + version.period();
    }
}
