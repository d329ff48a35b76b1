package vn.kontum.report.xlsx.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.Comparison;
import vn.kontum.report.xlsx.model.NormalForm;

/** A value in the condition of a conditional format. */
record ConditionValue(Kind kind, BigDecimal number, String words) {
    /** In the order in which spreadsheets sort them. */
    enum Kind {
        NUMBER,
        TEXT,
        TRUTH,
        BLANK,
        /** False or an error, on which nothing applies either. */
        FAILED
    }

    /** Spreadsheets compare as many digits. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final Pattern DECIMALS = Pattern.compile("-?\\d+[.,]\\d+");

    static final ConditionValue FAILED = new ConditionValue(Kind.FAILED, BigDecimal.ZERO, "");

    static final ConditionValue BLANK = new ConditionValue(Kind.BLANK, BigDecimal.ZERO, "");

    static ConditionValue of(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS);
        return new ConditionValue(
                Kind.NUMBER, rounded, rounded.stripTrailingZeros().toPlainString());
    }

    static ConditionValue of(String text) {
        return new ConditionValue(Kind.TEXT, BigDecimal.ZERO, NormalForm.of(text));
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

    /** The value as a number; empty for a text and an error. */
    Optional<BigDecimal> asNumber() {
        return kind == Kind.TEXT || kind == Kind.FAILED ? Optional.empty() : Optional.of(number);
    }

    /** Whether a condition with this value holds; a text is an error, on which nothing applies. */
    boolean holds() {
        return kind != Kind.TEXT && number.signum() != 0;
    }

    /** Whether it is a number or a truth value, which AND, OR and NOT need. */
    boolean decides() {
        return kind == Kind.NUMBER || kind == Kind.TRUTH;
    }

    /** Whether both are of one kind; a blank cell is of either. */
    boolean alike(ConditionValue other) {
        return kind == other.kind || other.kind == Kind.BLANK;
    }

    /** Compares as spreadsheets do; empty where that depends on the language of the program. */
    Optional<Boolean> is(String operator, ConditionValue other) {
        boolean spelled = DECIMALS.matcher(words).matches()
                && DECIMALS.matcher(other.words).matches();
        if (kind == Kind.FAILED || other.kind == Kind.FAILED || kind == Kind.TEXT && other.kind == kind && spelled) {
            return Optional.empty();
        }
        Kind here = kind == Kind.BLANK ? other.kind : kind;
        Kind there = other.kind == Kind.BLANK ? here : other.kind;
        if (here != there) {
            return Optional.of(Comparison.holds(operator, here.compareTo(there)));
        }
        if (here != Kind.TEXT || words.equalsIgnoreCase(other.words)) {
            return Optional.of(Comparison.holds(operator, here == Kind.TEXT ? 0 : number.compareTo(other.number)));
        }
        return operator.equals("=") || operator.equals("<>")
                ? Optional.of(Comparison.holds(operator, 1))
                : Optional.empty();
    }
}
