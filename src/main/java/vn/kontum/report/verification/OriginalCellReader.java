package vn.kontum.report.verification;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Reads figures out of stored originals, by their names and cells alone, and compares them with what was written down.
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
            for (ReportedValue reading : version.readings()) {
                figure(version, reading, content).ifPresent(f -> figures.put(reading.variable(), f));
            }
        } catch (IOException | ContainerException e) {
            faults.add(Violation.of(place(version), "original.closed"));
        }
        return figures;
    }

    private Optional<BigDecimal> figure(SubmissionVersion version, ReportedValue reading, WorkbookContent content) {
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

    /** By its name; where the name was lost, at the cell that the table states. */
    private static Optional<Cell> cell(ReportedValue reading, WorkbookContent content) {
        Optional<DefinedName> name = Optional.ofNullable(content.names().get(INPUT + reading.variable()));
        return name.isPresent()
                ? content.cell(name.get().sheet(), name.get().address())
                : CellAddress.tryParse(reading.cell()).flatMap(address -> content.cell(reading.sheet(), address));
    }

    private static String place(SubmissionVersion version) {
        return "arrival " + version.arrivalSeq() + " " + version.unit() + " " + version.period();
    }
}
