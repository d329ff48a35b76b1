package vn.kontum.report.submission;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.kontum.report.catalogue.Period;

/**
 * Figures of accepted submissions, each unit and period read once; where many units of a period are asked for, all of them in one
 * statement.
 *
 * @implNote It does not notice changes; whoever makes one must tell it.
 */
public final class CachedPriorSubmissions implements PriorSubmissions {
    /** So many units of a period are read one by one where nothing is known of how many will be. */
    private static final int FEW = 8;

    private final CountingFigures counting;
    private final int oneByOne;
    private final Map<Period, PeriodFigures> known = new ConcurrentHashMap<>();

    CachedPriorSubmissions(CountingFigures counting) {
        this(counting, 0);
    }

    /** @param units how many will be asked for, as far as that is known */
    CachedPriorSubmissions(CountingFigures counting, long units) {
        this.counting = counting;
        this.oneByOne = units > FEW ? 0 : FEW;
    }

    @Override
    public Optional<BigDecimal> value(String unit, Period period, String variable) {
        return Optional.ofNullable(of(period).figures(unit).get(variable));
    }

    /** Reads a unit's figures of a period anew when they are next asked for. */
    public void forget(String unit, Period period) {
        of(period).forget(unit);
        of(period.asQuarter()).forget(unit);
    }

    private PeriodFigures of(Period period) {
        return known.computeIfAbsent(period, PeriodFigures::new);
    }

    private final class PeriodFigures {
        private final Period period;
        private final Map<String, Map<String, BigDecimal>> units = new HashMap<>();
        private final Set<String> forgotten = new HashSet<>();
        private boolean complete;

        PeriodFigures(Period period) {
            this.period = period;
        }

        synchronized Map<String, BigDecimal> figures(String unit) {
            if (!complete && units.size() >= oneByOne && !units.containsKey(unit)) {
                counting.of(period).forEach(units::putIfAbsent);
                complete = true;
            }
            return units.computeIfAbsent(
                    unit, code -> complete && !forgotten.contains(code) ? Map.of() : counting.of(code, period));
        }

        synchronized void forget(String unit) {
            units.remove(unit);
            forgotten.add(unit);
        }
    }
}
