package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a target for a sum of flows stands during the year.
 *
 * @param percentOfAnnualPlan year to date as percent of the annual plan
 * @param neededPerRemainingQuarter what each remaining quarter must still bring; 0 once reached; empty after the last
 * @param expected what would be there by now if every quarter brought the same part of the plan
 * @param expectedSeasonal what would be there by now if quarters brought the parts they brought in earlier years, or that the
 *     catalogue tells; empty where neither is known
 * @param projection year-end value if the rest of the year goes like the part so far
 * @param method how the projection was made
 */
public record PlanProgress(
        BigDecimal percentOfAnnualPlan,
        Optional<BigDecimal> neededPerRemainingQuarter,
        BigDecimal expected,
        Optional<BigDecimal> expectedSeasonal,
        BigDecimal projection,
        Method method) {

    /** How the rest of the year is thought to go. */
    public enum Method {
        /** Every quarter like the mean of those so far. */
        LINEAR,
        /** Quarters in the proportions of earlier years. */
        SEASONAL,
        /** Quarters in the proportions that the catalogue tells. */
        PROFILE
    }
}
