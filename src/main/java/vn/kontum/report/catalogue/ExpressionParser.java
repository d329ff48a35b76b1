package vn.kontum.report.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Expression.Name;
import vn.kontum.report.catalogue.ExpressionException.Expected;

/** Recursive descent over tokens, loosest operator first. Not reusable: it holds its place in the tokens. */
final class ExpressionParser {
    private final List<Token> tokens;
    private final Set<String> facts;
    private int next;

    ExpressionParser(List<Token> tokens, Set<String> facts) {
        this.tokens = List.copyOf(tokens);
        this.facts = Set.copyOf(facts);
    }

    Node parse() {
        Node node = implication();
        if (peek().kind() != Token.Kind.END) {
            throw expected(Expected.OPERATOR_OR_END);
        }
        return node;
    }

    private Node implication() {
        Token start = peek();
        Node premise = disjunction();
        if (!accept("=>")) {
            return premise;
        }
        Token second = peek();
        return new Node.Connected(Connective.IMPLIES, List.of(truth(premise, start), truth(implication(), second)));
    }

    private Node disjunction() {
        Token start = peek();
        Node first = conjunction();
        if (!peek().is("or")) {
            return first;
        }
        List<Node> parts = new ArrayList<>(List.of(truth(first, start)));
        while (accept("or")) {
            Token at = peek();
            parts.add(truth(conjunction(), at));
        }
        return new Node.Connected(Connective.OR, parts);
    }

    private Node conjunction() {
        Token start = peek();
        Node first = negation();
        if (!peek().is("and")) {
            return first;
        }
        List<Node> parts = new ArrayList<>(List.of(truth(first, start)));
        while (accept("and")) {
            Token at = peek();
            parts.add(truth(negation(), at));
        }
        return new Node.Connected(Connective.AND, parts);
    }

    private Node negation() {
        if (!accept("not")) {
            return comparison();
        }
        Token at = peek();
        return new Node.Connected(Connective.NOT, List.of(truth(negation(), at)));
    }

    private Node comparison() {
        Token start = peek();
        Node left = sum();
        Optional<Relation> relation = Arrays.stream(Relation.values())
                .filter(r -> peek().is(r.symbol()))
                .findFirst();
        if (relation.isEmpty()) {
            return left;
        }
        next++;
        Token second = peek();
        return new Node.Comparison(relation.get(), number(left, start), number(sum(), second));
    }

    private Node sum() {
        Token start = peek();
        Node left = product();
        while (peek().is("+") || peek().is("-")) {
            ArithmeticOperator operator = accept("+") ? ArithmeticOperator.PLUS : minus();
            Token second = peek();
            left = new Node.Arithmetic(operator, number(left, start), number(product(), second));
        }
        return left;
    }

    private Node product() {
        Token start = peek();
        Node left = signed();
        while (peek().is("*") || peek().is("/")) {
            ArithmeticOperator operator = accept("*") ? ArithmeticOperator.TIMES : dividedBy();
            Token second = peek();
            left = new Node.Arithmetic(operator, number(left, start), number(signed(), second));
        }
        return left;
    }

    private Node signed() {
        if (!accept("-")) {
            return operand();
        }
        Token at = peek();
        return new Node.Negative(number(signed(), at));
    }

    private Node operand() {
        Token token = peek();
        if (accept("(")) {
            Node inner = implication();
            close();
            return inner;
        }
        return switch (token.kind()) {
            case NUMBER -> new Node.Literal(new BigDecimal(take().text()));
            case NAME -> named();
            case SIGN, END -> throw expected(Expected.OPERAND);
        };
    }

    private Node named() {
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
            default -> new Node.Figure(new Name(facts.contains(word) ? Name.Kind.FACT : Name.Kind.NOW, take().text()));
        };
    }

    private Node earlier(Name.Kind kind) {
        next++;
        open();
        if (peek().kind() != Token.Kind.NAME || Token.reserved(peek().text()) || facts.contains(peek().text())) {
            throw expected(Expected.NAME);
        }
        Node figure = new Node.Figure(new Name(kind, take().text()));
        close();
        return figure;
    }

    private Node call(NumberFunction function) {
        open();
        List<Node> arguments = new ArrayList<>();
        do {
            Token at = peek();
            arguments.add(number(implication(), at));
            if (function == NumberFunction.ABS && peek().is(",")) {
                throw expected(Expected.ONE_ARGUMENT);
            }
        } while (accept(","));
        close();
        return new Node.Call(function, arguments);
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

    private static Node number(Node node, Token at) {
        if (node.saysTruth()) {
            throw new ExpressionException(at.position(), Expected.NUMBER_SAID, at.text());
        }
        return node;
    }

    private static Node truth(Node node, Token at) {
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
