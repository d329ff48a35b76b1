package vn.kontum.report.report.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.Line;
import vn.kontum.report.report.Mark;
import vn.kontum.report.report.Revision;

/** What differs from the edition before: old, new, difference and cause. */
final class ComparisonWorkbook {
    private static final List<String> COLUMNS =
            List.of("no", "name", "measure", "before", "now", "difference", "verdict.before", "verdict.now", "cause");
    private static final int FIRST = 4;
    private static final int MOST_DECIMALS = 6;

    private final SheetWorkbook page;
    private final BookWorkbook book;
    private final Map<String, Line> lines = new HashMap<>();

    ComparisonWorkbook(BookWorkbook book) {
        this.book = book;
        this.page = new SheetWorkbook(book, SheetKey.COMPARISON, book.places.sheet(SheetKey.COMPARISON));
        book.report.lines().forEach(l -> lines.put(l.indicator().code(), l));
    }

    void write() {
        HeadWorkbook head = new HeadWorkbook(page);
        head.plain(book.text("comparison.title"), subtitle(), COLUMNS.size());
        List<Revision> revisions = book.report.revisions();
        int last = FIRST - 1;
        if (revisions.isEmpty()) {
            page.across(new Span(last, 0, COLUMNS.size() - 1), nothing(), Look.PARAGRAPH);
        } else {
            head.heads(
                    last,
                    COLUMNS.stream().map(c -> book.text("comparison." + c)).toList(),
                    Look.HEAD);
            for (Revision revision : revisions) {
                row(++last, revision);
            }
        }
        boolean table = !revisions.isEmpty();
        new FinishWorkbook(page)
                .finish(
                        SheetKey.COMPARISON,
                        new FinishWorkbook.Frame(
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
        Line line = Optional.ofNullable(lines.get(revision.indicator().code())).orElseThrow();
        int decimals = decimals(revision, line.decimals());
        page.text(row, 0, Integer.toString(revision.indicator().no()), Look.NUMBER);
        page.text(row, 1, book.name(revision.indicator()), Look.NAME);
        page.text(row, 2, book.words().measure(revision.indicator()), Look.SHORT);
        revision.before()
                .value()
                .ifPresentOrElse(
                        v -> page.number(row, 3, v, book.number(Look.FIGURE, decimals)),
                        () -> page.mark(row, 3, Mark.NOT_AVAILABLE));
        String now = book.places.at(
                SheetKey.TARGETS, book.places.target(revision.indicator().code()), TargetRowWorkbook.YEAR);
        page.link(
                revision.now()
                        .value()
                        .map(v -> page.formula(row, 4, new Live<>(now, v), book.number(Look.STRONG_FIGURE, decimals)))
                        .orElseGet(() -> page.mark(row, 4, line.mark())),
                now);
        difference(row, revision, decimals);
        page.text(row, 6, book.words().verdict(revision.before().verdict()), Look.TEXT);
        page.text(row, 7, book.words().verdict(revision.now().verdict()), Look.TEXT);
        page.text(row, 8, revision.cause(), Look.TEXT);
    }

    private void difference(int row, Revision revision, int decimals) {
        Optional<BigDecimal> difference = revision.difference();
        if (difference.isEmpty()) {
            page.mark(row, 5, Mark.NOT_APPLICABLE);
            return;
        }
        String formula = Formulas.cell(row, 4) + "-" + Formulas.cell(row, 3);
        boolean none = difference.get().signum() == 0;
        page.formula(row, 5, new Live<>(formula, difference.get()), book.difference(Look.FIGURE, decimals, none));
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
