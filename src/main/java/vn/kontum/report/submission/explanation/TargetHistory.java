package vn.kontum.report.submission.explanation;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;

/** What is known of targets when a form is issued: the boundary through which forms show it. */
public interface TargetHistory {
    /**
     * A target as the newest edition of a period has it.
     *
     * @param yearToDate empty where it had no figure
     * @param verdict name of the verdict
     */
    record State(Optional<BigDecimal> yearToDate, String verdict) {}

    /** The state in the newest edition of a period; empty where there is none. */
    Optional<State> state(String indicator, Period period);

    /** What a unit wrote about a target in a period. */
    Optional<Explanation> explanation(String unit, String indicator, Period period);

    /** Knows nothing, as before the first edition. */
    static TargetHistory none() {
        return new TargetHistory() {
            @Override
            public Optional<State> state(String indicator, Period period) {
                return Optional.empty();
            }

            @Override
            public Optional<Explanation> explanation(String unit, String indicator, Period period) {
                return Optional.empty();
            }
        };
    }
}
