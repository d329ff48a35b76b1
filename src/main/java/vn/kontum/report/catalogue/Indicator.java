package vn.kontum.report.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.expression.Expression;

/**
 * One line of the report: a computed figure with the target that the plan of a year holds it against.
 *
 * @param no number in the plan's order, the supplementary ones last
 * @param section clause of the plan, e.g. {@code 2.1}
 * @param quote the sentence of the plan that sets the target
 * @param decimals digits printed (not computed)
 * @param partOf code of the indicator of which this is a part ("trong do")
 * @param dueQuarters quarters whose value may be computed: all its variables are due then
 * @param annualOnly whether it has a meaning only for the whole year
 * @param formula expression over province totals of variables; the totals are summed over units, then over time by nature
 * @param base rate a reduction is measured against, where it is configured
 * @param needsBase whether the formula refers to the base at all
 * @param owner code of the reporter named first
 * @param otherReporters codes of the others
 * @param validity periods in which this definition is in force
 * @param supplementary whether it is shown apart and never counted among the targets
 */
public record Indicator(
        int no,
        String code,
        String section,
        String groupVi,
        String groupEn,
        String nameVi,
        String nameEn,
        String quote,
        String measureVi,
        String measureEn,
        int decimals,
        Target target,
        Direction direction,
        Optional<String> partOf,
        Set<Integer> dueQuarters,
        boolean annualOnly,
        Expression formula,
        Optional<BigDecimal> base,
        boolean needsBase,
        String owner,
        String ownerNameVi,
        boolean supplementary,
        String methodVi,
        String basisVi,
        String doubt,
        List<String> otherReporters,
        Validity validity) {

    private static final String PLACED_PART = "of which: ";
    private static final int MOST_MORE = 6;

    /** Which way is good. */
    public enum Direction {
        HIGHER_BETTER,
        LOWER_BETTER,
        NEUTRAL
    }

    public Indicator {
        dueQuarters = Set.copyOf(dueQuarters);
        otherReporters = List.copyOf(otherReporters);
    }

    /** The English name without "of which: ", by which catalogues of earlier versions said where in a table a part stands. */
    public String ownNameEn() {
        if (partOf.isEmpty() || !nameEn.startsWith(PLACED_PART)) {
            return nameEn;
        }
        String own = nameEn.substring(PLACED_PART.length());
        return own.substring(0, 1).toUpperCase(Locale.ENGLISH) + own.substring(1);
    }

    /** How many digits a figure is printed with: as the catalogue says, and as many more as it takes not to hide its verdict. */
    public int decimals(BigDecimal actual) {
        int digits = decimals;
        while (digits < decimals + MOST_MORE && hides(actual, digits)) {
            digits++;
        }
        return digits;
    }

    private boolean hides(BigDecimal actual, int digits) {
        BigDecimal printed = actual.setScale(digits, RoundingMode.HALF_UP);
        return target.metBy(printed) != target.metBy(actual) || target.exceededBy(printed) != target.exceededBy(actual);
    }

    /** Codes of the variables in the formula, in the order in which they are written. */
    public List<String> variables() {
        return formula.names().stream()
                .filter(name -> name.kind() != Expression.Name.Kind.FACT)
                .map(Expression.Name::code)
                .toList();
    }

    /** Whether the figures of the units add up to that of the province: true of a plain variable, never of a ratio. */
    public boolean additive() {
        return variables().equals(List.of(formula.source()));
    }
}
