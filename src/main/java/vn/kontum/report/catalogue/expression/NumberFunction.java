package vn.kontum.report.catalogue.expression;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The functions from numbers to a number; Excel calls them the same. */
enum NumberFunction {
    ABS {
        @Override
        BigDecimal apply(List<BigDecimal> numbers) {
            return numbers.get(0).abs();
        }
    },
    MIN {
        @Override
        BigDecimal apply(List<BigDecimal> numbers) {
            return numbers.stream().min(Comparator.naturalOrder()).orElseThrow();
        }
    },
    MAX {
        @Override
        BigDecimal apply(List<BigDecimal> numbers) {
            return numbers.stream().max(Comparator.naturalOrder()).orElseThrow();
        }
    };

    abstract BigDecimal apply(List<BigDecimal> numbers);

    String excel() {
        return name();
    }

    /** What it is called in an expression. */
    String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }
}
