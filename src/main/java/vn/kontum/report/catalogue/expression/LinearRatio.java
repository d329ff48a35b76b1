package vn.kontum.report.catalogue.expression;

import java.util.Optional;

/**
 * A formula as one weighted sum over another.
 *
 * @param denominator the constant 1 for a plain sum
 */
public record LinearRatio(LinearTerm numerator, LinearTerm denominator) {
    private static final LinearTerm ONE = LinearTerm.constant(Rational.ONE);

    static LinearRatio of(LinearTerm sum) {
        return new LinearRatio(sum, ONE);
    }

    /** Reads a formula; empty for one that multiplies or divides figures in any other way. */
    static Optional<LinearRatio> read(ExpressionNode node) {
        if (node instanceof ExpressionNode.Literal literal) {
            return Optional.of(of(LinearTerm.constant(Rational.of(literal.value()))));
        }
        if (node instanceof ExpressionNode.VariableReference figure) {
            return Optional.of(of(LinearTerm.of(figure.name())));
        }
        if (node instanceof ExpressionNode.Negative negative) {
            return read(negative.operand()).flatMap(LinearRatio::negative);
        }
        if (node instanceof ExpressionNode.Arithmetic arithmetic) {
            return read(arithmetic.left())
                    .flatMap(left ->
                            read(arithmetic.right()).flatMap(right -> combined(arithmetic.operator(), left, right)));
        }
        return Optional.empty();
    }

    private static Optional<LinearRatio> combined(ArithmeticOperator operator, LinearRatio left, LinearRatio right) {
        return switch (operator) {
            case PLUS -> left.plus(right);
            case MINUS -> negative(right).flatMap(left::plus);
            case TIMES -> left.times(right);
            case DIVIDED_BY -> left.dividedBy(right);
        };
    }

    private static Optional<LinearRatio> negative(LinearRatio ratio) {
        return ratio.times(of(LinearTerm.constant(Rational.of(-1))));
    }

    /** Whether there is anything to divide by. */
    public boolean plain() {
        return denominator.isConstant();
    }

    Optional<LinearRatio> plus(LinearRatio other) {
        if (denominator.equals(other.denominator)) {
            return Optional.of(new LinearRatio(numerator.plus(other.numerator), denominator));
        }
        if (other.numerator.isConstant() && other.plain()) {
            return Optional.of(new LinearRatio(numerator.plus(denominator.times(other.value())), denominator));
        }
        return numerator.isConstant() && plain() ? other.plus(this) : Optional.empty();
    }

    Optional<LinearRatio> times(LinearRatio other) {
        if (other.numerator.isConstant() && other.plain()) {
            return Optional.of(new LinearRatio(numerator.times(other.value()), denominator));
        }
        return numerator.isConstant() && plain() ? other.times(this) : Optional.empty();
    }

    Optional<LinearRatio> dividedBy(LinearRatio other) {
        if (other.plain() && other.numerator.isConstant()) {
            return other.value().signum() == 0
                    ? Optional.empty()
                    : times(of(LinearTerm.constant(Rational.ONE.dividedBy(other.value()))));
        }
        return plain() && other.plain()
                ? Optional.of(new LinearRatio(numeratorScaled(), other.numeratorScaled()))
                : Optional.empty();
    }

    private LinearTerm numeratorScaled() {
        return numerator.times(Rational.ONE.dividedBy(denominator.constant()));
    }

    private Rational value() {
        return numerator.constant().dividedBy(denominator.constant());
    }
}
