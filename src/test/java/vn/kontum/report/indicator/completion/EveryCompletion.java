package vn.kontum.report.indicator.completion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.catalogue.expression.Rational;
import vn.kontum.report.catalogue.limit.Limit;

/** Tries every completion of a small province and holds each against rules and limits as they are written. */
final class EveryCompletion {
    private final Catalogue catalogue;
    private final int last;

    EveryCompletion(Catalogue catalogue, int last) {
        this.catalogue = catalogue;
        this.last = last;
    }

    /** One unit's answers by variable and quarter. */
    record Table(Map<PeriodVariable, BigDecimal> values) {
        Optional<BigDecimal> value(String variable, Period quarter) {
            return Optional.ofNullable(values.get(new PeriodVariable(variable, quarter)));
        }

        Table with(PeriodVariable item, BigDecimal value) {
            Map<PeriodVariable, BigDecimal> more = new HashMap<>(values);
            more.put(item, value);
            return new Table(more);
        }

        Table without(Iterable<PeriodVariable> hidden) {
            Map<PeriodVariable, BigDecimal> fewer = new HashMap<>(values);
            hidden.forEach(fewer::remove);
            return new Table(fewer);
        }
    }

    static Period quarter(int quarter) {
        return new Period(2021, quarter);
    }

    List<PeriodVariable> items() {
        List<PeriodVariable> items = new ArrayList<>();
        for (int quarter = 1; quarter <= last; quarter++) {
            for (String variable : SmallProvince.VARIABLES) {
                items.add(new PeriodVariable(variable, quarter(quarter)));
            }
        }
        return items;
    }

    /** All tables that keep to everything and agree with what is known. */
    List<Table> of(Unit unit, Table known) {
        List<Table> tables = List.of(known);
        for (PeriodVariable item : items()) {
            if (!known.values().containsKey(item)) {
                List<Table> more = new ArrayList<>();
                for (Table table : tables) {
                    for (int value = 0; value <= SmallProvince.MOST; value++) {
                        more.add(table.with(item, BigDecimal.valueOf(value)));
                    }
                }
                tables = more;
            }
        }
        return tables.stream().filter(table -> holds(unit, table)).toList();
    }

    boolean holds(Unit unit, Table table) {
        for (int q = 1; q <= last; q++) {
            Period quarter = quarter(q);
            for (Rule rule : catalogue.rules()) {
                boolean own = rule.level().filter(Unit.Level.DISTRICT::equals).isPresent();
                Expression.Value value = rule.expression().orElseThrow().evaluate(name(unit, table, quarter));
                if (own && value.truth().filter(truth -> !truth).isPresent()) {
                    return false;
                }
            }
            for (Limit limit : catalogue.bounds().limits()) {
                if (!holds(limit, unit, table, quarter)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Function<Expression.Name, Optional<BigDecimal>> name(Unit unit, Table table, Period quarter) {
        return name -> switch (name.kind()) {
            case FACT -> unit.fact(name.code());
            case NOW -> table.value(name.code(), quarter);
            case PREVIOUS -> table.value(name.code(), quarter.previous());
            case YEAR_TO_DATE -> {
                BigDecimal sum = BigDecimal.ZERO;
                for (int q = 1; q <= quarter.quarter(); q++) {
                    sum = sum.add(table.value(name.code(), quarter(q)).orElseThrow());
                }
                yield Optional.of(sum);
            }
        };
    }

    private static boolean holds(Limit limit, Unit unit, Table table, Period quarter) {
        Rational now = Rational.of(table.value(limit.variable(), quarter).orElseThrow());
        Rational high = Rational.of(limit.high());
        Rational low = limit.low().map(Rational::of).orElse(Rational.ZERO);
        return switch (limit.kind()) {
            case CAP -> now.compareTo(high.max(Rational.ONE)) <= 0;
            case SHARE -> {
                String other = limit.other().orElseThrow();
                Rational whole = Rational.of(
                        unit.fact(other).or(() -> table.value(other, quarter)).orElseThrow());
                yield now.compareTo(high.times(whole).max(Rational.ONE)) <= 0 && now.compareTo(low.times(whole)) >= 0;
            }
            case CHANGE ->
                table.value(limit.variable(), quarter.previous())
                        .map(Rational::of)
                        .map(before -> now.minus(before)
                                                .compareTo(high.times(before).max(Rational.ONE))
                                        <= 0
                                && before.minus(now).compareTo(low.times(before).max(Rational.ONE)) <= 0)
                        .orElse(true);
            case RATE -> rate(limit, table, quarter, now);
        };
    }

    private static boolean rate(Limit limit, Table table, Period quarter, Rational now) {
        Optional<BigDecimal> part = table.value(limit.variable(), quarter.previous());
        Optional<BigDecimal> whole = table.value(limit.other().orElseThrow(), quarter.previous());
        if (part.isEmpty() || whole.isEmpty() || whole.get().signum() == 0) {
            return true;
        }
        Rational rate = Rational.of(part.get()).dividedBy(Rational.of(whole.get()));
        Rational here = Rational.of(table.value(limit.other().get(), quarter).orElseThrow());
        Rational rise = Rational.of(limit.high()).times(here).max(Rational.ONE);
        Rational fall = Rational.of(limit.low().orElseThrow()).times(here).max(Rational.ONE);
        return now.minus(rate.times(here)).compareTo(rise) <= 0
                && rate.times(here).minus(now).compareTo(fall) <= 0;
    }

    /** The least and the greatest value of the formula over one table of each unit, where it has one. */
    CompletionRange range(List<List<Table>> tables) {
        Optional<Rational> low = Optional.empty();
        Optional<Rational> high = Optional.empty();
        boolean zero = false;
        for (List<BigDecimal> first : distinct(tables.get(0))) {
            for (List<BigDecimal> second : distinct(tables.get(1))) {
                Optional<Rational> value = value(first, second);
                zero |= value.isEmpty();
                if (value.isPresent()) {
                    low = Optional.of(low.map(value.get()::min).orElse(value.get()));
                    high = Optional.of(high.map(value.get()::max).orElse(value.get()));
                }
            }
        }
        Optional<Rational> top = high;
        return new CompletionRange(low.map(l -> new ExactRange(l, top.orElseThrow())), zero);
    }

    /** A unit's year by variable, then the facts: what the province adds up. */
    private List<List<BigDecimal>> distinct(List<Table> tables) {
        return tables.stream().map(this::year).distinct().toList();
    }

    private List<BigDecimal> year(Table table) {
        BigDecimal flow = BigDecimal.ZERO;
        for (int q = 1; q <= last; q++) {
            flow = flow.add(table.value("flow", quarter(q)).orElseThrow());
        }
        return List.of(
                table.value("part", quarter(last)).orElseThrow(),
                table.value("whole", quarter(last)).orElseThrow(),
                table.value("other", quarter(last)).orElseThrow(),
                flow);
    }

    private Optional<Rational> value(List<BigDecimal> first, List<BigDecimal> second) {
        Map<String, BigDecimal> totals = new HashMap<>();
        for (int i = 0; i < SmallProvince.VARIABLES.size(); i++) {
            totals.put(SmallProvince.VARIABLES.get(i), first.get(i).add(second.get(i)));
        }
        totals.put("communes_total", BigDecimal.valueOf(5));
        Expression formula = catalogue.indicators().get(0).formula();
        var ratio = formula.ratio().orElseThrow();
        Rational above = ratio.numerator().constant();
        Rational below = ratio.denominator().constant();
        for (var weight : ratio.numerator().weights().entrySet()) {
            above = above.plus(weight.getValue()
                    .times(Rational.of(totals.get(weight.getKey().code()))));
        }
        for (var weight : ratio.denominator().weights().entrySet()) {
            below = below.plus(weight.getValue()
                    .times(Rational.of(totals.get(weight.getKey().code()))));
        }
        return below.signum() == 0 ? Optional.empty() : Optional.of(above.dividedBy(below));
    }
}
