package vn.kontum.report.publication.model;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.indicator.Verdict;

/**
 * A figure that another edition gave otherwise.
 *
 * @param cause why, in words
 */
public record Revision(Indicator indicator, State before, State now, String cause) {
    /** What an edition says. */
    public record State(Optional<BigDecimal> value, Verdict verdict) {}

    public Optional<BigDecimal> difference() {
        return now.value().flatMap(n -> before.value().map(n::subtract));
    }
}
