package vn.kontum.report.report.book;

import java.math.BigDecimal;

/** A formula with the value that it gives. */
record Live<T>(String formula, T value) {
    static Live<BigDecimal> sum(Live<BigDecimal> one, Live<BigDecimal> other) {
        return new Live<>(
                "(" + one.formula() + "+" + other.formula() + ")", one.value().add(other.value()));
    }
}
