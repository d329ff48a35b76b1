package vn.kontum.report.indicator.aggregation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.kontum.report.catalogue.Period;

/**
 * What units said, looked up by quarter, unit and variable. Where a number was stated in an annual closing, it stands for the last
 * quarter of the year in place of the one stated before.
 */
public final class Observations {
    private final Map<Period, Map<String, Map<String, Observation>>> byQuarter = new HashMap<>();

    /** At most one observation for each unit, quarter and variable: the later one of two would be lost. */
    public Observations(Collection<Observation> observations) {
        observations.forEach(this::add);
    }

    private void add(Observation observation) {
        byQuarter
                .computeIfAbsent(observation.period().asQuarter(), quarter -> new HashMap<>())
                .computeIfAbsent(observation.unit(), unit -> new HashMap<>())
                .merge(observation.variable(), observation, Observations::standing);
    }

    private static Observation standing(Observation one, Observation other) {
        if (one.period().equals(other.period())) {
            throw new IllegalArgumentException("[" + one.unit() + " " + one.period() + " " + one.variable()
                    + "] is observed twice, expected one active submission per unit");
        }
        Observation closing = one.period().closing() ? one : other;
        Observation quarter = one.period().closing() ? other : one;
        return closing.value().isPresent() ? closing : quarter;
    }

    public Optional<Observation> find(String unit, Period quarter, String variable) {
        return Optional.ofNullable(byQuarter
                .getOrDefault(quarter.asQuarter(), Map.of())
                .getOrDefault(unit, Map.of())
                .get(variable));
    }

    /** The number a unit stated, 0 where it stated "none occurred"; empty where it stated no number. */
    public Optional<BigDecimal> value(String unit, Period quarter, String variable) {
        return find(unit, quarter, variable).flatMap(Observation::value);
    }

    /** The numbers a unit stated for a variable in the year up to a quarter, that one included, in their order. */
    List<BigDecimal> known(String unit, Period upTo, String variable) {
        return IntStream.rangeClosed(1, upTo.quarter())
                .mapToObj(q -> value(unit, new Period(upTo.year(), q), variable))
                .flatMap(Optional::stream)
                .toList();
    }
}
