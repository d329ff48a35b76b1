package vn.kontum.report.xlsx.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The number tokens of a worksheet.
 *
 * @implNote {@code 1e999999999} is a short text and a huge number, so the exponent is judged before any arithmetic.
 */
public final class NumberToken {
    /** Beyond this decimal magnitude a spreadsheet cannot hold a number. */
    private static final int MAGNITUDE = 308;

    private static final int LONGEST = 400;

    private NumberToken() {}

    /** The token as an exact decimal; empty when it is not a finite number that a spreadsheet can hold. */
    static Optional<BigDecimal> exact(String token) {
        String text = token.strip();
        if (!wellFormed(text)) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            long magnitude = (long) number.precision() - number.scale() - 1;
            if (number.signum() == 0) {
                return Optional.of(BigDecimal.ZERO);
            }
            return magnitude > MAGNITUDE || magnitude < -MAGNITUDE - 16 ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException exponentOutOfRange) {
            return Optional.empty();
        }
    }

    /** Whether the token is a number, and that number 0. */
    public static boolean zero(String token) {
        return exact(token).filter(number -> number.signum() == 0).isPresent();
    }

    /** Whether {@link #exact} would find a number; quick for plain tokens. */
    public static boolean finite(String token) {
        int length = token.length();
        for (int at = 0; at < length; at++) {
            char c = token.charAt(at);
            boolean plain = c >= '0' && c <= '9' || c == '.' && length > 1 || c == '-' && at == 0 && length > 1;
            if (!plain) {
                return exact(token).isPresent();
            }
        }
        return length > 0 && length < MAGNITUDE && wellFormed(token);
    }

    /** Sign, digits with at most one point, exponent: the lexical form of xsd:double without its words. */
    private static boolean wellFormed(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        int at = sign(text, 0);
        int point = digits(text, at);
        int end = point < text.length() && text.charAt(point) == '.' ? digits(text, point + 1) : point;
        boolean mantissa = point > at || end > point + 1;
        if (!mantissa || end == text.length()) {
            return mantissa;
        }
        int exponent = sign(text, end + 1);
        return (text.charAt(end) | 32) == 'e' && exponent < text.length() && digits(text, exponent) == text.length();
    }

    private static int sign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
