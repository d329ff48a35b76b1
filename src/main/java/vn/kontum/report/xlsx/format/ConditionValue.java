package vn.kontum.report.xlsx.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import vn.kontum.report.xlsx.model.Cell;

/** A value in the condition of a conditional format. */
record ConditionValue(Kind kind, BigDecimal number, String words) {
    /** In the order in which spreadsheets sort them. */
    enum Kind {
        NUMBER,
        TEXT,
        TRUTH,
        BLANK
    }

    /** Spreadsheets compare as many digits. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    static final ConditionValue BLANK = new ConditionValue(Kind.BLANK, BigDecimal.ZERO, "");

    static ConditionValue of(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS);
        return new ConditionValue(
                Kind.NUMBER, rounded, rounded.stripTrailingZeros().toPlainString());
    }

    static ConditionValue of(String text) {
        return new ConditionValue(Kind.TEXT, BigDecimal.ZERO, text);
    }

    static ConditionValue of(boolean truth) {
        return new ConditionValue(Kind.TRUTH, truth ? BigDecimal.ONE : BigDecimal.ZERO, truth ? "TRUE" : "FALSE");
    }

    /** What stands in a cell; empty for errors and for formulas without a value. */
    static Optional<ConditionValue> of(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER, DATE -> cell.number().map(ConditionValue::of);
            case TEXT -> Optional.of(of(cell.text()));
            case BOOLEAN -> Optional.of(of(cell.raw().equals("1")));
            case BLANK, ERROR -> Optional.empty();
        };
    }

    /** The value as a number; empty for a text. */
    Optional<BigDecimal> asNumber() {
        return kind == Kind.TEXT ? Optional.empty() : Optional.of(number);
    }

    /** Whether a condition with this value holds; a text is an error, on which nothing applies. */
    boolean holds() {
        return kind != Kind.TEXT && number.signum() != 0;
    }

    /** Compares as spreadsheets do; empty where that depends on the language of the program. */
    Optional<Boolean> is(String operator, ConditionValue other) {
        Kind here = kind == Kind.BLANK ? other.kind : kind;
        Kind there = other.kind == Kind.BLANK ? here : other.kind;
        if (here != there) {
            return Optional.of(of(operator, here.compareTo(there)));
        }
        if (here != Kind.TEXT || words.equalsIgnoreCase(other.words)) {
            return Optional.of(of(operator, here == Kind.TEXT ? 0 : number.compareTo(other.number)));
        }
        return operator.equals("=") || operator.equals("<>") ? Optional.of(of(operator, 1)) : Optional.empty();
    }

    private static boolean of(String operator, int order) {
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            default -> order != 0;
        };
    }
}
