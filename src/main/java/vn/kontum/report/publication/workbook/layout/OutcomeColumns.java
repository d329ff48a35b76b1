package vn.kontum.report.publication.workbook.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.indicator.PlanProgress;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.Rounding;
import vn.kontum.report.publication.model.SamePeriodChange;

/** Writes how a line of the first table stands against its plan. */
public final class OutcomeColumns {
    private static final int PLAN = TargetColumn.PLAN.index();
    private static final int YEAR = TargetColumn.YEAR.index();
    private static final int LAST_YEAR = TargetColumn.LAST_YEAR.index();
    private static final int CHANGE = TargetColumn.CHANGE.index();
    private static final int GAP = TargetColumn.GAP.index();
    private static final int PERCENT = TargetColumn.PERCENT.index();
    private static final int PROJECTION = TargetColumn.PROJECTION.index();

    private final SheetWriter page;
    private final ReportWorkbookContext book;

    OutcomeColumns(SheetWriter page) {
        this.page = page;
        this.book = page.book();
    }

    void gap(int row, IndicatorRow indicatorRow) {
        Optional<BigDecimal> gap = indicatorRow.assessment().gap();
        if (gap.isEmpty()) {
            page.mark(row, GAP, gapMark(indicatorRow));
            return;
        }
        String formula = FormulaFactory.gap(
                indicatorRow.indicator().target(), FormulaFactory.cell(row, YEAR), FormulaFactory.cell(row, PLAN));
        page.formula(
                row,
                GAP,
                new CachedFormula<>(formula, gap.get()),
                book.difference(ReportStyle.FIGURE, indicatorRow.decimals(), none(indicatorRow)));
    }

    /** What stands where there is no difference. */
    public static MissingValue gapMark(IndicatorRow indicatorRow) {
        return indicatorRow.partial() ? MissingValue.NOT_AVAILABLE : indicatorRow.mark();
    }

    /** What stands where there is no projection, nor what each quarter that is left must bring. */
    private static MissingValue projectionMark(IndicatorRow indicatorRow) {
        if (indicatorRow.partial() && indicatorRow.assessment().pace().isPresent()) {
            return MissingValue.NOT_AVAILABLE;
        }
        return indicatorRow.figure().yearToDate().isPresent() ? MissingValue.NOT_APPLICABLE : indicatorRow.mark();
    }

    /** The same where it is left out for a sum alone that lacks some of its parts. */
    public static MissingValue partMark(IndicatorRow indicatorRow) {
        return indicatorRow.partial() ? projectionMark(indicatorRow) : MissingValue.NOT_APPLICABLE;
    }

    /** Whether the difference is nothing in the digits that are printed. */
    public static boolean none(IndicatorRow indicatorRow) {
        return indicatorRow
                .assessment()
                .gap()
                .filter(g -> g.setScale(indicatorRow.decimals(), RoundingMode.HALF_UP)
                                .signum()
                        == 0)
                .isPresent();
    }

    /** Growth on the same period of last year, in percent or percentage points. */
    void change(int row, IndicatorRow indicatorRow) {
        Optional<SamePeriodChange> change = SamePeriodChange.of(indicatorRow);
        if (change.isEmpty()) {
            page.mark(row, CHANGE, MissingValue.NOT_AVAILABLE);
            return;
        }
        String now = FormulaFactory.cell(row, YEAR);
        String before = FormulaFactory.cell(row, LAST_YEAR);
        String formula = change.get().points() ? now + "-" + before : "(" + now + "-" + before + ")*100/" + before;
        boolean same = change.get().printed().signum() == 0;
        page.formula(
                row,
                CHANGE,
                new CachedFormula<>(formula, change.get().amount()),
                book.difference(ReportStyle.FIGURE, 1, same));
    }

    void percent(int row, IndicatorRow indicatorRow) {
        Optional<BigDecimal> percent = indicatorRow.assessment().percentOfPlan();
        if (percent.isEmpty()) {
            page.mark(row, PERCENT, percentMark(indicatorRow));
            return;
        }
        String formula = FormulaFactory.cell(row, YEAR) + "*100/" + FormulaFactory.cell(row, PLAN);
        page.formula(
                row,
                PERCENT,
                new CachedFormula<>(formula, percent.get()),
                book.percent(indicatorRow, percentDecimals(percent.get())));
    }

    /** What stands where there is no percentage of the plan. */
    public static MissingValue percentMark(IndicatorRow indicatorRow) {
        Target.Comparator comparator = indicatorRow.indicator().target().comparator();
        boolean single = comparator != Target.Comparator.RANGE
                && comparator != Target.Comparator.APPROX
                && indicatorRow.indicator().direction() == Indicator.Direction.HIGHER_BETTER;
        if (!single && (indicatorRow.figure().yearToDate().isPresent() || indicatorRow.suppressed())) {
            return MissingValue.NOT_APPLICABLE;
        }
        if (indicatorRow.partial()) {
            return MissingValue.NOT_AVAILABLE;
        }
        return indicatorRow.figure().yearToDate().isPresent() ? MissingValue.NOT_APPLICABLE : indicatorRow.mark();
    }

    /** One digit, and more where rounding would make it 100. */
    public static int percentDecimals(BigDecimal percent) {
        return Rounding.percentDecimals(percent);
    }

    void projection(int row, IndicatorRow indicatorRow) {
        Optional<BigDecimal> own = indicatorRow.ownEstimate();
        if (own.isPresent()) {
            page.number(row, PROJECTION, own.get(), book.estimate(ReportStyle.FIGURE, indicatorRow.decimals()));
            return;
        }
        Optional<PlanProgress> pace = indicatorRow.assessment().paceOfWhole();
        if (pace.isEmpty()) {
            page.mark(row, PROJECTION, projectionMark(indicatorRow));
            return;
        }
        page.formula(
                row,
                PROJECTION,
                new CachedFormula<>(
                        projection(row, indicatorRow, pace.get()), pace.get().projection()),
                book.number(ReportStyle.FIGURE, indicatorRow.decimals(pace.get().projection())));
    }

    /** Like the quarters so far, or in last year's proportions. */
    private String projection(int row, IndicatorRow indicatorRow, PlanProgress planProgress) {
        String year = FormulaFactory.cell(row, YEAR);
        if (planProgress.method() != PlanProgress.Method.LINEAR) {
            return year + "*" + FormulaFactory.cell(row, PLAN) + "/"
                    + FormulaFactory.plain(planProgress.expectedSeasonal().orElseThrow());
        }
        long done = indicatorRow.indicator().dueQuarters().stream()
                .filter(q -> q <= book.report.frame().period().quarter())
                .count();
        return year + "*" + indicatorRow.indicator().dueQuarters().size() + "/" + done;
    }
}
