package vn.kontum.report.catalogue.expression;

import java.util.function.IntPredicate;

/** How two numbers are compared, in our spelling and in Excel's. */
enum ComparisonOperator {
    LESS("<", "<", order -> order < 0),
    LESS_OR_EQUAL("<=", "<=", order -> order <= 0),
    EQUAL("==", "=", order -> order == 0),
    NOT_EQUAL("!=", "<>", order -> order != 0),
    GREATER_OR_EQUAL(">=", ">=", order -> order >= 0),
    GREATER(">", ">", order -> order > 0);

    private final String symbol;
    private final String excel;
    private final IntPredicate holds;

    ComparisonOperator(String symbol, String excel, IntPredicate holds) {
        this.symbol = symbol;
        this.excel = excel;
        this.holds = holds;
    }

    /** Whether it holds for two numbers that compare so. */
    boolean holds(int order) {
        return holds.test(order);
    }

    /** What holds exactly where this one does not. */
    ComparisonOperator opposite() {
        return switch (this) {
            case LESS -> GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> GREATER;
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case GREATER_OR_EQUAL -> LESS;
            case GREATER -> LESS_OR_EQUAL;
        };
    }

    String symbol() {
        return symbol;
    }

    String excel() {
        return excel;
    }
}
