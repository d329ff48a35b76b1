package vn.kontum.report.catalogue.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kontum.report.catalogue.expression.ExpressionException.Expected;

/** A number, name, sign or the end of an expression, with its place (1 is the first character). */
public record Token(Kind kind, String text, int position) {

    /** What a token is. */
    enum Kind {
        NUMBER,
        NAME,
        SIGN,
        END
    }

    private static final Pattern PATTERN = Pattern.compile("\\s*(?:(?<number>\\d+(?:\\.\\d+)?)"
            + "|(?<name>[A-Za-z_][A-Za-z_0-9]*)|(?<sign>=>|<=|>=|==|!=|[-+*/(),<>]))");
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "abs", "min", "max", "prev", "ytd", "base");

    /** Whether a word means something in the language, so that no variable may be called so. */
    public static boolean reserved(String word) {
        return RESERVED.contains(word);
    }

    static List<Token> of(String source) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = PATTERN.matcher(source);
        int at = 0;
        String text = source.stripTrailing();
        while (at < text.length()) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                throw unreadable(text, at);
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", text.length() + 1));
        return tokens;
    }

    boolean is(String sign) {
        return kind != Kind.END && text.equals(sign);
    }

    private static Token token(Matcher matcher) {
        for (Kind kind : List.of(Kind.NUMBER, Kind.NAME, Kind.SIGN)) {
            String group = kind.name().toLowerCase(Locale.ROOT);
            if (matcher.start(group) >= 0) {
                return new Token(kind, matcher.group(group), matcher.start(group) + 1);
            }
        }
        throw new IllegalStateException("[Token] matched nothing");
    }

    private static ExpressionException unreadable(String text, int at) {
        int start = at;
        while (Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        String sign = text.substring(start, start + Character.charCount(text.codePointAt(start)));
        return new ExpressionException(
                start + 1, sign.equals("=") ? Expected.DOUBLE_EQUALS : Expected.KNOWN_SIGN, sign);
    }
}
