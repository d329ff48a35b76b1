package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a flow target stands during the year.
 *
 * @param percentOfAnnualPlan year to date as percent of the annual plan
 * @param neededPerRemainingQuarter what each remaining quarter must still bring; 0 once reached; empty after the last
 * @param projection year-end value if the rest of the year goes like the part so far
 */
public record Pace(
        BigDecimal percentOfAnnualPlan, Optional<BigDecimal> neededPerRemainingQuarter, BigDecimal projection) {}
