package vn.kontum.report.publication.history;

import java.math.BigDecimal;
import vn.kontum.report.catalogue.Period;

/**
 * What was published of a variable of a unit in a quarter before this program knew it.
 *
 * @param unit code of a reporting unit, or of the province for its total
 * @param illustrative whether it is made up to show how it looks
 * @param source where it was published
 */
public record HistoryFigure(
        String unit, String variable, Period period, BigDecimal value, boolean illustrative, String source) {

    /** Unit, variable and quarter: what one figure is of. */
    public String place() {
        return unit + " " + variable + " " + period.code();
    }
}
