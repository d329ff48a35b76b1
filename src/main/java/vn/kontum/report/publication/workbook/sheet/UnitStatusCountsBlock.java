package vn.kontum.report.publication.workbook.sheet;

import java.math.BigDecimal;
import java.util.List;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.UnitStatusRecord.Punctuality;
import vn.kontum.report.publication.workbook.layout.CachedFormula;
import vn.kontum.report.publication.workbook.layout.ColumnRange;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.xlsx.model.CellAddress;

/** Counts the units below the matrix of quality, live. */
final class UnitStatusCountsBlock {
    private static final List<Punctuality> COUNTED = List.of(
            Punctuality.ON_TIME, Punctuality.LATE, Punctuality.RETURNED, Punctuality.MISSING, Punctuality.EXCLUDED);

    private final SheetWriter page;
    private final ReportWorkbookContext book;

    UnitStatusCountsBlock(SheetWriter page) {
        this.page = page;
        this.book = page.book();
    }

    /** The units whose figures count in the quarter of the report. */
    static CachedFormula<BigDecimal> received(ReportWorkbookContext book) {
        long counted =
                book.report.statuses().stream().filter(UnitStatusRecord::counts).count();
        return new CachedFormula<>(at(book, 0), BigDecimal.valueOf(counted));
    }

    /** All units that should have reported. */
    static CachedFormula<BigDecimal> expected(ReportWorkbookContext book) {
        return new CachedFormula<>(at(book, 1), all(book, book.report.frame().period()));
    }

    private static String at(ReportWorkbookContext book, int row) {
        int column = UnitStatusMatrix.column(book.report.frame().period());
        return book.reportLayout.at(ReportSheet.QUALITY, UnitStatusMatrix.counts(book) + row, column);
    }

    /** Writes the counts and returns the last row. */
    int write(int first) {
        label(first, "quality.received");
        label(first + 1, "quality.expected");
        int row = first + 2;
        for (Punctuality punctuality : COUNTED) {
            label(row++, "quality.count." + punctuality);
        }
        for (Period period : UnitStatusMatrix.periods(book)) {
            if (period.compareTo(book.report.frame().period()) <= 0) {
                counts(first, period);
            } else {
                for (int i = first; i < row; i++) {
                    page.text(i, UnitStatusMatrix.column(period), book.text("mark.NOT_YET"), ReportStyle.SHORT);
                }
            }
        }
        return row - 1;
    }

    private void label(int row, String key) {
        page.across(new ColumnRange(row, 0, 1), book.text(key), ReportStyle.NAME);
        page.text(row, UnitStatusMatrix.note(book), book.text("none"), ReportStyle.TEXT);
    }

    private void counts(int first, Period quarter) {
        int column = UnitStatusMatrix.column(quarter);
        String range = new CellAddress(QualitySheet.FIRST, column) + ":" + new CellAddress(first - 1, column);
        int row = first + 2;
        for (Punctuality punctuality : COUNTED) {
            String begin = book.text("standing." + punctuality, "0").substring(0, 1);
            count(
                    row++,
                    column,
                    new CachedFormula<>("COUNTIF(" + range + ",\"" + begin + "*\")", of(quarter, punctuality)));
        }
        String two = new CellAddress(first + 2, column) + "+" + new CellAddress(first + 3, column);
        count(
                first,
                column,
                new CachedFormula<>(two, of(quarter, Punctuality.ON_TIME).add(of(quarter, Punctuality.LATE))));
        String all =
                "COUNTA(" + range + ")" + (quarter.closing() ? "-COUNTIF(" + range + ",\"" + notAsked() + "\")" : "");
        count(first + 1, column, new CachedFormula<>(all, all(book, quarter)));
    }

    private String notAsked() {
        return book.text("mark.NOT_ASKED");
    }

    /** The units that should have reported: of an annual closing those that had something to say. */
    private static BigDecimal all(ReportWorkbookContext book, Period period) {
        return BigDecimal.valueOf(
                period.closing()
                        ? book.report.statuses().size()
                        : book.report.frame().units().size());
    }

    private void count(int row, int column, CachedFormula<BigDecimal> cachedFormula) {
        page.formula(row, column, cachedFormula, book.number(ReportStyle.SHORT, 0));
    }

    private BigDecimal of(Period period, Punctuality punctuality) {
        return BigDecimal.valueOf(book.report.frame().snapshot().statuses().stream()
                .filter((UnitStatusRecord s) -> s.period().equals(period) && s.mark() == punctuality)
                .count());
    }
}
