package vn.kontum.report.publication.workbook.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import vn.kontum.report.publication.model.IndicatorRow;

/**
 * The columns of the table of a section in their order, each with who writes its cells; the head of a column is the
 * text {@code section.<key>}. Those that are printed stand first.
 */
enum SectionColumn {
    NO(true, row -> row::number),
    NAME(true, row -> row::name),
    MEASURE(true, row -> row::measure),
    PLAN(true, row -> row::plan),
    QUARTER_1(true, row -> (at, line) -> row.quarter(at, line, 1)),
    QUARTER_2(true, row -> (at, line) -> row.quarter(at, line, 2)),
    QUARTER_3(true, row -> (at, line) -> row.quarter(at, line, 3)),
    QUARTER_4(true, row -> (at, line) -> row.quarter(at, line, 4)),
    YEAR(true, row -> row::year),
    NEEDED(true, row -> row::needed),
    UNITS(true, row -> row::coverage),
    VERDICT(true, row -> row::verdict),
    PROJECTION(false, row -> row::projection),
    BOUNDS(false, row -> row::bounds),
    POPULATION(false, row -> row::population),
    STATUS(false, row -> row::status);

    /** Writes the cell of one line. */
    @FunctionalInterface
    interface CellWriter {
        void write(int row, IndicatorRow indicatorRow);
    }

    private final boolean printed;
    private final Function<SectionRowWriter, CellWriter> writer;

    SectionColumn(boolean printed, Function<SectionRowWriter, CellWriter> writer) {
        this.printed = printed;
        this.writer = writer;
    }

    int index() {
        return ordinal();
    }

    /** Key of its head among the words. */
    String key() {
        return "section." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** How many columns are printed; the others stand right of them. */
    static int printedColumns() {
        return (int) Arrays.stream(values()).filter(column -> column.printed).count();
    }

    CellWriter writer(SectionRowWriter row) {
        return writer.apply(row);
    }
}
