package vn.kontum.report.report.book;

import java.math.BigDecimal;
import java.util.List;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.report.Section;
import vn.kontum.report.workbook.CellAddress;

/** Counts the verdicts of the first table, live; the supplementary lines are left out. */
final class VerdictCountsWorkbook {
    private static final int COUNT = 2;
    private static final int SHARE = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SheetWorkbook page;
    private final BookWorkbook book;

    VerdictCountsWorkbook(SheetWorkbook page) {
        this.page = page;
        this.book = page.book();
    }

    /** Writes from this row on and returns the last one. */
    int write(int first) {
        page.across(new Span(first, 0, 1), book.text("counts.verdict"), Look.HEAD);
        page.text(first, COUNT, book.text("counts.count"), Look.HEAD);
        page.across(new Span(first, SHARE, SHARE + 1), book.text("counts.share"), Look.HEAD);
        int total = first + 1 + Verdict.values().length;
        int row = first + 1;
        for (Verdict verdict : Verdict.values()) {
            row(row++, verdict, total);
        }
        page.across(new Span(total, 0, 1), book.text("counts.total"), Look.NAME);
        String all = "SUM(" + new CellAddress(first + 1, COUNT) + ":" + new CellAddress(total - 1, COUNT) + ")";
        page.formula(total, COUNT, new Live<>(all, all()), book.number(Look.STRONG_FIGURE, 0));
        share(total, all(), total);
        return total;
    }

    private void row(int row, Verdict verdict, int total) {
        page.across(new Span(row, 0, 1), book.words().verdict(verdict), Look.NAME);
        String criterion = book.words().verdict(verdict).replace("?", "~?");
        String formula = "COUNTIF(" + range() + ",\"" + criterion + "\")";
        BigDecimal count = BigDecimal.valueOf(book.report.count(verdict));
        page.link(
                page.formula(row, COUNT, new Live<>(formula, count), book.number(Look.FIGURE, 0)),
                book.places.at(SheetKey.TARGETS, HeadWorkbook.HEADS, TargetRowWorkbook.VERDICT));
        share(row, count, total);
    }

    private void share(int row, BigDecimal count, int total) {
        page.fill(new Span(row, SHARE, SHARE + 1), book.look(Look.FIGURE));
        page.merge(new Span(row, SHARE, SHARE + 1));
        String formula = new CellAddress(row, COUNT) + "*100/" + new CellAddress(total, COUNT);
        BigDecimal share = count.multiply(HUNDRED).divide(all(), java.math.MathContext.DECIMAL128);
        page.formula(row, SHARE, new Live<>(formula, share), book.number(Look.FIGURE, 1));
    }

    private BigDecimal all() {
        return BigDecimal.valueOf(book.report.counted().count());
    }

    /** The verdicts of all counted lines; they stand together, before the supplementary ones. */
    private String range() {
        List<Section> counted =
                book.report.sections().stream().filter(s -> !s.supplementary()).toList();
        Section last = counted.get(counted.size() - 1);
        String end = last.lines().get(last.lines().size() - 1).indicator().code();
        CellAddress from = new CellAddress(Places.FIRST_LINE, TargetRowWorkbook.VERDICT);
        CellAddress to = new CellAddress(book.places.target(end), TargetRowWorkbook.VERDICT);
        return book.places.at(SheetKey.TARGETS, from.row(), from.column()) + ":" + to;
    }
}
