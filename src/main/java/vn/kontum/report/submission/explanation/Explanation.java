package vn.kontum.report.submission.explanation;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the unit in charge of a target wrote about it. Words of the unit: data, printed escaped and with its name.
 *
 * @param indicator code of the target's indicator
 * @param estimate the unit's own estimate of the year, in the indicator's measure
 * @param cause why the target is missed or at risk; empty if it says nothing
 * @param measure what the unit will do
 * @param due by when
 * @param sheet name of the sheet it stands on
 * @param cell address of the first of its cells
 */
public record Explanation(
        String indicator,
        Optional<BigDecimal> estimate,
        String cause,
        String measure,
        String due,
        String sheet,
        String cell) {

    /** Whether it says anything at all. */
    public boolean blank() {
        return estimate.isEmpty() && cause.isEmpty() && measure.isEmpty() && due.isEmpty();
    }
}
