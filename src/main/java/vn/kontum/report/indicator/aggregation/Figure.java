package vn.kontum.report.indicator.aggregation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.expression.Expression;

/**
 * A computed value of an indicator for one unit, or for the province (unit 62).
 *
 * @param value of the quarter alone, unrounded; for stocks the value at its end
 * @param yearToDate since the start of the year, unrounded; the one that verdicts are based on
 * @param absence why there is no year-to-date value
 * @param quarterTotals totals of the formula's variables behind {@code value}
 * @param yearTotals totals of the formula's variables behind {@code yearToDate}
 * @param coverage of the quarter
 * @param due whether the quarter asks for the indicator at all
 * @param yearCoverage over the quarters behind {@code yearToDate}: a unit is missing if it misses one of them; 0 of 0 before
 *     the first one
 * @param unmatched the year-to-date value over whatever was given, with parts of units that gave not all of them; only where
 *     it differs
 */
public record Figure(
        Indicator indicator,
        String unit,
        Period period,
        Optional<BigDecimal> value,
        Optional<BigDecimal> yearToDate,
        Expression.Value.Absence absence,
        boolean due,
        Map<String, BigDecimal> quarterTotals,
        Map<String, BigDecimal> yearTotals,
        Coverage coverage,
        Coverage yearCoverage,
        Optional<BigDecimal> unmatched) {
    public Figure {
        quarterTotals = Map.copyOf(quarterTotals);
        yearTotals = Map.copyOf(yearTotals);
    }

    /** Whether every unit that was asked is in the value of the quarter; what is asked once a year is of the whole year. */
    public boolean quarterComplete() {
        return indicator.annualOnly() ? yearCoverage.complete() : coverage.complete();
    }

    /**
     * What a reduction is the reduction of, in percent and unrounded, where its base is not known: the rate of today, of all units.
     */
    public Optional<BigDecimal> rateWithoutBase() {
        if (!indicator.needsBase() || indicator.base().isPresent() || !yearCoverage.complete()) {
            return Optional.empty();
        }
        return indicator
                .formula()
                .evaluate(name -> name.kind() == Expression.Name.Kind.FACT
                        ? Optional.of(BigDecimal.ZERO)
                        : Optional.ofNullable(yearTotals.get(name.code())))
                .number()
                .map(BigDecimal::abs);
    }

    /**
     * With another year-to-date value, or none; the value of the quarter goes with it where that quarter has holes too.
     */
    public Figure withYearToDate(Optional<BigDecimal> other) {
        boolean quarterStands = !indicator.annualOnly() && quarterComplete();
        return new Figure(
                indicator,
                unit,
                period,
                quarterStands ? value : other,
                other,
                absence,
                due,
                quarterTotals,
                yearTotals,
                coverage,
                yearCoverage,
                Optional.empty());
    }
}
