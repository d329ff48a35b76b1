package vn.kontum.report.publication.workbook.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.kontum.report.publication.model.IndicatorRow;

/**
 * The columns of the first table in their order, each with who writes its cells; the head of a column is the text
 * {@code targets.<key>}. Those that are printed stand first.
 */
public enum TargetColumn {
    NO(Placement.PRINTED, row -> row::number),
    NAME(Placement.PRINTED, row -> row::name),
    MEASURE(Placement.PRINTED, ReportStyle.SHORT, (book, line) -> book.words().measure(line.indicator())),
    PLAN(Placement.PRINTED, row -> row.figures::plan),
    QUARTER(Placement.PRINTED, row -> row.figures::quarter),
    YEAR(Placement.PRINTED, row -> row.figures::year),
    LAST_YEAR(Placement.PRINTED, row -> row.figures::lastYear),
    CHANGE(Placement.PRINTED, row -> row.outcome::change),
    PERCENT(Placement.PRINTED, row -> row.outcome::percent),
    VERDICT(Placement.PRINTED, row -> row::verdict),
    OWNER(Placement.PRINTED, row -> row::owner),
    NOTES(Placement.PRINTED, row -> row::notes),
    COVERAGE(Placement.BESIDE, ReportStyle.SHORT, ReportWorkbookContext::coverage),
    SOURCE(Placement.BESIDE, row -> row::source),
    RULE(Placement.BESIDE, row -> row::rule),
    PREVIOUS(Placement.BESIDE, row -> row.figures::previous),
    GAP(Placement.BESIDE, row -> row.outcome::gap),
    PROJECTION(Placement.BESIDE, row -> row.outcome::projection),
    CODE(Placement.HIDDEN, ReportStyle.CODE, (book, line) -> line.indicator().code());

    /** Those that compare with the year before; they are left out where too little is known of it. */
    public static final List<TargetColumn> SAME_PERIOD = List.of(LAST_YEAR, CHANGE);

    /** Where a column shows: on paper, on the screen right of what is printed, or only when it is asked for. */
    private enum Placement {
        PRINTED,
        BESIDE,
        HIDDEN
    }

    /** Writes the cell of one line. */
    @FunctionalInterface
    interface CellWriter {
        void write(int row, IndicatorRow indicatorRow);
    }

    private final Placement placement;
    private final Function<TargetRowWriter, CellWriter> writer;

    TargetColumn(Placement room, Function<TargetRowWriter, CellWriter> writer) {
        this.placement = room;
        this.writer = writer;
    }

    /** A column of words. */
    TargetColumn(Placement room, ReportStyle style, BiFunction<ReportWorkbookContext, IndicatorRow, String> words) {
        this.placement = room;
        this.writer = row -> (at, line) -> row.text(at, this, words.apply(row.book, line), style);
    }

    /** Its place in the table, from 0. */
    public int index() {
        return ordinal();
    }

    /** Key of its head among the words. */
    public String key() {
        return "targets." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Whether only programs ask for it. */
    public boolean hidden() {
        return placement == Placement.HIDDEN;
    }

    /** How many columns are printed. */
    public static int printed() {
        return (int) Arrays.stream(values())
                .filter(column -> column.placement == Placement.PRINTED)
                .count();
    }

    CellWriter writer(TargetRowWriter row) {
        return writer.apply(row);
    }
}
