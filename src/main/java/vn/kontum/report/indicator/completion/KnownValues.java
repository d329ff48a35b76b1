package vn.kontum.report.indicator.completion;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;

/** What units reported. */
@FunctionalInterface
public interface KnownValues {
    /** The number a unit stated for a variable in a quarter; empty where it stated none. */
    Optional<BigDecimal> value(String unit, Period quarter, String variable);
}
