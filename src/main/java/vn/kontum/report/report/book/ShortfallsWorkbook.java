package vn.kontum.report.report.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFCell;
import vn.kontum.report.indicator.Pace;
import vn.kontum.report.report.Attention;
import vn.kontum.report.report.Line;
import vn.kontum.report.report.Mark;
import vn.kontum.report.report.Section;
import vn.kontum.report.workbook.CellLook;

/** What falls short or is at risk, section by section, with by how much. Each number is the cell it comes from. */
final class ShortfallsWorkbook {
    /** Of one section; more would not be read in a meeting, and would not fit on its page. */
    private static final int MOST = 12;

    private static final int ACTUAL = 3;
    private static final int PLAN = 5;
    private static final int GAP = 7;
    private static final int LEFT = 9;

    private final SheetWorkbook page;
    private final BookWorkbook book;
    private final Function<Section, Live<String>> sentence;
    private final boolean yearOver;
    private int next;

    /** @param sentence what is said of a section as a whole */
    ShortfallsWorkbook(SheetWorkbook page, Function<Section, Live<String>> sentence) {
        this.page = page;
        this.book = page.book();
        this.sentence = sentence;
        this.yearOver = book.report.frame().period().endsYear();
    }

    /** Writes from this row on and returns the last one. */
    int write(int first) {
        page.across(new Span(first, 0, SummaryWorkbook.LAST_COLUMN), book.text("summary.short"), Look.HEADING);
        heads(first + 1);
        next = first + 2;
        book.report.sections().forEach(this::section);
        return next - 1;
    }

    private void heads(int row) {
        page.text(row, 0, book.text("summary.no"), Look.HEAD);
        page.across(new Span(row, 1, ACTUAL - 1), book.text("summary.name"), Look.HEAD);
        page.across(new Span(row, ACTUAL, PLAN - 1), book.text("summary.actual"), Look.HEAD);
        page.across(new Span(row, PLAN, GAP - 1), book.text("summary.plan"), Look.HEAD);
        page.across(new Span(row, GAP, LEFT - 1), book.text("summary.gap"), Look.HEAD);
        page.across(
                new Span(row, LEFT, LEFT + 1), book.text(yearOver ? "summary.percent" : "summary.needed"), Look.HEAD);
    }

    private void section(Section section) {
        Span whole = new Span(next++, 0, SummaryWorkbook.LAST_COLUMN);
        page.link(page.across(whole, sentence.apply(section), book.look(Look.GROUP)), book.places.group(section));
        List<Line> lines = Attention.SHORT.of(section.lines().stream());
        lines.stream().limit(MOST).forEach(this::line);
        if (lines.size() > MOST) {
            String sheet = book.places.section(section.clause());
            String more = book.text("summary.more", Integer.toString(lines.size() - MOST), sheet);
            Span rest = new Span(next++, 0, SummaryWorkbook.LAST_COLUMN);
            page.link(page.across(rest, more, Look.TEXT), Places.at(sheet, 0, 0));
        }
    }

    private void line(Line line) {
        int target = book.places.target(line.indicator().code());
        XSSFCell number = page.text(next, 0, Integer.toString(line.indicator().no()), Look.NUMBER);
        page.link(number, book.places.at(SheetKey.TARGETS, target, 0));
        String name = book.text(
                "summary.measured", book.name(line.indicator()), book.words().measure(line.indicator()));
        page.across(new Span(next, 1, ACTUAL - 1), name, Look.TEXT);
        live(ACTUAL, at(line, TargetRowWorkbook.YEAR), line.figure().yearToDate(), actual(line));
        plan(line);
        live(GAP, at(line, OutcomeWorkbook.GAP), line.assessment().gap(), gap(line));
        left(line);
        next++;
    }

    private CellLook actual(Line line) {
        return book.number(Look.STRONG_FIGURE, line.decimals());
    }

    private CellLook gap(Line line) {
        return book.difference(Look.FIGURE, line.decimals(), OutcomeWorkbook.none(line));
    }

    private void plan(Line line) {
        String at = at(line, TargetRowWorkbook.PLAN);
        XSSFCell cell = line.indicator()
                .target()
                .value()
                .map(plan -> page.formula(
                        next, PLAN, new Live<>(at, plan), book.number(Look.FIGURE, TargetRowWorkbook.decimals(plan))))
                .orElseGet(() -> page.says(
                        next, PLAN, new Live<>(at, book.range(line.indicator().target())), book.look(Look.MARK)));
        page.link(page.stretch(cell, PLAN + 1), at);
    }

    /** What part of the plan it is when the year is over, before that what each quarter that is left must bring. */
    private void left(Line line) {
        if (yearOver) {
            Optional<BigDecimal> percent = line.assessment().percentOfPlan();
            int decimals = percent.map(OutcomeWorkbook::percentDecimals).orElse(0);
            live(LEFT, at(line, OutcomeWorkbook.PERCENT), percent, book.number(Look.FIGURE, decimals));
            return;
        }
        String section = book.places.section(line.indicator().section());
        String at = Places.at(section, book.places.inSection(line.indicator().code()), SectionRowWorkbook.NEEDED);
        Optional<BigDecimal> needed = line.assessment().pace().flatMap(Pace::neededPerRemainingQuarter);
        live(LEFT, at, needed, book.number(Look.FIGURE, line.decimals()));
    }

    private void live(int column, String at, Optional<BigDecimal> value, CellLook look) {
        XSSFCell cell = value.map(v -> page.formula(next, column, new Live<>(at, v), look))
                .orElseGet(() -> page.mark(next, column, Mark.NOT_APPLICABLE));
        page.link(page.stretch(cell, column + 1), at);
    }

    private String at(Line line, int column) {
        return book.places.at(
                SheetKey.TARGETS, book.places.target(line.indicator().code()), column);
    }
}
