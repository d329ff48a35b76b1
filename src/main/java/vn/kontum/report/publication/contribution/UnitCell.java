package vn.kontum.report.publication.contribution;

import java.math.BigDecimal;
import java.util.Optional;

/** What a cell of the tables of units says. */
public sealed interface UnitCell {

    /** The number that counts in totals; empty for everything else. */
    default Optional<BigDecimal> counted() {
        return Optional.empty();
    }

    /** @param nil whether it states that nothing occurred, rather than the number 0 */
    record Number(BigDecimal value, boolean nil) implements UnitCell {
        @Override
        public Optional<BigDecimal> counted() {
            return Optional.of(value);
        }
    }

    /** Given, but without its counterpart, so that no total may count it. */
    record NotCounted(BigDecimal value) implements UnitCell {}

    record Absent(MissingValue mark) implements UnitCell {}

    static UnitCell of(BigDecimal value) {
        return new Number(value, false);
    }

    static UnitCell absent(MissingValue mark) {
        return new Absent(mark);
    }
}
