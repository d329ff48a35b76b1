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
    NO(Room.PRINTED, row -> row::number),
    NAME(Room.PRINTED, row -> row::name),
    MEASURE(Room.PRINTED, ReportStyle.SHORT, (book, line) -> book.words().measure(line.indicator())),
    PLAN(Room.PRINTED, row -> row.figures::plan),
    QUARTER(Room.PRINTED, row -> row.figures::quarter),
    YEAR(Room.PRINTED, row -> row.figures::year),
    LAST_YEAR(Room.PRINTED, row -> row.figures::lastYear),
    CHANGE(Room.PRINTED, row -> row.outcome::change),
    PERCENT(Room.PRINTED, row -> row.outcome::percent),
    VERDICT(Room.PRINTED, row -> row::verdict),
    OWNER(Room.PRINTED, row -> row::owner),
    NOTES(Room.PRINTED, row -> row::notes),
    COVERAGE(Room.BESIDE, ReportStyle.SHORT, ReportWorkbookContext::coverage),
    SOURCE(Room.BESIDE, row -> row::source),
    RULE(Room.BESIDE, row -> row::rule),
    PREVIOUS(Room.BESIDE, row -> row.figures::previous),
    GAP(Room.BESIDE, row -> row.outcome::gap),
    PROJECTION(Room.BESIDE, row -> row.outcome::projection),
    CODE(Room.HIDDEN, ReportStyle.CODE, (book, line) -> line.indicator().code());

    /** Those that compare with the year before; they are left out where too little is known of it. */
    public static final List<TargetColumn> SAME_PERIOD = List.of(LAST_YEAR, CHANGE);

    /** Where a column shows: on paper, on the screen right of what is printed, or only when it is asked for. */
    private enum Room {
        PRINTED,
        BESIDE,
        HIDDEN
    }

    /** Writes the cell of one line. */
    @FunctionalInterface
    interface CellWriter {
        void write(int row, IndicatorRow indicatorRow);
    }

    private final Room room;
    private final Function<TargetRowWriter, CellWriter> writer;

    TargetColumn(Room room, Function<TargetRowWriter, CellWriter> writer) {
        this.room = room;
        this.writer = writer;
    }

    /** A column of words. */
    TargetColumn(Room room, ReportStyle style, BiFunction<ReportWorkbookContext, IndicatorRow, String> words) {
        this.room = room;
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
        return room == Room.HIDDEN;
    }

    /** How many columns are printed. */
    public static int printed() {
        return (int) Arrays.stream(values())
                .filter(column -> column.room == Room.PRINTED)
                .count();
    }

    CellWriter writer(TargetRowWriter row) {
        return writer.apply(row);
    }
}
