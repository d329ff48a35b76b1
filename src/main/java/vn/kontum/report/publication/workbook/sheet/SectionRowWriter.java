package vn.kontum.report.publication.workbook.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.indicator.Coverage;
import vn.kontum.report.indicator.PlanProgress;
import vn.kontum.report.publication.contribution.ContributionTable;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.contribution.UnitCell;
import vn.kontum.report.publication.contribution.UnitRow;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ObservationStatus;
import vn.kontum.report.publication.workbook.layout.CachedFormula;
import vn.kontum.report.publication.workbook.layout.FormulaFactory;
import vn.kontum.report.publication.workbook.layout.OutcomeColumns;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TargetRowWriter;

/** Writes one line of the table of a section. */
final class SectionRowWriter {
    private static final int PLAN = 3;
    private static final int FIRST_QUARTER = 4;
    private static final int YEAR = 8;
    static final int NEEDED = YEAR + 1;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SheetWriter page;
    private final ReportWorkbookContext book;

    SectionRowWriter(SheetWriter page) {
        this.page = page;
        this.book = page.book();
    }

    void write(int row, IndicatorRow indicatorRow) {
        Indicator indicator = indicatorRow.indicator();
        XSSFCell number = page.text(row, 0, Integer.toString(indicator.no()), ReportStyle.NUMBER);
        page.link(number, target(indicatorRow, 0));
        page.text(
                row,
                1,
                book.name(indicator),
                indicator.partOf().isPresent() ? ReportStyle.PART_NAME : ReportStyle.NAME);
        page.text(row, 2, book.words().measure(indicator), ReportStyle.SHORT);
        plan(row, indicatorRow);
        for (int quarter = 1; quarter <= 4; quarter++) {
            quarter(row, indicatorRow, quarter);
        }
        year(row, indicatorRow);
        needed(row, indicatorRow);
        projection(row, indicatorRow);
        page.text(row, YEAR + 3, book.bounds(indicatorRow).orElse(book.text("none")), ReportStyle.SHORT);
        coverage(row, indicatorRow);
        page.text(
                row,
                YEAR + 6,
                indicatorRow
                        .letter()
                        .map(ObservationStatus::bracketed)
                        .filter(l -> !l.isEmpty())
                        .orElse(book.text("none")),
                ReportStyle.SHORT);
        page.text(row, YEAR + 7, book.verdictText(indicatorRow), book.verdict(indicatorRow));
    }

    private String target(IndicatorRow indicatorRow, int column) {
        return book.reportLayout.at(
                ReportSheet.TARGETS,
                book.reportLayout.target(indicatorRow.indicator().code()),
                column);
    }

    private void plan(int row, IndicatorRow indicatorRow) {
        String at = target(indicatorRow, TargetRowWriter.PLAN);
        indicatorRow
                .indicator()
                .target()
                .value()
                .ifPresentOrElse(
                        plan -> page.formula(
                                row,
                                PLAN,
                                new CachedFormula<>(at, plan),
                                book.number(ReportStyle.FIGURE, TargetRowWriter.decimals(plan))),
                        () -> page.says(
                                row,
                                PLAN,
                                new CachedFormula<>(
                                        at, book.range(indicatorRow.indicator().target())),
                                book.look(ReportStyle.MARK)));
    }

    private void quarter(int row, IndicatorRow indicatorRow, int quarter) {
        int column = FIRST_QUARTER + quarter - 1;
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
                                book.number(ReportStyle.FIGURE, indicatorRow.decimals())),
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

    private void year(int row, IndicatorRow indicatorRow) {
        Optional<BigDecimal> value = indicatorRow.figure().yearToDate();
        XSSFCell cell = value.map(v -> page.formula(
                        row,
                        YEAR,
                        new CachedFormula<>(target(indicatorRow, TargetRowWriter.YEAR), v),
                        book.number(ReportStyle.STRONG_FIGURE, indicatorRow.decimals())))
                .orElseGet(() -> page.mark(row, YEAR, indicatorRow.mark()));
        page.link(cell, book.reportLayout.province(indicatorRow.indicator().code()));
    }

    private void needed(int row, IndicatorRow indicatorRow) {
        Optional<BigDecimal> needed = indicatorRow.assessment().pace().flatMap(PlanProgress::neededPerRemainingQuarter);
        if (needed.isEmpty()) {
            page.mark(row, NEEDED, MissingValue.NOT_APPLICABLE);
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

    private void projection(int row, IndicatorRow indicatorRow) {
        indicatorRow
                .assessment()
                .pace()
                .ifPresentOrElse(
                        planProgress -> page.formula(
                                row,
                                YEAR + 2,
                                new CachedFormula<>(
                                        target(indicatorRow, OutcomeColumns.PROJECTION), planProgress.projection()),
                                book.number(ReportStyle.FIGURE, indicatorRow.decimals())),
                        () -> page.mark(row, YEAR + 2, MissingValue.NOT_APPLICABLE));
    }

    private void coverage(int row, IndicatorRow indicatorRow) {
        Coverage coverage = indicatorRow.figure().yearCoverage();
        String units = coverage.expected() == 0
                ? book.mark(MissingValue.NOT_YET)
                : book.text("coverage", Integer.toString(coverage.reported()), Integer.toString(coverage.expected()));
        page.text(row, YEAR + 4, units, ReportStyle.SHORT);
        coverage.populationShare()
                .filter(share -> coverage.expected() > 0)
                .ifPresentOrElse(
                        share ->
                                page.number(row, YEAR + 5, share.multiply(HUNDRED), book.number(ReportStyle.FIGURE, 1)),
                        () -> page.mark(row, YEAR + 5, MissingValue.NOT_APPLICABLE));
    }
}
