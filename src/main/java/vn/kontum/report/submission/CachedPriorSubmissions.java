package vn.kontum.report.submission;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.kontum.report.catalogue.Period;

/**
 * Figures of accepted submissions, each unit and period read once.
 *
 * @implNote It does not notice changes; whoever makes one must tell it.
 */
public final class CachedPriorSubmissions implements PriorSubmissions {
    private final ReportedValueRepository readings;
    private final Map<SubmissionKey, Map<String, BigDecimal>> known = new ConcurrentHashMap<>();

    private record SubmissionKey(String unit, Period period) {}

    CachedPriorSubmissions(ReportedValueRepository readings) {
        this.readings = readings;
    }

    @Override
    public Optional<BigDecimal> value(String unit, Period period, String variable) {
        Map<String, BigDecimal> figures = known.computeIfAbsent(
                new SubmissionKey(unit, period), key -> readings.activeFigures(key.unit(), key.period()));
        return Optional.ofNullable(figures.get(variable));
    }

    /** Reads a unit's figures of a period anew when they are next asked for. */
    public void forget(String unit, Period period) {
        known.remove(new SubmissionKey(unit, period));
    }
}
