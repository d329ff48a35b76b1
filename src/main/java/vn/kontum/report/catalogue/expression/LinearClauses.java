package vn.kontum.report.catalogue.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.expression.PiecewiseTerm.NotLinearException;

/** Reads a rule as clauses of inequalities between weighted sums. */
final class LinearClauses {
    private static final int MOST_CLAUSES = 64;

    private LinearClauses() {}

    /**
     * Clauses that all hold exactly where the rule holds; of the inequalities of a clause one must hold. Empty for a rule that
     * multiplies or divides figures.
     */
    static Optional<List<List<LinearInequality>>> read(ExpressionNode node) {
        try {
            return Optional.of(truth(node, true));
        } catch (NotLinearException e) {
            return Optional.empty();
        }
    }

    private static List<List<LinearInequality>> truth(ExpressionNode node, boolean holds) {
        if (node instanceof ExpressionNode.Comparison comparison) {
            PiecewiseTerm difference =
                    number(comparison.left()).plus(number(comparison.right()).negate());
            return comparison(
                    holds ? comparison.relation() : comparison.relation().opposite(), difference);
        }
        if (node instanceof ExpressionNode.Logical connected) {
            return connected(connected, holds);
        }
        throw new NotLinearException();
    }

    private static List<List<LinearInequality>> connected(ExpressionNode.Logical connected, boolean holds) {
        List<ExpressionNode> parts = connected.parts();
        return switch (connected.connective()) {
            case NOT -> truth(parts.get(0), !holds);
            case AND -> holds ? all(parts, true) : any(parts, List.of(false));
            case OR -> holds ? any(parts, List.of(true)) : all(parts, false);
            case IMPLIES ->
                holds
                        ? any(parts, List.of(false, true))
                        : together(truth(parts.get(0), true), truth(parts.get(1), false));
        };
    }

    private static List<List<LinearInequality>> all(List<ExpressionNode> parts, boolean holds) {
        List<List<LinearInequality>> clauses = new ArrayList<>();
        parts.forEach(part -> clauses.addAll(truth(part, holds)));
        return clauses;
    }

    /** @param holds of each part whether it or its opposite is meant; the last one stands for all that follow */
    private static List<List<LinearInequality>> any(List<ExpressionNode> parts, List<Boolean> holds) {
        List<List<LinearInequality>> clauses = truth(parts.get(0), holds.get(0));
        for (int i = 1; i < parts.size(); i++) {
            clauses = either(clauses, truth(parts.get(i), holds.get(Math.min(i, holds.size() - 1))));
        }
        return clauses;
    }

    private static List<List<LinearInequality>> either(
            List<List<LinearInequality>> left, List<List<LinearInequality>> right) {
        if (left.size() * right.size() > MOST_CLAUSES) {
            throw new NotLinearException();
        }
        return left.stream()
                .flatMap(l -> right.stream()
                        .map(r -> Stream.concat(l.stream(), r.stream()).toList()))
                .toList();
    }

    private static List<List<LinearInequality>> together(
            List<List<LinearInequality>> left, List<List<LinearInequality>> right) {
        List<List<LinearInequality>> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }

    private static List<List<LinearInequality>> comparison(ComparisonOperator relation, PiecewiseTerm difference) {
        return switch (relation) {
            case LESS -> difference.notPositive(true);
            case LESS_OR_EQUAL -> difference.notPositive(false);
            case GREATER -> difference.negate().notPositive(true);
            case GREATER_OR_EQUAL -> difference.negate().notPositive(false);
            case EQUAL ->
                together(difference.notPositive(false), difference.negate().notPositive(false));
            case NOT_EQUAL ->
                either(difference.notPositive(true), difference.negate().notPositive(true));
        };
    }

    private static PiecewiseTerm number(ExpressionNode node) {
        if (node instanceof ExpressionNode.Call call) {
            List<PiecewiseTerm> arguments =
                    call.arguments().stream().map(LinearClauses::number).toList();
            return switch (call.function()) {
                case ABS -> arguments.get(0).max(arguments.get(0).negate());
                case MIN -> arguments.stream().reduce(PiecewiseTerm::min).orElseThrow();
                case MAX -> arguments.stream().reduce(PiecewiseTerm::max).orElseThrow();
            };
        }
        if (node instanceof ExpressionNode.Negative negative) {
            return number(negative.operand()).negate();
        }
        if (node instanceof ExpressionNode.Arithmetic arithmetic) {
            return number(arithmetic);
        }
        return LinearRatio.read(node)
                .filter(LinearRatio::plain)
                .map(LinearRatio::numerator)
                .map(PiecewiseTerm::of)
                .orElseThrow(NotLinearException::new);
    }

    private static PiecewiseTerm number(ExpressionNode.Arithmetic arithmetic) {
        PiecewiseTerm left = number(arithmetic.left());
        PiecewiseTerm right = number(arithmetic.right());
        return switch (arithmetic.operator()) {
            case PLUS -> left.plus(right);
            case MINUS -> left.plus(right.negate());
            case TIMES ->
                constant(right)
                        .map(left::times)
                        .orElseGet(() -> right.times(constant(left).orElseThrow(NotLinearException::new)));
            case DIVIDED_BY ->
                left.times(constant(right)
                        .filter(value -> value.signum() != 0)
                        .map(Rational.ONE::dividedBy)
                        .orElseThrow(NotLinearException::new));
        };
    }

    private static Optional<Rational> constant(PiecewiseTerm term) {
        boolean one = term.rows().size() == 1 && term.rows().get(0).size() == 1;
        return one && term.rows().get(0).get(0).isConstant()
                ? Optional.of(term.rows().get(0).get(0).constant())
                : Optional.empty();
    }
}
