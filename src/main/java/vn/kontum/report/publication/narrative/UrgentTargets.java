package vn.kontum.report.publication.narrative;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ReportModel;

/** The targets that are missed or at risk by most, in proportion to what is asked; the worst first. */
public final class UrgentTargets {
    private static final int MOST = 3;

    private UrgentTargets() {}

    /** At most three, of those that the resolution counts. */
    public static List<IndicatorRow> of(ReportModel report) {
        return report.counted()
                .filter(row -> row.assessment().verdict() == Verdict.NOT_MET
                        || row.assessment().verdict() == Verdict.AT_RISK)
                .sorted(Comparator.comparing(UrgentTargets::distance)
                        .reversed()
                        .thenComparing(row -> row.indicator().no()))
                .limit(MOST)
                .toList();
    }

    /**
     * Part of what is asked that is missing: of the projection where there is one, else of what is there; where units are missing,
     * what they are expected to add counts as there.
     */
    private static BigDecimal distance(IndicatorRow row) {
        Assessment assessment = row.assessment();
        BigDecimal threshold = row.indicator().target().threshold();
        BigDecimal gap = holed(row)
                .map(there -> assessment
                        .pace()
                        .map(planProgress -> projected(planProgress.projection(), there, row))
                        .orElse(there)
                        .subtract(threshold))
                .or(() -> assessment
                        .pace()
                        .map(planProgress -> planProgress.projection().subtract(threshold)))
                .or(assessment::gap)
                .orElse(BigDecimal.ZERO)
                .abs();
        return threshold.signum() == 0 ? gap : gap.divide(threshold.abs(), MathContext.DECIMAL64);
    }

    /** The expected end, else the possible one, that is nearest to the target; empty where nothing is missing. */
    private static Optional<BigDecimal> holed(IndicatorRow row) {
        BigDecimal threshold = row.indicator().target().threshold();
        return row.assessment()
                .expected()
                .filter(range -> row.partial() || row.suppressed())
                .or(() -> row.assessment().possible())
                .map(range -> range.low().max(threshold.min(range.high())));
    }

    /** A projection grows as the sum that it is made from. */
    private static BigDecimal projected(BigDecimal projection, BigDecimal there, IndicatorRow row) {
        return row.figure()
                .yearToDate()
                .filter(sum -> sum.signum() != 0)
                .map(sum -> projection.multiply(there).divide(sum, MathContext.DECIMAL64))
                .orElse(there);
    }
}
