package vn.kontum.report.xlsx.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the sections of a number format, which semicolons separate: what it draws, in order (ECMA-376 part 1,
 * 18.8.31).
 */
public record NumberFormatSection(List<Piece> pieces, Optional<Condition> condition) {
    private static final Pattern CONDITION =
            Pattern.compile("(<=|>=|<>|<|>|=) ?(-?(?:\\d[\\d,]*\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,3})?)");
    /** Parts of a date that are drawn as words: names of days and months, eras, quarters, halves of the day. */
    private static final Pattern NAMED_PART = Pattern.compile("ddd|mmm|[agnqw]");

    private static final Pattern SETTLED =
            Pattern.compile("[x ]*(?:0[0,]*\\.?0*E0+|(?:0+ +)?0+ */ *(?:0+|1[10]*))[x ]*");

    private static final Pattern LIKE_NUMBER = Pattern.compile("[(+-]*[\\p{Nd}\\p{Zs}.,']*[)-]*");
    private static final String AS_STORED = "General";

    /** What a piece draws. */
    public enum Kind {
        /** A digit of the number: {@code 0}, {@code #} or {@code ?}. */
        DIGIT,
        POINT,
        COMMA,
        PERCENT,
        EXPONENT,
        FRACTION,
        /** The number or the text as it is. */
        AS_STORED,
        /** The sign of a currency in brackets. */
        CURRENCY,
        /** A letter that stands for a part of a date or time in some program. */
        DATE,
        LITERAL
    }

    record Piece(Kind kind, String text) {}

    /** When a section that states it is used. */
    record Condition(String operator, BigDecimal limit) {
        static final String NEVER = "";

        boolean holds(BigDecimal number) {
            return !operator.equals(NEVER) && Comparison.holds(operator, number.compareTo(limit));
        }
    }

    public boolean has(Kind kind) {
        return pieces.stream().anyMatch(piece -> piece.kind() == kind);
    }

    long count(Kind kind) {
        return pieces.stream().filter(piece -> piece.kind() == kind).count();
    }

    /**
     * Whether a date or a time is drawn as digits with nothing between them that tells it from any other number: {@code ddmmyyyy}, {@code d.m},
     * {@code yyyy}.
     */
    public boolean drawsDateLikeNumber() {
        StringBuilder letters = new StringBuilder();
        StringBuilder drawn = new StringBuilder();
        for (Piece piece : pieces) {
            boolean date = piece.kind() == Kind.DATE;
            letters.append(date ? piece.text().toLowerCase(Locale.ROOT) : " ");
            drawn.append(date || piece.kind() == Kind.DIGIT ? "0" : piece.text());
        }
        return has(Kind.DATE)
                && LIKE_NUMBER.matcher(drawn).matches()
                && !NAMED_PART.matcher(letters).find();
    }

    /** Whether programs agree how a power of ten or a fraction is drawn: digits in one piece, and no sign of a currency. */
    boolean isUnambiguous() {
        if (!has(Kind.EXPONENT) && !has(Kind.FRACTION)) {
            return true;
        }
        StringBuilder shape = new StringBuilder();
        for (Piece piece : pieces) {
            shape.append(
                    switch (piece.kind()) {
                        case DIGIT -> '0';
                        case POINT -> '.';
                        case COMMA -> ',';
                        case EXPONENT -> 'E';
                        case FRACTION -> '/';
                        case LITERAL ->
                            piece.text().isBlank() ? ' ' : piece.text().matches("[0-9]") ? '1' : 'x';
                        default -> '?';
                    });
        }
        return SETTLED.matcher(shape).matches();
    }

    /** The sections of a format code, in order. */
    public static List<NumberFormatSection> of(String code) {
        return new Reader(code).read();
    }

    private static final class Reader {
        private final String code;
        private final List<NumberFormatSection> sections = new ArrayList<>();
        private List<Piece> pieces = new ArrayList<>();
        private Optional<Condition> condition = Optional.empty();
        private int at;

        Reader(String code) {
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
}
