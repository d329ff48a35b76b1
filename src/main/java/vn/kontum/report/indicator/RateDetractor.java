package vn.kontum.report.indicator;

import java.math.BigDecimal;

/**
 * A unit that keeps a rate of the province from its target.
 *
 * @param effect the rate as it is minus the rate without the unit, in the indicator's measure
 */
public record RateDetractor(String unit, BigDecimal effect) {}
