package vn.kontum.report.report.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.report.Attention;
import vn.kontum.report.report.Line;
import vn.kontum.report.report.Section;
import vn.kontum.report.report.Sentences;
import vn.kontum.report.report.UnitStanding;

/** What stands out, in sentences; every number stands again beside its sentence and leads to its cell. */
final class SummaryWorkbook {
    private static final int LAST_COLUMN = 4;

    private final SheetWorkbook page;
    private final BookWorkbook book;
    private final Sentences sentences;
    private final List<Integer> groups = new ArrayList<>();
    private int next = 4;

    SummaryWorkbook(BookWorkbook book) {
        this.book = book;
        this.page = new SheetWorkbook(book, SheetKey.SUMMARY, book.places.sheet(SheetKey.SUMMARY));
        this.sentences = new Sentences(book.report.frame());
    }

    void write() {
        HeadWorkbook head = new HeadWorkbook(page);
        head.plain(book.text("summary.title"), head.period(), LAST_COLUMN + 1);
        page.across(new Span(2, 0, LAST_COLUMN), head.edition(), Look.SUBTITLE);
        groups.add(next);
        headline();
        next = new VerdictCountsWorkbook(page).write(next + 1) + 2;
        units();
        book.report.sections().forEach(this::section);
        new FinishWorkbook(page)
                .finish(SheetKey.SUMMARY, new FinishWorkbook.Frame(0, 2, 0, next - 1, LAST_COLUMN, groups));
    }

    private void headline() {
        String text = book.text(
                "summary.headline",
                book.words().period(book.report.frame().period()),
                Long.toString(book.report.reached()),
                Long.toString(book.report.counted().count()),
                others());
        page.across(new Span(next++, 0, LAST_COLUMN), text, Look.HEADLINE);
    }

    /** What the targets that are neither met nor exceeded are instead. */
    private String others() {
        List<String> others = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = book.report.count(verdict);
            if (count > 0 && verdict != Verdict.MET && verdict != Verdict.EXCEEDED) {
                others.add(book.text(
                        "summary.count", Long.toString(count), book.words().verdictWord(verdict)));
            }
        }
        return String.join(", ", others);
    }

    private void units() {
        groups.add(next);
        page.across(new Span(next++, 0, LAST_COLUMN), book.text("summary.units"), Look.HEADING);
        List<UnitStanding> standings = book.report.standings();
        String counted = book.text(
                "summary.received",
                Long.toString(standings.stream().filter(UnitStanding::counts).count()),
                Integer.toString(standings.size()));
        XSSFCell cell = page.across(new Span(next++, 0, LAST_COLUMN), counted, Look.PARAGRAPH);
        page.link(cell, book.places.at(SheetKey.QUALITY, QualityWorkbook.FIRST, 0));
        page.across(
                new Span(next++, 0, LAST_COLUMN), list("summary.missing", standings, s -> !s.counts()), Look.PARAGRAPH);
        page.across(
                new Span(next++, 0, LAST_COLUMN),
                list("summary.late", standings, s -> s.mark() == UnitStanding.Mark.LATE),
                Look.PARAGRAPH);
        next++;
    }

    private String list(String key, List<UnitStanding> standings, java.util.function.Predicate<UnitStanding> which) {
        String names = standings.stream()
                .filter(which)
                .map(s -> book.report.frame().unit(s.unit()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? book.text(key + ".none") : book.text(key, names);
    }

    private void section(Section section) {
        groups.add(next);
        page.across(new Span(next++, 0, LAST_COLUMN), TargetsWorkbook.title(book, section), Look.HEADING);
        long reached = Attention.REACHED.of(section.lines().stream()).size();
        page.across(
                new Span(next++, 0, LAST_COLUMN),
                book.text(
                        "summary.section",
                        Long.toString(reached),
                        Integer.toString(section.lines().size())),
                Look.PARAGRAPH);
        List<Line> said = new ArrayList<>();
        for (Attention attention : Attention.values()) {
            said.addAll(attention.of(section.lines().stream()));
        }
        if (!said.isEmpty()) {
            heads();
            said.forEach(this::sentence);
        }
        next++;
    }

    private void heads() {
        List<String> heads = List.of("no", "sentence", "actual", "plan", "gap");
        new HeadWorkbook(page)
                .heads(
                        next++,
                        heads.stream().map(h -> book.text("summary." + h)).toList(),
                        Look.HEAD);
    }

    private void sentence(Line line) {
        int target = book.places.target(line.indicator().code());
        XSSFCell number = page.text(next, 0, Integer.toString(line.indicator().no()), Look.NUMBER);
        page.link(number, book.places.at(SheetKey.TARGETS, target, 0));
        page.text(next, 1, sentences.of(line), Look.TEXT);
        live(2, target, TargetRowWorkbook.YEAR, line, line.figure().yearToDate());
        plan(line, target);
        live(4, target, OutcomeWorkbook.GAP, line, line.assessment().gap());
        next++;
    }

    private void live(int column, int target, int there, Line line, Optional<BigDecimal> value) {
        String at = book.places.at(SheetKey.TARGETS, target, there);
        boolean gap = there == OutcomeWorkbook.GAP;
        XSSFCell cell = value.map(v -> page.formula(
                        next,
                        column,
                        new Live<>(at, v),
                        gap
                                ? book.difference(Look.FIGURE, line.decimals(), OutcomeWorkbook.none(line))
                                : book.number(Look.STRONG_FIGURE, line.decimals())))
                .orElseGet(() -> page.mark(next, column, line.mark()));
        page.link(cell, at);
    }

    private void plan(Line line, int target) {
        String at = book.places.at(SheetKey.TARGETS, target, TargetRowWorkbook.PLAN);
        XSSFCell cell = line.indicator()
                .target()
                .value()
                .map(plan -> page.formula(
                        next, 3, new Live<>(at, plan), book.number(Look.FIGURE, TargetRowWorkbook.decimals(plan))))
                .orElseGet(() -> page.says(
                        next, 3, new Live<>(at, book.range(line.indicator().target())), book.look(Look.MARK)));
        page.link(cell, at);
    }
}
