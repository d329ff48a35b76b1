package vn.kontum.report.publication.workbook.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.indicator.PlanProgress;
import vn.kontum.report.indicator.aggregation.Coverage;
import vn.kontum.report.publication.contribution.ContributionTable;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.contribution.UnitCell;
import vn.kontum.report.publication.contribution.UnitRow;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ObservationStatus;
import vn.kontum.report.publication.workbook.layout.CachedFormula;
import vn.kontum.report.publication.workbook.layout.FigureColumns;
import vn.kontum.report.publication.workbook.layout.FormulaFactory;
import vn.kontum.report.publication.workbook.layout.OutcomeColumns;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TargetColumn;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.SheetCell;

/** Writes one line of the table of a section. */
final class SectionRowWriter {
    private static final int PLAN = SectionColumn.PLAN.index();
    private static final int YEAR = SectionColumn.YEAR.index();
    private static final int NEEDED = SectionColumn.NEEDED.index();
    private static final int PROJECTION = SectionColumn.PROJECTION.index();
    private static final int POPULATION = SectionColumn.POPULATION.index();
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SheetWriter page;
    private final ReportWorkbookContext book;

    SectionRowWriter(SheetWriter page) {
        this.page = page;
        this.book = page.book();
    }

    void write(int row, IndicatorRow indicatorRow) {
        for (SectionColumn column : SectionColumn.values()) {
            column.writer(this).write(row, indicatorRow);
        }
    }

    void number(int row, IndicatorRow indicatorRow) {
        String no = Integer.toString(indicatorRow.indicator().no());
        page.link(
                page.text(row, SectionColumn.NO.index(), no, ReportStyle.NUMBER),
                book.reportLayout.cell(indicatorRow.indicator(), TargetColumn.NO));
    }

    void name(int row, IndicatorRow indicatorRow) {
        Indicator indicator = indicatorRow.indicator();
        ReportStyle style = indicator.partOf().isPresent() ? ReportStyle.PART_NAME : ReportStyle.NAME;
        page.text(row, SectionColumn.NAME.index(), book.name(indicator), style);
    }

    void measure(int row, IndicatorRow indicatorRow) {
        String measure = book.words().measure(indicatorRow.indicator());
        page.text(row, SectionColumn.MEASURE.index(), measure, ReportStyle.SHORT);
    }

    void bounds(int row, IndicatorRow indicatorRow) {
        String bounds = book.bounds(indicatorRow).orElse(book.text("none"));
        page.text(row, SectionColumn.BOUNDS.index(), bounds, ReportStyle.SHORT);
    }

    void status(int row, IndicatorRow indicatorRow) {
        String letter = indicatorRow
                .letter()
                .map(ObservationStatus::bracketed)
                .filter(l -> !l.isEmpty())
                .orElse(book.text("none"));
        String shown = indicatorRow.partial() ? letter + " " + book.text("partial") : letter;
        page.text(row, SectionColumn.STATUS.index(), shown, ReportStyle.SHORT);
    }

    void verdict(int row, IndicatorRow indicatorRow) {
        page.text(row, SectionColumn.VERDICT.index(), book.verdictText(indicatorRow), book.verdict(indicatorRow));
    }

    void plan(int row, IndicatorRow indicatorRow) {
        FigureColumns.planReference(
                page,
                new CellAddress(row, PLAN),
                indicatorRow.indicator().target(),
                book.reportLayout.cell(indicatorRow.indicator(), TargetColumn.PLAN));
    }

    void quarter(int row, IndicatorRow indicatorRow, int quarter) {
        int column = SectionColumn.QUARTER_1.index() + quarter - 1;
        ContributionTable contributionTable =
                book.report.block(indicatorRow.indicator().code()).orElseThrow();
        boolean annual = indicatorRow.indicator().annualOnly() && quarter == 4;
        Optional<UnitCell> content = annual
                ? Optional.of(contributionTable.year().province())
                : contributionTable.quarter(quarter).map(UnitRow::province);
        content.flatMap(UnitCell::counted)
                .ifPresentOrElse(
                        value -> page.formula(
                                row,
                                column,
                                new CachedFormula<>(book.formulas.quarter(indicatorRow.indicator(), quarter), value),
                                book.quarter(indicatorRow, quarter, indicatorRow.decimals())),
                        () -> page.mark(row, column, quarterMark(indicatorRow, quarter, content)));
    }

    private MissingValue quarterMark(IndicatorRow indicatorRow, int quarter, Optional<UnitCell> content) {
        boolean due = indicatorRow.indicator().dueQuarters().contains(quarter)
                && !(indicatorRow.indicator().annualOnly() && quarter < 4);
        if (!due) {
            return MissingValue.NOT_ASKED;
        }
        return content.filter(UnitCell.Absent.class::isInstance)
                .map(c -> ((UnitCell.Absent) c).mark())
                .orElse(MissingValue.NOT_YET);
    }

    void year(int row, IndicatorRow indicatorRow) {
        Optional<BigDecimal> value = indicatorRow.figure().yearToDate();
        SheetCell cell = value.map(v -> page.formula(
                        row,
                        YEAR,
                        new CachedFormula<>(book.reportLayout.cell(indicatorRow.indicator(), TargetColumn.YEAR), v),
                        book.year(ReportStyle.STRONG_FIGURE, indicatorRow)))
                .orElseGet(() -> page.mark(row, YEAR, indicatorRow.mark()));
        page.link(cell, book.reportLayout.province(indicatorRow.indicator().code()));
    }

    void needed(int row, IndicatorRow indicatorRow) {
        Optional<BigDecimal> needed =
                indicatorRow.assessment().paceOfWhole().flatMap(PlanProgress::neededPerRemainingQuarter);
        if (needed.isEmpty()) {
            page.mark(row, NEEDED, OutcomeColumns.partMark(indicatorRow));
            return;
        }
        int quarter = book.report.frame().period().quarter();
        long left = indicatorRow.indicator().dueQuarters().stream()
                .filter(q -> q > quarter)
                .count();
        String formula = "MAX(0," + FormulaFactory.cell(row, PLAN) + "-" + FormulaFactory.cell(row, YEAR) + ")/" + left;
        page.formula(
                row,
                NEEDED,
                new CachedFormula<>(formula, needed.get()),
                book.number(ReportStyle.FIGURE, indicatorRow.decimals()));
    }

    void projection(int row, IndicatorRow indicatorRow) {
        String source = book.reportLayout.cell(indicatorRow.indicator(), TargetColumn.PROJECTION);
        CellStyleSpec style = book.number(ReportStyle.FIGURE, indicatorRow.decimals());
        indicatorRow
                .assessment()
                .paceOfWhole()
                .map(PlanProgress::projection)
                .ifPresentOrElse(
                        value -> page.formula(row, PROJECTION, new CachedFormula<>(source, value), style),
                        () -> page.mark(row, PROJECTION, OutcomeColumns.partMark(indicatorRow)));
    }

    void coverage(int row, IndicatorRow indicatorRow) {
        page.text(row, SectionColumn.UNITS.index(), book.coverage(indicatorRow), ReportStyle.SHORT);
    }

    void population(int row, IndicatorRow indicatorRow) {
        Coverage coverage = indicatorRow.figure().yearCoverage();
        coverage.populationShare()
                .filter(share -> coverage.expected() > 0)
                .ifPresentOrElse(
                        share -> page.number(
                                row, POPULATION, share.multiply(HUNDRED), book.number(ReportStyle.FIGURE, 1)),
                        () -> page.mark(row, POPULATION, MissingValue.NOT_APPLICABLE));
    }
}
