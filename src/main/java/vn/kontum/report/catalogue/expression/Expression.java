package vn.kontum.report.catalogue.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The little language of rules and indicators, parsed once and read twice: evaluated with {@link BigDecimal}, and printed
 * as an Excel formula. A blank is "not reported", never 0, so that an expression over a blank has no value.
 */
public interface Expression {

    /** A name in an expression: a variable now, in the previous quarter, year to date, or a fact of the unit. */
    record Name(Kind kind, String code) {
        /** Where the value of a name comes from. */
        public enum Kind {
            NOW,
            PREVIOUS,
            YEAR_TO_DATE,
            FACT
        }

        /** The name as it is written: {@code x}, {@code prev(x)} or {@code ytd(x)}. */
        public String text() {
            return switch (kind) {
                case NOW, FACT -> code;
                case PREVIOUS -> "prev(" + code + ")";
                case YEAR_TO_DATE -> "ytd(" + code + ")";
            };
        }
    }

    /** What an expression says of some figures: a number, a truth, or nothing with the reason. */
    record Value(Optional<BigDecimal> number, Optional<Boolean> truth, Absence absence) {
        /** Why there is no value. */
        public enum Absence {
            NONE,
            /** A name in it has no value. */
            MISSING,
            /** A denominator is zero: the figure does not apply. */
            ZERO_DENOMINATOR
        }

        static Value of(BigDecimal number) {
            return new Value(Optional.of(number), Optional.empty(), Absence.NONE);
        }

        static Value of(boolean truth) {
            return new Value(Optional.empty(), Optional.of(truth), Absence.NONE);
        }

        static Value absent(Absence why) {
            return new Value(Optional.empty(), Optional.empty(), why);
        }

        /** Whether there is no number and no truth. */
        public boolean absent() {
            return absence != Absence.NONE;
        }
    }

    /**
     * Evaluates over the given figures with {@link java.math.MathContext#DECIMAL128}. A name without a figure makes the value
     * {@code MISSING}, whatever else is known; else a division by zero anywhere makes it {@code ZERO_DENOMINATOR}.
     */
    Value evaluate(Function<Name, Optional<BigDecimal>> figures);

    /**
     * The same expression as an Excel formula without the leading sign of equality and without any guard for blanks.
     *
     * @param reference what stands for a name: a cell, a defined name or a function call, never a bare sum
     */
    String excel(Function<Name, String> reference);

    /** Every name in it. */
    Set<Name> names();

    /** A number as one weighted sum of names over another; empty where it is no such ratio. */
    Optional<LinearRatio> ratio();

    /**
     * A rule as clauses of inequalities between weighted sums: it holds where in every clause at least one inequality holds.
     * Empty where the rule multiplies or divides figures by each other.
     */
    Optional<List<List<LinearInequality>>> clauses();

    /** Whether it says true or false (a rule) rather than a number (an indicator). */
    boolean saysTruth();

    /** The text it was parsed from. */
    String source();
}
