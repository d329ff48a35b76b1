package vn.kontum.report.xlsx.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kontum.report.xlsx.model.NumberFormatSection.Condition;
import vn.kontum.report.xlsx.model.NumberFormatSection.Kind;
import vn.kontum.report.xlsx.model.NumberFormatSection.Piece;

/** Splits the code of a number format into its sections and their pieces. */
final class NumberFormatReader {
    private static final String AS_STORED = "General";
    private static final Pattern CONDITION =
            Pattern.compile("(<=|>=|<>|<|>|=) ?(-?(?:\\d[\\d,]*\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,3})?)");

    private final String code;
    private final List<NumberFormatSection> sections = new ArrayList<>();
    private List<Piece> pieces = new ArrayList<>();
    private Optional<Condition> condition = Optional.empty();
    private int at;

    NumberFormatReader(String code) {
        this.code = code;
    }

    List<NumberFormatSection> read() {
        while (at < code.length()) {
            step(code.charAt(at));
        }
        end();
        return sections;
    }

    private void end() {
        sections.add(new NumberFormatSection(List.copyOf(pieces), condition));
        pieces = new ArrayList<>();
        condition = Optional.empty();
    }

    private void step(char sign) {
        switch (sign) {
            case ';' -> {
                end();
                at++;
            }
            case '"' -> upTo('"', Kind.LITERAL);
            case '[' -> brackets();
            case '\\', '*' -> escaped(1);
            case '_' -> {
                add(Kind.LITERAL, " ");
                at += 2;
            }
            case '0', '#', '?' -> one(Kind.DIGIT);
            case '.' -> one(Kind.POINT);
            case ',' -> one(Kind.COMMA);
            case '%' -> one(Kind.PERCENT);
            case '/' -> one(has(Kind.DIGIT) ? Kind.FRACTION : Kind.LITERAL);
            case '@' -> one(Kind.AS_STORED);
            default -> other(sign);
        }
    }

    private boolean has(Kind kind) {
        return pieces.stream().anyMatch(piece -> piece.kind() == kind);
    }

    private void one(Kind kind) {
        add(kind, String.valueOf(code.charAt(at)));
        at++;
    }

    private void add(Kind kind, String text) {
        pieces.add(new Piece(kind, text));
    }

    private void upTo(char close, Kind kind) {
        int end = code.indexOf(close, at + 1);
        add(kind, code.substring(at + 1, end < 0 ? code.length() : end));
        at = end < 0 ? code.length() : end + 1;
    }

    private void escaped(int skip) {
        add(Kind.LITERAL, at + skip < code.length() ? String.valueOf(code.charAt(at + skip)) : "");
        at += skip + 1;
    }

    private void other(char sign) {
        if (code.regionMatches(true, at, AS_STORED, 0, AS_STORED.length())) {
            add(Kind.AS_STORED, AS_STORED);
            at += AS_STORED.length();
        } else if ((sign == 'E' || sign == 'e') && has(Kind.DIGIT) && exponent()) {
            add(Kind.EXPONENT, "E");
            at += signed(at + 1) ? 2 : 1;
        } else {
            boolean letter = sign >= 'A' && sign <= 'Z' || sign >= 'a' && sign <= 'z';
            one(letter ? Kind.DATE : Kind.LITERAL);
        }
    }

    private boolean exponent() {
        int digit = signed(at + 1) ? at + 2 : at + 1;
        return digit < code.length() && "0#?".indexOf(code.charAt(digit)) >= 0;
    }

    private boolean signed(int place) {
        return place < code.length() && (code.charAt(place) == '+' || code.charAt(place) == '-');
    }

    /** A colour, a condition, a currency with its locale, or an elapsed time. */
    private void brackets() {
        int close = code.indexOf(']', at);
        String inside = code.substring(at + 1, close < 0 ? code.length() : close);
        Matcher limit = CONDITION.matcher(inside.strip());
        if (limit.matches()) {
            // programs do not agree about a section with two conditions
            String operator = condition.isPresent() ? Condition.NEVER : limit.group(1);
            condition = Optional.of(
                    new Condition(operator, new BigDecimal(limit.group(2).replace(",", ""))));
        } else if (inside.startsWith("$")) {
            int locale = inside.indexOf('-');
            String sign = inside.substring(1, locale < 1 ? inside.length() : locale);
            add(sign.isEmpty() ? Kind.LITERAL : Kind.CURRENCY, sign);
        } else if (inside.toLowerCase(Locale.ROOT).matches("h+|m+|s+")) {
            add(Kind.DATE, inside);
        }
        at = close < 0 ? code.length() : close + 1;
    }
}
