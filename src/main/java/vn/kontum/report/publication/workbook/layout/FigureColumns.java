package vn.kontum.report.publication.workbook.layout;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.history.SamePeriodFigure;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.SheetCell;

/** Writes the plan and the figures of a line of the first table. */
public final class FigureColumns {
    private static final int PLAN = TargetColumn.PLAN.index();
    private static final int QUARTER = TargetColumn.QUARTER.index();
    private static final int YEAR = TargetColumn.YEAR.index();
    private static final int PREVIOUS = TargetColumn.PREVIOUS.index();
    private static final int LAST_YEAR = TargetColumn.LAST_YEAR.index();

    private final SheetWriter page;
    private final ReportWorkbookContext book;

    FigureColumns(SheetWriter page) {
        this.page = page;
        this.book = page.book();
    }

    void plan(int row, IndicatorRow indicatorRow) {
        Target target = indicatorRow.indicator().target();
        target.value()
                .ifPresentOrElse(
                        plan -> page.number(row, PLAN, plan, book.number(ReportStyle.FIGURE, decimals(plan))),
                        () -> page.text(row, PLAN, book.range(target), ReportStyle.MARK));
        book.names.add("CT_" + indicatorRow.indicator().code() + "_KH", page.name, new CellAddress(row, PLAN));
    }

    /**
     * Writes the plan of a target into another table, as a reference to the first one.
     *
     * @param at the cell of the first table
     */
    public static SheetCell planReference(SheetWriter page, CellAddress where, Target target, String at) {
        ReportWorkbookContext book = page.book();
        return target.value()
                .map(plan -> page.formula(
                        where.row(),
                        where.column(),
                        new CachedFormula<>(at, plan),
                        book.number(ReportStyle.FIGURE, decimals(plan))))
                .orElseGet(() -> page.says(
                        where.row(),
                        where.column(),
                        new CachedFormula<>(at, book.range(target)),
                        book.style(ReportStyle.MARK)));
    }

    void previous(int row, IndicatorRow indicatorRow) {
        indicatorRow
                .previous()
                .ifPresentOrElse(
                        earlier -> page.formula(
                                row,
                                PREVIOUS,
                                new CachedFormula<>(
                                        book.formulas.quarter(indicatorRow.indicator(), earlier.quarter()),
                                        earlier.value()),
                                book.quarter(
                                        indicatorRow,
                                        earlier.quarter(),
                                        indicatorRow.indicator().decimals())),
                        () -> page.mark(row, PREVIOUS, earlierMark(indicatorRow)));
    }

    /** In the first quarter the quarter before is last year's; later there may have been nothing to report yet. */
    private MissingValue earlierMark(IndicatorRow indicatorRow) {
        int quarter = book.report.frame().period().quarter();
        boolean asked = quarter == 1
                || indicatorRow.indicator().dueQuarters().stream().anyMatch(q -> q < quarter)
                        && !indicatorRow.indicator().annualOnly();
        return asked ? MissingValue.NOT_AVAILABLE : MissingValue.NOT_ASKED;
    }

    void lastYear(int row, IndicatorRow indicatorRow) {
        indicatorRow
                .lastYear()
                .ifPresentOrElse(
                        published -> published(row, indicatorRow, published),
                        () -> page.mark(row, LAST_YEAR, MissingValue.NOT_AVAILABLE));
    }

    private void published(int row, IndicatorRow indicatorRow, SamePeriodFigure published) {
        CellStyleSpec style =
                book.qualified(ReportStyle.FIGURE, published.qualifier(), indicatorRow.lastYearDecimals());
        page.number(row, LAST_YEAR, published.value(), style);
    }

    void quarter(int row, IndicatorRow indicatorRow) {
        Optional<BigDecimal> value = indicatorRow.figure().value();
        if (value.isPresent()
                && indicatorRow.imputed()
                && indicatorRow.indicator().annualOnly()) {
            page.number(row, QUARTER, value.get(), book.number(ReportStyle.FIGURE, indicatorRow.decimals()));
        } else if (value.isPresent()) {
            int quarter = book.report.frame().period().quarter();
            String formula = book.formulas.quarter(indicatorRow.indicator(), quarter);
            int decimals = Math.max(
                    indicatorRow.decimals(),
                    indicatorRow.indicator().additive() ? 0 : indicatorRow.decimals(value.get()));
            page.formula(
                    row,
                    QUARTER,
                    new CachedFormula<>(formula, value.get()),
                    book.quarter(indicatorRow, quarter, decimals));
        } else {
            page.mark(row, QUARTER, indicatorRow.figure().due() ? indicatorRow.mark() : notThisQuarter(indicatorRow));
        }
    }

    private MissingValue notThisQuarter(IndicatorRow indicatorRow) {
        int quarter = book.report.frame().period().quarter();
        return indicatorRow.indicator().dueQuarters().stream().anyMatch(q -> q > quarter)
                        || indicatorRow.indicator().annualOnly()
                ? MissingValue.NOT_YET
                : MissingValue.NOT_ASKED;
    }

    void year(int row, IndicatorRow indicatorRow) {
        CellAddress at = new CellAddress(row, YEAR);
        book.names.add("CT_" + indicatorRow.indicator().code() + "_TH", page.name, at);
        SheetCell cell = indicatorRow
                .figure()
                .yearToDate()
                .map(value -> year(row, indicatorRow, value))
                .orElseGet(() -> page.mark(row, YEAR, indicatorRow.mark()));
        page.link(cell, book.reportLayout.province(indicatorRow.indicator().code()));
        if (indicatorRow.partial()
                || indicatorRow.suppressed()
                        && indicatorRow.figure().yearCoverage().reported() > 0) {
            page.comment(cell, book.partial(indicatorRow));
        }
    }

    /** What follows from others stands as a number: the tables do not add up to it. */
    private SheetCell year(int row, IndicatorRow indicatorRow, BigDecimal value) {
        CellStyleSpec style = book.year(ReportStyle.STRONG_FIGURE, indicatorRow);
        return indicatorRow.imputed()
                ? page.number(row, YEAR, value, style)
                : page.formula(
                        row, YEAR, new CachedFormula<>(book.formulas.year(indicatorRow.indicator()), value), style);
    }

    /** As many digits as a number has. */
    private static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }
}
