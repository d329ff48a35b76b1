package vn.kontum.report.catalogue.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.expression.Expression.Name;
import vn.kontum.report.catalogue.expression.ExpressionException.Expected;

/** Recursive descent over tokens, loosest operator first. Not reusable: it holds its place in the tokens. */
final class ExpressionParser {
    private final List<Token> tokens;
    private final Set<String> facts;
    private int next;

    ExpressionParser(List<Token> tokens, Set<String> facts) {
        this.tokens = List.copyOf(tokens);
        this.facts = Set.copyOf(facts);
    }

    ExpressionNode parse() {
        ExpressionNode node = implication();
        if (peek().kind() != Token.Kind.END) {
            throw expected(Expected.OPERATOR_OR_END);
        }
        return node;
    }

    private ExpressionNode implication() {
        Token start = peek();
        ExpressionNode premise = disjunction();
        if (!accept("=>")) {
            return premise;
        }
        Token second = peek();
        return new ExpressionNode.Logical(
                LogicalOperator.IMPLIES, List.of(truth(premise, start), truth(implication(), second)));
    }

    private ExpressionNode disjunction() {
        Token start = peek();
        ExpressionNode first = conjunction();
        if (!peek().is("or")) {
            return first;
        }
        List<ExpressionNode> parts = new ArrayList<>(List.of(truth(first, start)));
        while (accept("or")) {
            Token at = peek();
            parts.add(truth(conjunction(), at));
        }
        return new ExpressionNode.Logical(LogicalOperator.OR, parts);
    }

    private ExpressionNode conjunction() {
        Token start = peek();
        ExpressionNode first = negation();
        if (!peek().is("and")) {
            return first;
        }
        List<ExpressionNode> parts = new ArrayList<>(List.of(truth(first, start)));
        while (accept("and")) {
            Token at = peek();
            parts.add(truth(negation(), at));
        }
        return new ExpressionNode.Logical(LogicalOperator.AND, parts);
    }

    private ExpressionNode negation() {
        if (!accept("not")) {
            return comparison();
        }
        Token at = peek();
        return new ExpressionNode.Logical(LogicalOperator.NOT, List.of(truth(negation(), at)));
    }

    private ExpressionNode comparison() {
        Token start = peek();
        ExpressionNode left = sum();
        Optional<ComparisonOperator> relation = Arrays.stream(ComparisonOperator.values())
                .filter(r -> peek().is(r.symbol()))
                .findFirst();
        if (relation.isEmpty()) {
            return left;
        }
        next++;
        Token second = peek();
        return new ExpressionNode.Comparison(relation.get(), number(left, start), number(sum(), second));
    }

    private ExpressionNode sum() {
        Token start = peek();
        ExpressionNode left = product();
        while (peek().is("+") || peek().is("-")) {
            ArithmeticOperator operator = accept("+") ? ArithmeticOperator.PLUS : minus();
            Token second = peek();
            left = new ExpressionNode.Arithmetic(operator, number(left, start), number(product(), second));
        }
        return left;
    }

    private ExpressionNode product() {
        Token start = peek();
        ExpressionNode left = signed();
        while (peek().is("*") || peek().is("/")) {
            ArithmeticOperator operator = accept("*") ? ArithmeticOperator.TIMES : dividedBy();
            Token second = peek();
            left = new ExpressionNode.Arithmetic(operator, number(left, start), number(signed(), second));
        }
        return left;
    }

    private ExpressionNode signed() {
        if (!accept("-")) {
            return operand();
        }
        Token at = peek();
        return new ExpressionNode.Negative(number(signed(), at));
    }

    private ExpressionNode operand() {
        Token token = peek();
        if (accept("(")) {
            ExpressionNode inner = implication();
            close();
            return inner;
        }
        return switch (token.kind()) {
            case NUMBER -> new ExpressionNode.Literal(new BigDecimal(take().text()));
            case NAME -> named();
            case SIGN, END -> throw expected(Expected.OPERAND);
        };
    }

    private ExpressionNode named() {
        String word = peek().text();
        Optional<NumberFunction> function = Arrays.stream(NumberFunction.values())
                .filter(f -> f.symbol().equals(word))
                .findFirst();
        if (function.isPresent()) {
            next++;
            return call(function.get());
        }
        return switch (word) {
            case "prev" -> earlier(Name.Kind.PREVIOUS);
            case "ytd" -> earlier(Name.Kind.YEAR_TO_DATE);
            case "and", "or", "not" -> throw expected(Expected.OPERAND);
            default ->
                new ExpressionNode.VariableReference(
                        new Name(facts.contains(word) ? Name.Kind.FACT : Name.Kind.NOW, take().text()));
        };
    }

    private ExpressionNode earlier(Name.Kind kind) {
        next++;
        open();
        if (peek().kind() != Token.Kind.NAME || Token.reserved(peek().text()) || facts.contains(peek().text())) {
            throw expected(Expected.NAME);
        }
        ExpressionNode figure = new ExpressionNode.VariableReference(new Name(kind, take().text()));
        close();
        return figure;
    }

    private ExpressionNode call(NumberFunction function) {
        open();
        List<ExpressionNode> arguments = new ArrayList<>();
        do {
            Token at = peek();
            arguments.add(number(implication(), at));
            if (function == NumberFunction.ABS && peek().is(",")) {
                throw expected(Expected.ONE_ARGUMENT);
            }
        } while (accept(","));
        close();
        return new ExpressionNode.Call(function, arguments);
    }

    private ArithmeticOperator minus() {
        next++;
        return ArithmeticOperator.MINUS;
    }

    private ArithmeticOperator dividedBy() {
        next++;
        return ArithmeticOperator.DIVIDED_BY;
    }

    private void open() {
        if (!accept("(")) {
            throw expected(Expected.OPENING_PARENTHESIS);
        }
    }

    private void close() {
        if (!accept(")")) {
            throw expected(Expected.CLOSING_PARENTHESIS);
        }
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

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(next++);
    }

    private boolean accept(String sign) {
        boolean there = peek().is(sign);
        if (there) {
            next++;
        }
        return there;
    }

    private ExpressionException expected(Expected expected) {
        return new ExpressionException(peek().position(), expected, peek().text());
    }
}
