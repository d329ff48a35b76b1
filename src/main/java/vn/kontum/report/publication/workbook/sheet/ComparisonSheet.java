package vn.kontum.report.publication.workbook.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.Revision;
import vn.kontum.report.publication.workbook.layout.CachedFormula;
import vn.kontum.report.publication.workbook.layout.ColumnRange;
import vn.kontum.report.publication.workbook.layout.FormulaFactory;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetFinisher;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TableHeader;
import vn.kontum.report.publication.workbook.layout.TargetColumn;

/** What differs from the edition before: old, new, difference and cause. */
public final class ComparisonSheet {
    private static final List<String> COLUMNS =
            List.of("no", "name", "measure", "before", "now", "difference", "verdict.before", "verdict.now", "cause");
    private static final int FIRST = 4;
    private static final int MOST_DECIMALS = 6;

    private final SheetWriter page;
    private final ReportWorkbookContext book;
    private final Map<String, IndicatorRow> lines = new HashMap<>();

    public ComparisonSheet(ReportWorkbookContext book) {
        this.book = book;
        this.page = new SheetWriter(book, ReportSheet.COMPARISON, book.reportLayout.sheet(ReportSheet.COMPARISON));
        book.report.lines().forEach(l -> lines.put(l.indicator().code(), l));
    }

    public void write() {
        TableHeader head = new TableHeader(page);
        head.plain(book.text("comparison.title"), subtitle(), COLUMNS.size());
        List<Revision> revisions = book.report.revisions();
        int last = FIRST - 1;
        if (revisions.isEmpty()) {
            page.across(new ColumnRange(last, 0, COLUMNS.size() - 1), nothing(), ReportStyle.PARAGRAPH);
        } else {
            head.heads(
                    last,
                    COLUMNS.stream().map(c -> book.text("comparison." + c)).toList(),
                    ReportStyle.HEAD);
            for (Revision revision : revisions) {
                row(++last, revision);
            }
        }
        boolean table = !revisions.isEmpty();
        new SheetFinisher(page)
                .finish(
                        ReportSheet.COMPARISON,
                        new SheetFinisher.PrintFrame(
                                table ? FIRST - 1 : -1,
                                table ? FIRST - 1 : -1,
                                2,
                                last,
                                COLUMNS.size() - 1,
                                List.of()));
    }

    private String subtitle() {
        String now = Integer.toString(book.report.frame().meta().number());
        return book.report
                .frame()
                .previous()
                .map(e -> book.text(
                        "comparison.with",
                        now,
                        Integer.toString(e.number()),
                        book.words().time(e.dataAsOf())))
                .orElse(book.text("comparison.first", now));
    }

    private String nothing() {
        return book.report
                .frame()
                .previous()
                .map((Edition e) -> book.text("comparison.same", Integer.toString(e.number())))
                .orElse(book.text("comparison.none"));
    }

    private void row(int row, Revision revision) {
        IndicatorRow indicatorRow =
                Optional.ofNullable(lines.get(revision.indicator().code())).orElseThrow();
        int decimals = decimals(revision, indicatorRow.decimals());
        page.text(row, 0, Integer.toString(revision.indicator().no()), ReportStyle.NUMBER);
        page.text(row, 1, book.name(revision.indicator()), ReportStyle.NAME);
        page.text(row, 2, book.words().measure(revision.indicator()), ReportStyle.SHORT);
        revision.before()
                .value()
                .ifPresentOrElse(
                        v -> page.number(row, 3, v, book.number(ReportStyle.FIGURE, decimals)),
                        () -> page.mark(row, 3, MissingValue.NOT_AVAILABLE));
        String now = book.reportLayout.cell(revision.indicator(), TargetColumn.YEAR);
        page.link(
                revision.now()
                        .value()
                        .map(v -> page.formula(
                                row, 4, new CachedFormula<>(now, v), book.number(ReportStyle.STRONG_FIGURE, decimals)))
                        .orElseGet(() -> page.mark(row, 4, indicatorRow.mark())),
                now);
        difference(row, revision, decimals);
        page.text(row, 6, book.words().verdict(revision.before().verdict()), ReportStyle.TEXT);
        page.text(row, 7, book.words().verdict(revision.now().verdict()), ReportStyle.TEXT);
        page.text(row, 8, revision.cause(), ReportStyle.TEXT);
    }

    private void difference(int row, Revision revision, int decimals) {
        Optional<BigDecimal> difference = revision.difference();
        if (difference.isEmpty()) {
            page.mark(row, 5, MissingValue.NOT_APPLICABLE);
            return;
        }
        String formula = FormulaFactory.cell(row, 4) + "-" + FormulaFactory.cell(row, 3);
        boolean none = difference.get().signum() == 0;
        page.formula(
                row,
                5,
                new CachedFormula<>(formula, difference.get()),
                book.difference(ReportStyle.FIGURE, decimals, none));
    }

    /** As many digits as it takes to see the difference. */
    private static int decimals(Revision revision, int usual) {
        BigDecimal difference = revision.difference().orElse(BigDecimal.ZERO);
        int decimals = usual;
        while (difference.signum() != 0
                && decimals < usual + MOST_DECIMALS
                && difference.setScale(decimals, RoundingMode.HALF_UP).signum() == 0) {
            decimals++;
        }
        return decimals;
    }
}
