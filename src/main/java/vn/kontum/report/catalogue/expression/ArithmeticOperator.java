package vn.kontum.report.catalogue.expression;

import java.math.BigDecimal;
import vn.kontum.report.catalogue.expression.Expression.Value;

/** The four operations; division by zero has no value rather than an error. */
enum ArithmeticOperator {
    PLUS("+", ExcelFormulaFragment.Binding.SUM) {
        @Override
        Value apply(BigDecimal a, BigDecimal b) {
            return Value.of(a.add(b, ExpressionNode.PRECISION));
        }
    },
    MINUS("-", ExcelFormulaFragment.Binding.SUM) {
        @Override
        Value apply(BigDecimal a, BigDecimal b) {
            return Value.of(a.subtract(b, ExpressionNode.PRECISION));
        }
    },
    TIMES("*", ExcelFormulaFragment.Binding.PRODUCT) {
        @Override
        Value apply(BigDecimal a, BigDecimal b) {
            return Value.of(a.multiply(b, ExpressionNode.PRECISION));
        }
    },
    DIVIDED_BY("/", ExcelFormulaFragment.Binding.PRODUCT) {
        @Override
        Value apply(BigDecimal a, BigDecimal b) {
            return b.signum() == 0
                    ? Value.absent(Value.Absence.ZERO_DENOMINATOR)
                    : Value.of(a.divide(b, ExpressionNode.PRECISION));
        }
    };

    private final String symbol;
    private final ExcelFormulaFragment.Binding binding;

    ArithmeticOperator(String symbol, ExcelFormulaFragment.Binding binding) {
        this.symbol = symbol;
        this.binding = binding;
    }

    abstract Value apply(BigDecimal a, BigDecimal b);

    String symbol() {
        return symbol;
    }

    ExcelFormulaFragment.Binding binding() {
        return binding;
    }
}
