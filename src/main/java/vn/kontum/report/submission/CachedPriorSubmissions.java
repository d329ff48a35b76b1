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
 * statement, and those that are known to be asked for in one of their own.
 *
 * @implNote It does not notice changes; whoever makes one must tell it.
 */
public final class CachedPriorSubmissions implements PriorSubmissions {
    /** So many units of a period are read one by one where nothing is known of how many will be. */
    private static final int FEW = 8;

    private final CountingFigures counting;
    private final int oneByOne;
    private final Set<String> together;
    private final Map<Period, PeriodFigures> known = new ConcurrentHashMap<>();

    CachedPriorSubmissions(CountingFigures counting) {
        this(counting, 0);
    }

    /** @param together units all of which will be asked for */
    CachedPriorSubmissions(CountingFigures counting, Set<String> together) {
        this.counting = counting;
        this.oneByOne = FEW;
        this.together = Set.copyOf(together);
    }

    /** @param units how many will be asked for, as far as that is known */
    CachedPriorSubmissions(CountingFigures counting, long units) {
        this.counting = counting;
        this.oneByOne = units > FEW ? 0 : FEW;
        this.together = Set.of();
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
        private boolean togetherRead;
        private boolean complete;

        PeriodFigures(Period period) {
            this.period = period;
        }

        synchronized Map<String, BigDecimal> figures(String unit) {
            if (!togetherRead && together.contains(unit) && !units.containsKey(unit)) {
                Map<String, Map<String, BigDecimal>> read = counting.of(together, period);
                together.forEach(each -> units.putIfAbsent(each, read.getOrDefault(each, Map.of())));
                togetherRead = true;
            }
            if (!complete && units.size() >= oneByOne + together.size() && !units.containsKey(unit)) {
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
