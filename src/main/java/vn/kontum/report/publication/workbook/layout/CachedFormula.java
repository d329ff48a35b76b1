package vn.kontum.report.publication.workbook.layout;

import java.math.BigDecimal;

/** A formula with the value that it gives. */
public record CachedFormula<T>(String formula, T value) {
    public static CachedFormula<BigDecimal> sum(CachedFormula<BigDecimal> one, CachedFormula<BigDecimal> other) {
        return new CachedFormula<>(
                "(" + one.formula() + "+" + other.formula() + ")", one.value().add(other.value()));
    }
}
