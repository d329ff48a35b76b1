package vn.kontum.report.report;

import java.math.BigDecimal;
import java.util.Optional;

/** What a cell of the tables of units says. */
public sealed interface Content {

    /** The number that counts in totals; empty for everything else. */
    default Optional<BigDecimal> counted() {
        return Optional.empty();
    }

    /** @param nil whether it states that nothing occurred, rather than the number 0 */
    record Number(BigDecimal value, boolean nil) implements Content {
        @Override
        public Optional<BigDecimal> counted() {
            return Optional.of(value);
        }
    }

    /** Given, but without its counterpart, so that no total may count it. */
    record Uncounted(BigDecimal value) implements Content {}

    record Absent(Mark mark) implements Content {}

    static Content of(BigDecimal value) {
        return new Number(value, false);
    }

    static Content absent(Mark mark) {
        return new Absent(mark);
    }
}
