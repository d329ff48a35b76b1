package vn.kontum.report.catalogue.expression;

import java.util.Locale;

/** An expression that cannot be read: names the character and what was expected there. */
public final class ExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final Expected expected;
    private final String found;

    /** What should have stood at the position; each has a sentence in {@code messages/catalogue}. */
    public enum Expected {
        OPERAND,
        OPERATOR_OR_END,
        CLOSING_PARENTHESIS,
        OPENING_PARENTHESIS,
        NAME,
        NUMBER_SAID,
        TRUTH_SAID,
        ONE_ARGUMENT,
        DOUBLE_EQUALS,
        KNOWN_SIGN
    }

    ExpressionException(int position, Expected expected, String found) {
        super("[expression, character " + position + "] is '" + found + "', expected "
                + expected.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        this.position = position;
        this.expected = expected;
        this.found = found;
    }

    /** Where in the expression, 1 is its first character. */
    public int position() {
        return position;
    }

    public Expected expected() {
        return expected;
    }

    public String found() {
        return found;
    }
}
