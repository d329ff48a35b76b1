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

    void write(int row, IndicatorRow line) {
        Indicator indicator = line.indicator();
        XSSFCell number = page.text(row, 0, Integer.toString(indicator.no()), ReportStyle.NUMBER);
        page.link(number, target(line, 0));
        page.text(
                row,
                1,
                book.name(indicator),
                indicator.partOf().isPresent() ? ReportStyle.PART_NAME : ReportStyle.NAME);
        page.text(row, 2, book.words().measure(indicator), ReportStyle.SHORT);
        plan(row, line);
        for (int quarter = 1; quarter <= 4; quarter++) {
            quarter(row, line, quarter);
        }
        year(row, line);
        needed(row, line);
        projection(row, line);
        page.text(row, YEAR + 3, book.bounds(line).orElse(book.text("none")), ReportStyle.SHORT);
        coverage(row, line);
        page.text(
                row,
                YEAR + 6,
                line.letter()
                        .map(ObservationStatus::bracketed)
                        .filter(l -> !l.isEmpty())
                        .orElse(book.text("none")),
                ReportStyle.SHORT);
        page.text(row, YEAR + 7, book.verdictText(line), book.verdict(line));
    }

    private String target(IndicatorRow line, int column) {
        return book.places.at(
                ReportSheet.TARGETS, book.places.target(line.indicator().code()), column);
    }

    private void plan(int row, IndicatorRow line) {
        String at = target(line, TargetRowWriter.PLAN);
        line.indicator()
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
                                        at, book.range(line.indicator().target())),
                                book.look(ReportStyle.MARK)));
    }

    private void quarter(int row, IndicatorRow line, int quarter) {
        int column = FIRST_QUARTER + quarter - 1;
        ContributionTable block = book.report.block(line.indicator().code()).orElseThrow();
        boolean annual = line.indicator().annualOnly() && quarter == 4;
        Optional<UnitCell> content = annual
                ? Optional.of(block.year().province())
                : block.quarter(quarter).map(UnitRow::province);
        content.flatMap(UnitCell::counted)
                .ifPresentOrElse(
                        value -> page.formula(
                                row,
                                column,
                                new CachedFormula<>(book.formulas.quarter(line.indicator(), quarter), value),
                                book.number(ReportStyle.FIGURE, line.decimals())),
                        () -> page.mark(row, column, quarterMark(line, quarter, content)));
    }

    private MissingValue quarterMark(IndicatorRow line, int quarter, Optional<UnitCell> content) {
        boolean due = line.indicator().dueQuarters().contains(quarter)
                && !(line.indicator().annualOnly() && quarter < 4);
        if (!due) {
            return MissingValue.NOT_ASKED;
        }
        return content.filter(UnitCell.Absent.class::isInstance)
                .map(c -> ((UnitCell.Absent) c).mark())
                .orElse(MissingValue.NOT_YET);
    }

    private void year(int row, IndicatorRow line) {
        Optional<BigDecimal> value = line.figure().yearToDate();
        XSSFCell cell = value.map(v -> page.formula(
                        row,
                        YEAR,
                        new CachedFormula<>(target(line, TargetRowWriter.YEAR), v),
                        book.number(ReportStyle.STRONG_FIGURE, line.decimals())))
                .orElseGet(() -> page.mark(row, YEAR, line.mark()));
        page.link(cell, book.places.province(line.indicator().code()));
    }

    private void needed(int row, IndicatorRow line) {
        Optional<BigDecimal> needed = line.assessment().pace().flatMap(PlanProgress::neededPerRemainingQuarter);
        if (needed.isEmpty()) {
            page.mark(row, NEEDED, MissingValue.NOT_APPLICABLE);
            return;
        }
        int quarter = book.report.frame().period().quarter();
        long left =
                line.indicator().dueQuarters().stream().filter(q -> q > quarter).count();
        String formula = "MAX(0," + FormulaFactory.cell(row, PLAN) + "-" + FormulaFactory.cell(row, YEAR) + ")/" + left;
        page.formula(
                row,
                NEEDED,
                new CachedFormula<>(formula, needed.get()),
                book.number(ReportStyle.FIGURE, line.decimals()));
    }

    private void projection(int row, IndicatorRow line) {
        line.assessment()
                .pace()
                .ifPresentOrElse(
                        pace -> page.formula(
                                row,
                                YEAR + 2,
                                new CachedFormula<>(target(line, OutcomeColumns.PROJECTION), pace.projection()),
                                book.number(ReportStyle.FIGURE, line.decimals())),
                        () -> page.mark(row, YEAR + 2, MissingValue.NOT_APPLICABLE));
    }

    private void coverage(int row, IndicatorRow line) {
        Coverage coverage = line.figure().yearCoverage();
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
