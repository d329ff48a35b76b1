package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.util.List;
import vn.kontum.report.catalogue.Variable;

/**
 * What a silent unit could have said. A stock stays near the unit's last value; a flow lies between nothing and twice the
 * unit's mean quarter; a unit that said nothing this year may be anywhere in the variable's plausible range.
 */
public final class PlausibleRange {
    /** By how many percent a stock may differ from the unit's last value. */
    public static final int STOCK_PERCENT = 10;
    /** How many times the unit's mean quarter a flow may be. */
    public static final int FLOW_TIMES = 2;

    private static final BigDecimal DOWN = BigDecimal.valueOf(100 - STOCK_PERCENT, 2);
    private static final BigDecimal UP = BigDecimal.valueOf(100 + STOCK_PERCENT, 2);

    private PlausibleRange() {}

    /** @param known what the unit said in other quarters of the year, oldest first */
    static Interval of(Variable variable, List<BigDecimal> known) {
        if (known.isEmpty()) {
            return new Interval(variable.min(), variable.max());
        }
        Interval range = FormulaTerms.overTime(variable) ? flow(known) : stock(known.get(known.size() - 1));
        return range.within(variable.min(), variable.max());
    }

    private static Interval stock(BigDecimal last) {
        return new Interval(last.multiply(DOWN), last.multiply(UP));
    }

    private static Interval flow(List<BigDecimal> known) {
        BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Interval doubled = new Interval(BigDecimal.ZERO, sum.multiply(BigDecimal.valueOf(FLOW_TIMES)));
        return doubled.dividedBy(known.size());
    }
}
