package vn.kontum.report.catalogue;

import java.math.BigDecimal;
import vn.kontum.report.catalogue.Expression.Value;

/** The four operations; division by zero has no value rather than an error. */
enum ArithmeticOperator {
    PLUS("+", ExcelText.Binding.SUM) {
        @Override
        Value apply(BigDecimal a, BigDecimal b) {
            return Value.of(a.add(b, Node.PRECISION));
        }
    },
    MINUS("-", ExcelText.Binding.SUM) {
        @Override
        Value apply(BigDecimal a, BigDecimal b) {
            return Value.of(a.subtract(b, Node.PRECISION));
        }
    },
    TIMES("*", ExcelText.Binding.PRODUCT) {
        @Override
        Value apply(BigDecimal a, BigDecimal b) {
            return Value.of(a.multiply(b, Node.PRECISION));
        }
    },
    DIVIDED_BY("/", ExcelText.Binding.PRODUCT) {
        @Override
        Value apply(BigDecimal a, BigDecimal b) {
            return b.signum() == 0
                    ? Value.absent(Value.Absence.ZERO_DENOMINATOR)
                    : Value.of(a.divide(b, Node.PRECISION));
        }
    };

    private final String symbol;
    private final ExcelText.Binding binding;

    ArithmeticOperator(String symbol, ExcelText.Binding binding) {
        this.symbol = symbol;
        this.binding = binding;
    }

    abstract Value apply(BigDecimal a, BigDecimal b);

    String symbol() {
        return symbol;
    }

    ExcelText.Binding binding() {
        return binding;
    }
}
