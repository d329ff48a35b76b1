package vn.kontum.report.report.book;

import java.math.BigDecimal;
import java.util.List;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.report.UnitStanding;
import vn.kontum.report.report.UnitStanding.Mark;
import vn.kontum.report.workbook.CellAddress;

/** Counts the units below the matrix of quality, live. */
final class StandingCountsWorkbook {
    private static final List<Mark> COUNTED =
            List.of(Mark.ON_TIME, Mark.LATE, Mark.RETURNED, Mark.MISSING, Mark.EXCLUDED);

    private final SheetWorkbook page;
    private final BookWorkbook book;

    StandingCountsWorkbook(SheetWorkbook page) {
        this.page = page;
        this.book = page.book();
    }

    /** The units whose figures count in the quarter of the report. */
    static Live<BigDecimal> received(BookWorkbook book) {
        long counted =
                book.report.standings().stream().filter(UnitStanding::counts).count();
        return new Live<>(at(book, 0), BigDecimal.valueOf(counted));
    }

    /** All units that should have reported. */
    static Live<BigDecimal> expected(BookWorkbook book) {
        return new Live<>(
                at(book, 1), BigDecimal.valueOf(book.report.frame().units().size()));
    }

    private static String at(BookWorkbook book, int row) {
        int column = QualityWorkbook.column(book.report.frame().period().quarter());
        return book.places.at(SheetKey.QUALITY, QualityWorkbook.counts(book) + row, column);
    }

    /** Writes the counts and returns the last row. */
    int write(int first) {
        label(first, "quality.received");
        label(first + 1, "quality.expected");
        int row = first + 2;
        for (Mark mark : COUNTED) {
            label(row++, "quality.count." + mark);
        }
        for (int quarter = 1; quarter <= 4; quarter++) {
            if (quarter <= book.report.frame().period().quarter()) {
                counts(first, quarter);
            } else {
                for (int i = first; i < row; i++) {
                    page.text(i, QualityWorkbook.column(quarter), book.text("mark.NOT_YET"), Look.SHORT);
                }
            }
        }
        return row - 1;
    }

    private void label(int row, String key) {
        page.across(new Span(row, 0, 1), book.text(key), Look.NAME);
        page.text(row, QualityWorkbook.column(5), book.text("none"), Look.TEXT);
    }

    private void counts(int first, int quarter) {
        int column = QualityWorkbook.column(quarter);
        String range = new CellAddress(QualityWorkbook.FIRST, column) + ":" + new CellAddress(first - 1, column);
        int row = first + 2;
        for (Mark mark : COUNTED) {
            String begin = book.text("standing." + mark, "0").substring(0, 1);
            count(row++, column, new Live<>("COUNTIF(" + range + ",\"" + begin + "*\")", of(quarter, mark)));
        }
        String two = new CellAddress(first + 2, column) + "+" + new CellAddress(first + 3, column);
        count(first, column, new Live<>(two, of(quarter, Mark.ON_TIME).add(of(quarter, Mark.LATE))));
        BigDecimal all = BigDecimal.valueOf(book.report.frame().units().size());
        count(first + 1, column, new Live<>("COUNTA(" + range + ")", all));
    }

    private void count(int row, int column, Live<BigDecimal> live) {
        page.formula(row, column, live, book.number(Look.SHORT, 0));
    }

    private BigDecimal of(int quarter, Mark mark) {
        Period period = new Period(book.report.frame().period().year(), quarter);
        return BigDecimal.valueOf(book.report.frame().snapshot().standings().stream()
                .filter((UnitStanding s) -> s.period().equals(period) && s.mark() == mark)
                .count());
    }
}
