package vn.kontum.report.catalogue.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.kontum.report.catalogue.expression.ExpressionException.Expected;

/** Reads the tokens of an expression one after the other. Not reusable: it holds its place in them. */
final class TokenReader {
    private final List<Token> tokens;
    private int next;

    TokenReader(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /** The token that comes next, without passing it. */
    Token peek() {
        return tokens.get(next);
    }

    /** Passes a token and returns its text. */
    String take() {
        return tokens.get(next++).text();
    }

    /** Passes a sign or word where it comes next. */
    boolean accept(String sign) {
        boolean there = peek().is(sign);
        if (there) {
            next++;
        }
        return there;
    }

    /** Passes the one of several operators or functions that comes next; empty where none does. */
    <T> Optional<T> accept(T[] choices, Function<T, String> symbol) {
        return Arrays.stream(choices)
                .filter(choice -> accept(symbol.apply(choice)))
                .findFirst();
    }

    /** Passes a sign that must come next. */
    void require(String sign, Expected expected) {
        if (!accept(sign)) {
            throw expected(expected);
        }
    }

    /** What is wrong with the token that comes next. */
    ExpressionException expected(Expected expected) {
        return new ExpressionException(peek().position(), expected, peek().text());
    }
}
