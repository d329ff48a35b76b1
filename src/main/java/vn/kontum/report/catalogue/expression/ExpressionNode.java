package vn.kontum.report.catalogue.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.expression.Expression.Name;
import vn.kontum.report.catalogue.expression.Expression.Value;

/** A part of a parsed expression. Every kind knows both of its readings, so that the two cannot drift apart. */
sealed interface ExpressionNode {
    MathContext PRECISION = MathContext.DECIMAL128;

    /** Whether it says true or false rather than a number; most kinds say a number. */
    default boolean saysTruth() {
        return false;
    }

    /** Its value where every name has a figure. */
    Value evaluate(Map<Name, BigDecimal> figures);

    ExcelFormulaFragment excel(Function<Name, String> reference);

    Stream<Name> names();

    record Literal(BigDecimal value) implements ExpressionNode {
        @Override
        public Value evaluate(Map<Name, BigDecimal> figures) {
            return Value.of(value);
        }

        @Override
        public ExcelFormulaFragment excel(Function<Name, String> reference) {
            return ExcelFormulaFragment.operand(value.toPlainString());
        }

        @Override
        public Stream<Name> names() {
            return Stream.empty();
        }
    }

    record VariableReference(Name name) implements ExpressionNode {
        @Override
        public Value evaluate(Map<Name, BigDecimal> figures) {
            return Value.of(figures.get(name));
        }

        @Override
        public ExcelFormulaFragment excel(Function<Name, String> reference) {
            return ExcelFormulaFragment.operand(reference.apply(name));
        }

        @Override
        public Stream<Name> names() {
            return Stream.of(name);
        }
    }

    record Negative(ExpressionNode operand) implements ExpressionNode {
        @Override
        public Value evaluate(Map<Name, BigDecimal> figures) {
            Value value = operand.evaluate(figures);
            return value.number().map(n -> Value.of(n.negate(PRECISION))).orElse(value);
        }

        @Override
        public ExcelFormulaFragment excel(Function<Name, String> reference) {
            return operand.excel(reference).negated();
        }

        @Override
        public Stream<Name> names() {
            return operand.names();
        }
    }

    record Arithmetic(ArithmeticOperator operator, ExpressionNode left, ExpressionNode right)
            implements ExpressionNode {
        @Override
        public Value evaluate(Map<Name, BigDecimal> figures) {
            return Operands.of(List.of(left, right), figures).numbers(n -> operator.apply(n.get(0), n.get(1)));
        }

        @Override
        public ExcelFormulaFragment excel(Function<Name, String> reference) {
            return ExcelFormulaFragment.arithmetic(left.excel(reference), operator, right.excel(reference));
        }

        @Override
        public Stream<Name> names() {
            return Stream.concat(left.names(), right.names());
        }
    }

    record Comparison(ComparisonOperator relation, ExpressionNode left, ExpressionNode right)
            implements ExpressionNode {
        @Override
        public boolean saysTruth() {
            return true;
        }

        @Override
        public Value evaluate(Map<Name, BigDecimal> figures) {
            return Operands.of(List.of(left, right), figures)
                    .numbers(n -> Value.of(relation.holds(n.get(0).compareTo(n.get(1)))));
        }

        @Override
        public ExcelFormulaFragment excel(Function<Name, String> reference) {
            return ExcelFormulaFragment.comparison(left.excel(reference), relation.excel(), right.excel(reference));
        }

        @Override
        public Stream<Name> names() {
            return Stream.concat(left.names(), right.names());
        }
    }

    record Call(NumberFunction function, List<ExpressionNode> arguments) implements ExpressionNode {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Value evaluate(Map<Name, BigDecimal> figures) {
            return Operands.of(arguments, figures).numbers(n -> Value.of(function.apply(n)));
        }

        @Override
        public ExcelFormulaFragment excel(Function<Name, String> reference) {
            return ExcelFormulaFragment.call(function.excel(), arguments, reference);
        }

        @Override
        public Stream<Name> names() {
            return arguments.stream().flatMap(ExpressionNode::names);
        }
    }

    record Logical(LogicalOperator connective, List<ExpressionNode> parts) implements ExpressionNode {
        public Logical {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean saysTruth() {
            return true;
        }

        @Override
        public Value evaluate(Map<Name, BigDecimal> figures) {
            return Operands.of(parts, figures).truths(t -> Value.of(connective.of(t)));
        }

        @Override
        public ExcelFormulaFragment excel(Function<Name, String> reference) {
            return connective.excel(parts, reference);
        }

        @Override
        public Stream<Name> names() {
            return parts.stream().flatMap(ExpressionNode::names);
        }
    }
}
