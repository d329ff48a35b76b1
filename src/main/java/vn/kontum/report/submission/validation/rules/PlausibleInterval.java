package vn.kontum.report.submission.validation.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.limit.Plausibility.Ratio;
import vn.kontum.report.submission.validation.ProgrammedRule.Suspicion;

/**
 * The figures that are plausible beside another one.
 *
 * @param low smallest plausible figure, inclusive
 * @param high largest plausible figure, inclusive
 * @param expected the most likely one
 */
record PlausibleInterval(BigDecimal low, BigDecimal high, BigDecimal expected) {

    /** Around another figure, by ratios, and never closer than the floor. */
    static PlausibleInterval around(BigDecimal base, Ratio ratio, BigDecimal floor, BigDecimal expected) {
        return new PlausibleInterval(
                base.multiply(ratio.low()).min(base.subtract(floor)),
                base.multiply(ratio.high()).max(base.add(floor)),
                expected);
    }

    /** As a part of a whole, with the floor as slack; downwards half of what is least plausible stays, however small the unit. */
    static PlausibleInterval part(BigDecimal whole, Ratio ratio, BigDecimal floor) {
        BigDecimal low = whole.multiply(ratio.low());
        BigDecimal high = whole.multiply(ratio.high());
        BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
        BigDecimal half = low.divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
        return new PlausibleInterval(low.subtract(floor).max(half), high.add(floor), middle);
    }

    boolean holds(BigDecimal value) {
        return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
    }

    /** @param more what else the sentence of the rule names */
    Suspicion doubt(Variable variable, BigDecimal value, Map<String, Object> more) {
        Map<String, Object> words = new HashMap<>(more);
        words.put("value", value);
        words.put("low", rounded(low.max(BigDecimal.ZERO), variable, RoundingMode.CEILING));
        words.put("high", rounded(high, variable, RoundingMode.FLOOR));
        words.put("expected", rounded(expected.max(BigDecimal.ZERO), variable, RoundingMode.HALF_UP));
        return new Suspicion(variable.code(), words);
    }

    /** Without zeros at its end. */
    static BigDecimal rounded(BigDecimal number, Variable variable, RoundingMode mode) {
        BigDecimal stripped = number.setScale(variable.decimals(), mode).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
