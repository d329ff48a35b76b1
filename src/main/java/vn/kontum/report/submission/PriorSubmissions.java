package vn.kontum.report.submission;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;

/** What units reported in other periods: the boundary that rules and prefilled forms read through. */
public interface PriorSubmissions {
    /** The active figure of a unit; empty if it reported none. */
    Optional<BigDecimal> value(String unit, Period period, String variable);

    /** Knows nothing, as before the first period. */
    static PriorSubmissions none() {
        return (unit, period, variable) -> Optional.empty();
    }
}
