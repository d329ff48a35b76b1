package vn.kontum.report.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Carries figures of units from one map to a later one. Sums stay equal: what one unit loses others get. Rates are not carried; they
 * are computed from carried parts.
 *
 * @param all in the order of the file
 */
public record UnitChanges(List<UnitChange> all) {

    public UnitChanges {
        all = List.copyOf(all);
    }

    /** Whether a unit has another area in one period than in another, or exists in one of them only through its predecessors. */
    public boolean changesArea(String unit, Period from, Period to) {
        for (UnitChange change : all) {
            boolean concerned =
                    change.successor().equals(unit) || change.predecessor().equals(unit);
            if (concerned && change.period().after(from) && !change.period().after(to)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A figure of an earlier period on the map of a later one.
     *
     * @param unit code of the unit on the later map
     * @param decimals digits of the figure; parts are rounded so that they add up to what was divided
     * @param earlier the figure of a unit on the earlier map
     * @return empty where the figure of a predecessor is missing: what is missing is never 0
     */
    public Optional<BigDecimal> carried(
            String unit, Span span, String variable, int decimals, Function<String, Optional<BigDecimal>> earlier) {
        Function<String, Optional<BigDecimal>> figure = earlier;
        for (Period step : between(span.from(), span.to())) {
            Function<String, Optional<BigDecimal>> before = figure;
            figure = code -> step(code, step, variable, decimals, before);
        }
        return figure.apply(unit);
    }

    /**
     * An earlier period and a later one.
     *
     * @param from period whose figures are carried
     * @param to period on whose map they are wanted
     */
    public record Span(Period from, Period to) {}

    private Optional<BigDecimal> step(
            String unit, Period step, String variable, int decimals, Function<String, Optional<BigDecimal>> before) {
        Set<String> givers = new LinkedHashSet<>();
        at(step).stream().filter(c -> c.successor().equals(unit)).forEach(c -> givers.add(c.predecessor()));
        if (givers.isEmpty() || keeps(unit, step)) {
            givers.add(unit);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (String giver : givers) {
            Optional<BigDecimal> part = before.apply(giver)
                    .map(whole -> parts(giver, step, variable, decimals, whole).get(unit))
                    .or(() -> shares(giver, step, variable).containsKey(unit)
                            ? Optional.empty()
                            : Optional.of(BigDecimal.ZERO));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(part.get());
        }
        return Optional.of(sum);
    }

    /** What each successor gets of a figure: rounded down, the rest to those that lost most by rounding. */
    private Map<String, BigDecimal> parts(String giver, Period step, String variable, int decimals, BigDecimal whole) {
        Map<String, BigDecimal> shares = shares(giver, step, variable);
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        if (shares.size() == 1) {
            shares.keySet().forEach(code -> parts.put(code, whole));
            return parts;
        }
        int scale = Math.max(decimals, whole.scale());
        BigDecimal left = whole;
        for (Map.Entry<String, BigDecimal> share : shares.entrySet()) {
            BigDecimal part = whole.multiply(share.getValue()).setScale(scale, RoundingMode.FLOOR);
            parts.put(share.getKey(), part);
            left = left.subtract(part);
        }
        BigDecimal grain = BigDecimal.ONE.movePointLeft(scale);
        List<String> order = shares.keySet().stream()
                .sorted(Comparator.comparing((String code) ->
                                whole.multiply(shares.get(code)).subtract(parts.get(code)))
                        .reversed())
                .toList();
        for (int i = 0; left.signum() > 0; i++) {
            parts.merge(order.get(i % order.size()), grain, BigDecimal::add);
            left = left.subtract(grain);
        }
        return parts;
    }

    /** Successors of a unit with their shares, which add up to 1. */
    private Map<String, BigDecimal> shares(String giver, Period step, String variable) {
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        List<UnitChange> given =
                at(step).stream().filter(c -> c.predecessor().equals(giver)).toList();
        List<UnitChange> own = given.stream()
                .filter(c -> c.variable().filter(variable::equals).isPresent())
                .toList();
        (own.isEmpty() ? given.stream().filter(c -> c.variable().isEmpty()).toList() : own)
                .forEach(c -> shares.merge(c.successor(), c.share(), BigDecimal::add));
        BigDecimal rest = BigDecimal.ONE.subtract(shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        if (rest.signum() > 0) {
            shares.merge(giver, rest, BigDecimal::add);
        }
        return shares;
    }

    /** Whether a unit that others give to had something before, and goes on with it. */
    private boolean keeps(String unit, Period step) {
        return continuing(unit, step)
                && at(step).stream()
                        .noneMatch(c -> c.successor().equals(unit)
                                && (c.founded() || c.predecessor().equals(unit)));
    }

    /** A unit goes on where it does not give itself away whole. */
    private boolean continuing(String unit, Period step) {
        return at(step).stream()
                        .filter(c ->
                                c.predecessor().equals(unit) && c.variable().isEmpty())
                        .map(UnitChange::share)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(BigDecimal.ONE)
                < 0;
    }

    private List<UnitChange> at(Period period) {
        return all.stream().filter(c -> c.period().equals(period)).toList();
    }

    /** Periods in which something changed after one and up to another, in order. */
    private List<Period> between(Period from, Period to) {
        return all.stream()
                .map(UnitChange::period)
                .filter(p -> p.after(from) && !p.after(to))
                .distinct()
                .sorted()
                .toList();
    }
}
