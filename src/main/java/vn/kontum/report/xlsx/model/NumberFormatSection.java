package vn.kontum.report.xlsx.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One of the sections of a number format, which semicolons separate: what it draws, in order (ECMA-376 part 1,
 * 18.8.31).
 */
public record NumberFormatSection(List<Piece> pieces, Optional<Condition> condition) {
    /** Parts of a date that are drawn as words: names of days and months, eras, quarters, halves of the day. */
    private static final Pattern NAMED_PART = Pattern.compile("ddd|mmm|[agnqw]");

    private static final Pattern SETTLED =
            Pattern.compile("[x ]*(?:0[0,]*\\.?0*E0+|(?:0+ +)?0+ */ *(?:0+|1[10]*))[x ]*");

    private static final Pattern LIKE_NUMBER = Pattern.compile("[(+-]*[\\p{Nd}\\p{Zs}.,']*[)-]*");

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
        return new NumberFormatReader(code).read();
    }
}
