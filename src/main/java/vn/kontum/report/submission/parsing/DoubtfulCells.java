package vn.kontum.report.submission.parsing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.parsing.value.PlaceList;
import vn.kontum.report.text.TextSanitizer;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellRange;
import vn.kontum.report.xlsx.model.ReadAnomalyCode;

/**
 * Gathers the places of a sheet whose values are in doubt for the way they are laid out or written: one finding for each cause, however
 * many cells it touches.
 */
final class DoubtfulCells {
    private final CellAnomalies anomalies;
    private final FindingFactory text;
    private final Map<Cause, List<DoubtfulCell>> doubts = new EnumMap<>(Cause.class);

    private enum Cause {
        OUTSIDE(FindingCode.OUT_OF_GRID, ""),
        PLACE(FindingCode.AMBIGUOUS_CELL, ""),
        SHAPE(FindingCode.CELL_SHAPE, ""),
        COVERED(FindingCode.AMBIGUOUS_CELL, "merged"),
        BLANK(FindingCode.MISSING, "merged");

        private final FindingCode code;
        private final String name;

        Cause(FindingCode code, String name) {
            this.code = code;
            this.name = name;
        }

        private FindingFactory.Cause one() {
            return new FindingFactory.Cause(code, name);
        }

        private FindingFactory.Cause many() {
            return one().many();
        }
    }

    /** @param range the merged range over the cell, empty where there is none */
    private record DoubtfulCell(CellLocation place, String entered, String range) {}

    DoubtfulCells(CellAnomalies anomalies, FindingFactory text) {
        this.anomalies = anomalies;
        this.text = text;
    }

    /** Whether the value of an input cell is in doubt, which is noted then. */
    boolean doubted(CellLocation place, Optional<Cell> cell) {
        Optional<Cause> cause = cause(place, cell);
        cause.ifPresent(found -> add(found, place, cell.map(Cell::text).orElse("")));
        return cause.isPresent();
    }

    private Optional<Cause> cause(CellLocation place, Optional<Cell> cell) {
        if (anomalies.at(place, ReadAnomalyCode.CELL_SHAPE)) {
            return Optional.of(Cause.SHAPE);
        }
        if (anomalies.at(place, ReadAnomalyCode.AMBIGUOUS_CELL)
                || cell.isEmpty() && anomalies.inRow(place, ReadAnomalyCode.AMBIGUOUS_CELL)) {
            return Optional.of(Cause.PLACE);
        }
        if (cell.isEmpty() && anomalies.inRow(place, ReadAnomalyCode.OUT_OF_GRID)) {
            return Optional.of(Cause.OUTSIDE);
        }
        return anomalies.at(place, ReadAnomalyCode.COVERED_VALUE) ? Optional.of(Cause.COVERED) : Optional.empty();
    }

    /** Whether a required cell without a value lies under a merged range, where none can be typed; noted then. */
    boolean covered(CellLocation place, String entered) {
        boolean covered = !range(place).isEmpty();
        if (covered) {
            add(Cause.BLANK, place, entered);
        }
        return covered;
    }

    private void add(Cause cause, CellLocation place, String entered) {
        doubts.computeIfAbsent(cause, c -> new ArrayList<>()).add(new DoubtfulCell(place, entered, range(place)));
    }

    private String range(CellLocation place) {
        return anomalies
                .allWithin(place, ReadAnomalyCode.MERGED)
                .filter(range -> CellRange.tryParse(range)
                        .filter(parsed -> !parsed.first().equals(place.value()))
                        .isPresent())
                .findFirst()
                .orElse("");
    }

    /** What was gathered, and what is in doubt beside the input cells. */
    List<Finding> findings() {
        return Stream.of(Cause.values()).flatMap(this::findings).toList();
    }

    private List<CellLocation> doubted() {
        return doubts.values().stream()
                .flatMap(List::stream)
                .map(DoubtfulCell::place)
                .toList();
    }

    private Stream<Finding> findings(Cause cause) {
        List<DoubtfulCell> inputs = doubts.getOrDefault(cause, List.of());
        List<CellLocation> cells = inputs.stream().map(DoubtfulCell::place).toList();
        List<Finding> alone = inputs.stream()
                .map(doubt -> text.ofCell(cause.one(), doubt.place(), doubt.entered(), doubt.range()))
                .toList();
        List<String> others = cause.name.isEmpty()
                ? anomalies.placesBeside(ReadAnomalyCode.valueOf(cause.code.name()), doubted())
                : List.of();
        List<String> all = Stream.concat(
                        cells.stream().map(CellLocation::where), others.stream().map(TextSanitizer::name))
                .toList();
        if (all.size() > 1) {
            List<String> ranges = inputs.stream()
                    .map(DoubtfulCell::range)
                    .filter(r -> !r.isEmpty())
                    .distinct()
                    .toList();
            Object[] more = {PlaceList.of(all), all.size(), PlaceList.of(ranges)};
            return Stream.of(
                    cells.isEmpty()
                            ? ofPlace(cause.many(), others.get(0), more)
                            : text.ofCells(cause.many(), alone, more));
        }
        return inputs.isEmpty()
                ? others.stream().map(where -> ofPlace(cause.one(), where, TextSanitizer.name(where), ""))
                : alone.stream();
    }

    private Finding ofPlace(FindingFactory.Cause cause, String where, Object... arguments) {
        int bang = where.lastIndexOf('!');
        Optional<CellAddress> address = CellAddress.tryParse(where.substring(bang + 1));
        return address.isPresent() && bang > 0
                ? text.ofPlace(
                        cause,
                        new Finding.Location(
                                where.substring(0, bang), address.get().a1()),
                        arguments)
                : text.ofFile(cause, arguments);
    }
}
