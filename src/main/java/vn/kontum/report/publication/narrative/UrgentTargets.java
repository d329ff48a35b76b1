package vn.kontum.report.publication.narrative;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
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

    /** Part of what is asked that is missing: of the projection where there is one, else of what is there. */
    private static BigDecimal distance(IndicatorRow row) {
        BigDecimal plan = row.indicator().target().threshold().abs();
        BigDecimal gap = row.assessment()
                .pace()
                .map(planProgress -> planProgress
                        .projection()
                        .subtract(row.indicator().target().threshold()))
                .or(() -> row.assessment().gap())
                .orElse(BigDecimal.ZERO)
                .abs();
        return plan.signum() == 0 ? gap : gap.divide(plan, MathContext.DECIMAL64);
    }
}
