package vn.kontum.report.publication.narrative;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.kontum.report.publication.model.IndicatorRow;

/** The targets that are reached by most, in proportion to the plan; the best first. */
public final class OutstandingTargets {
    private static final int MOST = 3;

    private OutstandingTargets() {}

    /** At most three of those rows; what has no percentage of the plan comes last. */
    public static List<IndicatorRow> of(Stream<IndicatorRow> rows) {
        return NarrativePriority.REACHED.of(rows).stream()
                .sorted(Comparator.comparing((IndicatorRow row) ->
                                row.assessment().percentOfPlan().orElse(BigDecimal.ZERO))
                        .reversed()
                        .thenComparing(row -> row.indicator().no()))
                .limit(MOST)
                .toList();
    }
}
