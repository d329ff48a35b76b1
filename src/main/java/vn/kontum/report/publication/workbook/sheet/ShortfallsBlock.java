package vn.kontum.report.publication.workbook.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.kontum.report.indicator.PlanProgress;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.Section;
import vn.kontum.report.publication.narrative.NarrativePriority;
import vn.kontum.report.publication.workbook.layout.CachedFormula;
import vn.kontum.report.publication.workbook.layout.ColumnRange;
import vn.kontum.report.publication.workbook.layout.FigureColumns;
import vn.kontum.report.publication.workbook.layout.OutcomeColumns;
import vn.kontum.report.publication.workbook.layout.ReportLayout;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TargetColumn;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.SheetCell;

/** What falls short or is at risk, section by section, with by how much. Each number is the cell it comes from. */
final class ShortfallsBlock {
    /** Of one section; more would not be read in a meeting, and would not fit on its page. */
    private static final int MOST = 12;

    private static final int ACTUAL = 3;
    private static final int PLAN = 5;
    private static final int GAP = 7;
    private static final int LEFT = 9;

    private final SheetWriter page;
    private final ReportWorkbookContext book;
    private final Function<Section, CachedFormula<String>> sentence;
    private final boolean yearOver;
    private int next;

    /** @param sentence what is said of a section as a whole */
    ShortfallsBlock(SheetWriter page, Function<Section, CachedFormula<String>> sentence) {
        this.page = page;
        this.book = page.book();
        this.sentence = sentence;
        this.yearOver = book.report.frame().period().endsYear();
    }

    /** Writes from this row on and returns the last one. */
    int write(int first) {
        page.across(
                new ColumnRange(first, 0, SummarySheet.LAST_COLUMN), book.text("summary.short"), ReportStyle.HEADING);
        heads(first + 1);
        next = first + 2;
        book.report.sections().forEach(this::section);
        return next - 1;
    }

    private void heads(int row) {
        page.text(row, 0, book.text("summary.no"), ReportStyle.HEAD);
        page.across(new ColumnRange(row, 1, ACTUAL - 1), book.text("summary.name"), ReportStyle.HEAD);
        page.across(new ColumnRange(row, ACTUAL, PLAN - 1), book.text("summary.actual"), ReportStyle.HEAD);
        page.across(new ColumnRange(row, PLAN, GAP - 1), book.text("summary.plan"), ReportStyle.HEAD);
        page.across(new ColumnRange(row, GAP, LEFT - 1), book.text("summary.gap"), ReportStyle.HEAD);
        page.across(
                new ColumnRange(row, LEFT, SummarySheet.LAST_COLUMN),
                book.text(yearOver ? "summary.percent" : "summary.needed"),
                ReportStyle.HEAD);
    }

    private void section(Section section) {
        ColumnRange whole = new ColumnRange(next++, 0, SummarySheet.LAST_COLUMN);
        page.link(
                page.across(whole, sentence.apply(section), book.style(ReportStyle.GROUP)),
                book.reportLayout.group(section));
        List<IndicatorRow> lines = NarrativePriority.SHORT.of(section.lines().stream());
        lines.stream().limit(MOST).forEach(this::line);
        if (lines.size() > MOST) {
            String sheet = book.reportLayout.section(section.clause());
            String more = book.text("summary.more", Integer.toString(lines.size() - MOST), sheet);
            ColumnRange rest = new ColumnRange(next++, 0, SummarySheet.LAST_COLUMN);
            page.link(page.across(rest, more, ReportStyle.TEXT), ReportLayout.at(sheet, 0, 0));
        }
    }

    private void line(IndicatorRow indicatorRow) {
        SheetCell number =
                page.text(next, 0, Integer.toString(indicatorRow.indicator().no()), ReportStyle.NUMBER);
        page.link(number, book.reportLayout.cell(indicatorRow.indicator(), TargetColumn.NO));
        String name = book.text(
                "summary.measured",
                book.name(indicatorRow.indicator()),
                book.words().measure(indicatorRow.indicator()));
        String shown = indicatorRow.partial() ? name + " " + book.text("partial") : name;
        page.across(new ColumnRange(next, 1, ACTUAL - 1), shown, ReportStyle.TEXT);
        live(
                ACTUAL,
                book.reportLayout.cell(indicatorRow.indicator(), TargetColumn.YEAR),
                indicatorRow.figure().yearToDate(),
                book.year(ReportStyle.STRONG_FIGURE, indicatorRow),
                indicatorRow.mark());
        plan(indicatorRow);
        live(
                GAP,
                book.reportLayout.cell(indicatorRow.indicator(), TargetColumn.GAP),
                indicatorRow.assessment().gap(),
                gap(indicatorRow),
                OutcomeColumns.gapMark(indicatorRow));
        left(indicatorRow);
        next++;
    }

    private CellStyleSpec gap(IndicatorRow indicatorRow) {
        return book.difference(ReportStyle.FIGURE, indicatorRow.decimals(), OutcomeColumns.none(indicatorRow));
    }

    private void plan(IndicatorRow indicatorRow) {
        String at = book.reportLayout.cell(indicatorRow.indicator(), TargetColumn.PLAN);
        SheetCell cell = FigureColumns.planReference(
                page, new CellAddress(next, PLAN), indicatorRow.indicator().target(), at);
        page.link(page.stretch(cell, PLAN + 1), at);
    }

    /** What part of the plan it is when the year is over, before that what each quarter that is left must bring. */
    private void left(IndicatorRow indicatorRow) {
        if (yearOver) {
            Optional<BigDecimal> percent = indicatorRow.assessment().percentOfPlan();
            int decimals = percent.map(OutcomeColumns::percentDecimals).orElse(0);
            live(
                    LEFT,
                    book.reportLayout.cell(indicatorRow.indicator(), TargetColumn.PERCENT),
                    percent,
                    book.percent(indicatorRow, decimals),
                    OutcomeColumns.percentMark(indicatorRow));
            return;
        }
        String section = book.reportLayout.section(indicatorRow.indicator().section());
        String at = ReportLayout.at(
                section, book.reportLayout.inSection(indicatorRow.indicator().code()), SectionColumn.NEEDED.index());
        Optional<BigDecimal> needed =
                indicatorRow.assessment().paceOfWhole().flatMap(PlanProgress::neededPerRemainingQuarter);
        live(
                LEFT,
                at,
                needed,
                book.number(ReportStyle.FIGURE, indicatorRow.decimals()),
                OutcomeColumns.partMark(indicatorRow));
    }

    private void live(int column, String at, Optional<BigDecimal> value, CellStyleSpec style, MissingValue none) {
        SheetCell cell = value.map(v -> page.formula(next, column, new CachedFormula<>(at, v), style))
                .orElseGet(() -> page.mark(next, column, none));
        page.link(page.stretch(cell, column == LEFT ? SummarySheet.LAST_COLUMN : column + 1), at);
    }
}
