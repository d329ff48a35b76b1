package vn.kontum.report.xlsx.model;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that a person reads in a text.
 *
 * @param digits those of the number as it was rounded, a comma before decimals
 */
record VisibleNumber(String text, String digits) {
    private static final Pattern TOKEN = Pattern.compile("[0-9][0-9.,]*|(?<![^\\s-]),[0-9]+");
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern SPACED = Pattern.compile("(?<=\\d)[ \\u00A0\\u202F'](?=\\d{3}(?!\\d))");
    private static final String FACTORS = "xXeE";
    /** Parts of a thousand and of ten thousand, and percent signs of other scripts and widths. */
    private static final String SHARES = "\u2030\u2031\u066a\u0609\u060a\ufe6a\uff05";

    private static final String MINUS = "-\u2212\u2013";

    /** Whether the one number in the text is the number. */
    boolean denotes(BigDecimal number) {
        String visible = SPACED.matcher(asciiDigits(text)).replaceAll("");
        Matcher token = TOKEN.matcher(visible);
        boolean found = false;
        while (token.find()) {
            if (found && partOfWord(visible, token.start())) {
                continue;
            }
            if (found || !same(token, visible, number)) {
                return false;
            }
            found = true;
        }
        return found;
    }

    /** A measure such as m2 has a digit; a letter that multiplies or raises to a power is none. */
    private static boolean partOfWord(String visible, int digit) {
        int from = digit;
        while (from > 0 && Character.isLetter(visible.charAt(from - 1))) {
            from--;
        }
        return from < digit && !(from + 1 == digit && FACTORS.indexOf(visible.charAt(from)) >= 0);
    }

    private boolean same(Matcher token, String visible, BigDecimal number) {
        String read = token.group();
        String plain = GROUPED.matcher(read).matches() ? read.replace(".", "") : read;
        String before = visible.substring(0, token.start()).stripTrailing();
        String after = visible.substring(token.end()).stripLeading();
        boolean bracketed = before.endsWith("(");
        String first = before.stripLeading();
        boolean minus = !first.isEmpty() && (minus(first.charAt(0)) || minus(first.charAt(first.length() - 1)))
                || bracketed
                || !after.isEmpty() && minus(after.charAt(0));
        return !pointed(visible, token.start())
                && bracketed == after.startsWith(")")
                && plain.indexOf(',') == plain.lastIndexOf(',')
                && trimmed(plain).equals(trimmed(digits))
                && minus == number.signum() < 0
                && visible.chars().noneMatch(c -> SHARES.indexOf(c) >= 0);
    }

    private static boolean minus(char sign) {
        return MINUS.indexOf(sign) >= 0;
    }

    /** Whether a point that ends no word stands before the digits, which makes decimals of them. */
    private static boolean pointed(String visible, int digit) {
        return digit > 0
                && visible.charAt(digit - 1) == '.'
                && (digit == 1 || !Character.isLetter(visible.charAt(digit - 2)));
    }

    /** Without zeros in front, without zeros and a comma behind the decimals. */
    private static String trimmed(String digits) {
        int end = digits.length();
        if (digits.indexOf(',') >= 0) {
            while (digits.charAt(end - 1) == '0') {
                end--;
            }
            end -= digits.charAt(end - 1) == ',' ? 1 : 0;
        }
        int start = 0;
        while (start + 1 < end && digits.charAt(start) == '0' && digit(digits.charAt(start + 1))) {
            start++;
        }
        String left = digits.substring(start, end);
        return left.isEmpty() || left.startsWith(",") ? "0" + left : left;
    }

    private static boolean digit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static String asciiDigits(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                ascii.append((char) ('0' + Character.digit(c, 10)));
            } else {
                ascii.appendCodePoint(c);
            }
        });
        return ascii.toString();
    }
}
