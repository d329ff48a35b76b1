package vn.kontum.report.publication.workbook.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.indicator.PlanProgress;
import vn.kontum.report.publication.contribution.ContributionTable;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.workbook.layout.CachedFormula;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.TargetColumn;

/** A sum that grows during the year, at the end of each quarter (1 to 4), as figures and as the formulas that give them. */
final class QuarterlyCourse {
    private final ReportWorkbookContext book;
    private final IndicatorRow indicatorRow;
    private final int quarter;

    /** @param indicatorRow with a plan of the year as a value, a figure of the year to date and a progress */
    QuarterlyCourse(ReportWorkbookContext book, IndicatorRow indicatorRow) {
        this.book = book;
        this.indicatorRow = indicatorRow;
        this.quarter = book.report.frame().period().quarter();
    }

    /** The plan spread evenly over the quarters. */
    CachedFormula<BigDecimal> plan(int q) {
        BigDecimal plan = indicatorRow.indicator().target().value().orElseThrow();
        BigDecimal part = plan.multiply(BigDecimal.valueOf(q)).divide(BigDecimal.valueOf(4), MathContext.DECIMAL128);
        return new CachedFormula<>(cell(TargetColumn.PLAN) + "*" + q + "/4", part);
    }

    /** For the quarters after that of the report: from what is reached to the projection, in even steps. */
    Optional<CachedFormula<BigDecimal>> forecast(int q) {
        if (q <= quarter) {
            return Optional.empty();
        }
        PlanProgress progress = indicatorRow.assessment().pace().orElseThrow();
        BigDecimal soFar = indicatorRow.figure().yearToDate().orElseThrow();
        BigDecimal step = progress.projection()
                .subtract(soFar)
                .multiply(BigDecimal.valueOf(q - quarter))
                .divide(BigDecimal.valueOf(4 - quarter), MathContext.DECIMAL128);
        String year = cell(TargetColumn.YEAR);
        String formula =
                year + "+(" + cell(TargetColumn.PROJECTION) + "-" + year + ")*" + (q - quarter) + "/" + (4 - quarter);
        return Optional.of(new CachedFormula<>(formula, soFar.add(step)));
    }

    /** What the quarters up to this one add up to; none for quarters after that of the report or without a figure. */
    Optional<CachedFormula<BigDecimal>> reached(int q) {
        if (q > quarter) {
            return Optional.empty();
        }
        ContributionTable contributionTable =
                book.report.block(indicatorRow.indicator().code()).orElseThrow();
        List<String> formulas = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int earlier = 1; earlier <= q; earlier++) {
            Optional<BigDecimal> value = contributionTable
                    .quarter(earlier)
                    .flatMap(row -> row.province().counted());
            if (value.isPresent()) {
                formulas.add(book.formulas.quarter(indicatorRow.indicator(), earlier));
                sum = sum.add(value.get());
            }
        }
        return formulas.isEmpty()
                ? Optional.empty()
                : Optional.of(new CachedFormula<>(String.join("+", formulas), sum));
    }

    private String cell(TargetColumn column) {
        return book.reportLayout.cell(indicatorRow.indicator(), column);
    }
}
