package vn.kontum.report.indicator.aggregation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How complete a figure is.
 *
 * @param reported units that supplied every part assigned to them
 * @param expected units that should have
 * @param missing codes of those that did not, in catalogue order
 * @param populationShare share of the province's population living in the districts that reported, 0–1; empty if unknown
 */
public record Coverage(int reported, int expected, List<String> missing, Optional<BigDecimal> populationShare) {
    public Coverage {
        missing = List.copyOf(missing);
    }

    public boolean complete() {
        return reported == expected;
    }
}
