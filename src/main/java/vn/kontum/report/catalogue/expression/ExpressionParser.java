package vn.kontum.report.catalogue.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.kontum.report.catalogue.expression.Expression.Name;
import vn.kontum.report.catalogue.expression.ExpressionException.Expected;

/** Recursive descent over tokens, loosest operator first. Not reusable, as its tokens are read once. */
final class ExpressionParser {
    private final TokenReader tokens;
    private final Set<String> facts;

    ExpressionParser(List<Token> tokens, Set<String> facts) {
        this.tokens = new TokenReader(tokens);
        this.facts = Set.copyOf(facts);
    }

    ExpressionNode parse() {
        ExpressionNode node = implication();
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.expected(Expected.OPERATOR_OR_END);
        }
        return node;
    }

    private ExpressionNode implication() {
        Token start = tokens.peek();
        ExpressionNode premise = disjunction();
        if (!tokens.accept("=>")) {
            return premise;
        }
        Token second = tokens.peek();
        return new ExpressionNode.Logical(
                LogicalOperator.IMPLIES, List.of(truth(premise, start), truth(implication(), second)));
    }

    private ExpressionNode disjunction() {
        return joined("or", LogicalOperator.OR, this::conjunction);
    }

    private ExpressionNode conjunction() {
        return joined("and", LogicalOperator.AND, this::negation);
    }

    /** One part, or several with a word between them. */
    private ExpressionNode joined(String word, LogicalOperator operator, Supplier<ExpressionNode> part) {
        Token start = tokens.peek();
        ExpressionNode first = part.get();
        if (!tokens.peek().is(word)) {
            return first;
        }
        List<ExpressionNode> parts = new ArrayList<>(List.of(truth(first, start)));
        while (tokens.accept(word)) {
            Token at = tokens.peek();
            parts.add(truth(part.get(), at));
        }
        return new ExpressionNode.Logical(operator, parts);
    }

    private ExpressionNode negation() {
        if (!tokens.accept("not")) {
            return comparison();
        }
        Token at = tokens.peek();
        return new ExpressionNode.Logical(LogicalOperator.NOT, List.of(truth(negation(), at)));
    }

    private ExpressionNode comparison() {
        Token start = tokens.peek();
        ExpressionNode left = sum();
        Optional<ComparisonOperator> relation = tokens.accept(ComparisonOperator.values(), ComparisonOperator::symbol);
        if (relation.isEmpty()) {
            return left;
        }
        Token second = tokens.peek();
        return new ExpressionNode.Comparison(relation.get(), number(left, start), number(sum(), second));
    }

    private ExpressionNode sum() {
        return chain(this::product, ArithmeticOperator.PLUS, ArithmeticOperator.MINUS);
    }

    private ExpressionNode product() {
        return chain(this::signed, ArithmeticOperator.TIMES, ArithmeticOperator.DIVIDED_BY);
    }

    /** Operands with operators of one rank between them, worked from left to right. */
    private ExpressionNode chain(Supplier<ExpressionNode> operand, ArithmeticOperator... operators) {
        Token start = tokens.peek();
        ExpressionNode left = operand.get();
        Optional<ArithmeticOperator> operator = tokens.accept(operators, ArithmeticOperator::symbol);
        while (operator.isPresent()) {
            Token second = tokens.peek();
            left = new ExpressionNode.Arithmetic(operator.get(), number(left, start), number(operand.get(), second));
            operator = tokens.accept(operators, ArithmeticOperator::symbol);
        }
        return left;
    }

    private ExpressionNode signed() {
        if (!tokens.accept("-")) {
            return operand();
        }
        Token at = tokens.peek();
        return new ExpressionNode.Negative(number(signed(), at));
    }

    private ExpressionNode operand() {
        if (tokens.accept("(")) {
            ExpressionNode inner = implication();
            tokens.require(")", Expected.CLOSING_PARENTHESIS);
            return inner;
        }
        return switch (tokens.peek().kind()) {
            case NUMBER -> new ExpressionNode.Literal(new BigDecimal(tokens.take()));
            case NAME -> named();
            case SIGN, END -> throw tokens.expected(Expected.OPERAND);
        };
    }

    private ExpressionNode named() {
        String word = tokens.peek().text();
        Optional<NumberFunction> function = tokens.accept(NumberFunction.values(), NumberFunction::symbol);
        if (function.isPresent()) {
            return call(function.get());
        }
        return switch (word) {
            case "prev" -> earlier(Name.Kind.PREVIOUS);
            case "ytd" -> earlier(Name.Kind.YEAR_TO_DATE);
            case "and", "or", "not" -> throw tokens.expected(Expected.OPERAND);
            default ->
                new ExpressionNode.VariableReference(
                        new Name(facts.contains(word) ? Name.Kind.FACT : Name.Kind.NOW, tokens.take()));
        };
    }

    private ExpressionNode earlier(Name.Kind kind) {
        tokens.take();
        tokens.require("(", Expected.OPENING_PARENTHESIS);
        Token name = tokens.peek();
        if (name.kind() != Token.Kind.NAME || Token.reserved(name.text()) || facts.contains(name.text())) {
            throw tokens.expected(Expected.NAME);
        }
        ExpressionNode figure = new ExpressionNode.VariableReference(new Name(kind, tokens.take()));
        tokens.require(")", Expected.CLOSING_PARENTHESIS);
        return figure;
    }

    private ExpressionNode call(NumberFunction function) {
        tokens.require("(", Expected.OPENING_PARENTHESIS);
        List<ExpressionNode> arguments = new ArrayList<>();
        do {
            Token at = tokens.peek();
            arguments.add(number(implication(), at));
            if (function == NumberFunction.ABS && tokens.peek().is(",")) {
                throw tokens.expected(Expected.ONE_ARGUMENT);
            }
        } while (tokens.accept(","));
        tokens.require(")", Expected.CLOSING_PARENTHESIS);
        return new ExpressionNode.Call(function, arguments);
    }

    private static ExpressionNode number(ExpressionNode node, Token at) {
        if (node.saysTruth()) {
            throw new ExpressionException(at.position(), Expected.NUMBER_SAID, at.text());
        }
        return node;
    }

    private static ExpressionNode truth(ExpressionNode node, Token at) {
        if (!node.saysTruth()) {
            throw new ExpressionException(at.position(), Expected.TRUTH_SAID, at.text());
        }
        return node;
    }
}
