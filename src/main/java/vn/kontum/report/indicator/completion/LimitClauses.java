package vn.kontum.report.indicator.completion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Rational;
import vn.kontum.report.catalogue.limit.Limit;

/**
 * The limits of the catalogue as inequalities between the items of a unit. A limit that lets a whole number move by less than 1
 * lets it move by 1. In the quarter in which a unit is split, merged or moved nothing limits it, and no limit reaches across it.
 */
final class LimitClauses {
    private final Map<String, List<Limit>> byVariable = new HashMap<>();
    private final RateHistory rates;

    LimitClauses(Catalogue catalogue) {
        this.rates = new RateHistory(catalogue.bounds().limits(), catalogue.rules());
        for (Limit limit : catalogue.bounds().limits()) {
            add(limit.variable(), limit);
            limit.other().filter(other -> catalogue.variable(other).isPresent()).ifPresent(other -> add(other, limit));
        }
    }

    private void add(String variable, Limit limit) {
        byVariable.computeIfAbsent(variable, v -> new ArrayList<>()).add(limit);
    }

    /** A limit in a quarter. */
    record Instance(Limit limit, Period period) {}

    /** What limits say of an item, alone or together with others; clauses over unknown items, constants worked in. */
    Map<Instance, List<List<LinearForm>>> around(PeriodVariable item, UnitYear of) {
        Map<Instance, List<List<LinearForm>>> found = new HashMap<>();
        for (Limit limit : byVariable.getOrDefault(item.variable(), List.of())) {
            add(found, limit, item.period(), of);
            if (limit.kind() == Limit.Kind.CHANGE) {
                nextDue(of, item).ifPresent(next -> add(found, limit, next, of));
            }
        }
        return found;
    }

    private void add(Map<Instance, List<List<LinearForm>>> found, Limit limit, Period period, UnitYear of) {
        if (of.asked(new PeriodVariable(limit.variable(), period)) && !of.reformed(period.previous(), period)) {
            ClauseCollector clauses = new ClauseCollector(of.whole(limit.variable()));
            switch (limit.kind()) {
                case CHANGE -> change(limit, period, of, clauses);
                case RATE -> rate(limit, period, of, clauses);
                case CAP -> cap(limit, period, of, clauses);
                case SHARE -> share(limit, period, of, clauses);
            }
            found.put(new Instance(limit, period), clauses.all());
        }
    }

    private static Optional<Period> nextDue(UnitYear of, PeriodVariable item) {
        for (int quarter = item.period().quarter() + 1; quarter <= of.upTo().quarter(); quarter++) {
            Period next = new Period(of.upTo().year(), quarter);
            if (of.variable(item.variable()).dueIn(next)) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private static void change(Limit limit, Period period, UnitYear of, ClauseCollector clauses) {
        Variable variable = of.variable(limit.variable());
        Period previous = variable.previousDue(period);
        Optional<LinearForm> before = of.form(new PeriodVariable(variable.code(), previous));
        if (before.isEmpty() || of.reformed(previous, period)) {
            return;
        }
        LinearForm now = of.form(new PeriodVariable(variable.code(), period)).orElseThrow();
        Rational quarters = UnitYear.quarters(previous, period);
        LinearForm rise = before.get().times(UnitYear.number(limit.high()).times(quarters));
        LinearForm fall =
                before.get().times(UnitYear.number(limit.low().orElseThrow()).times(quarters));
        clauses.atMost(now.minus(before.get()), rise, Rational.ONE);
        clauses.atMost(before.get().minus(now), fall, Rational.ONE);
    }

    /** Against the rates that were possible in the previous due quarter. */
    private void rate(Limit limit, Period period, UnitYear of, ClauseCollector clauses) {
        Period previous = of.variable(limit.variable()).previousDue(period);
        Optional<LinearForm> whole = whole(limit.other().orElseThrow(), period, of);
        Optional<ExactRange> before = rates.possible(limit, previous, of).map(RateHistory.Rates::ends);
        if (whole.isEmpty() || before.isEmpty() || of.reformed(previous, period)) {
            return;
        }
        Rational quarters = UnitYear.quarters(previous, period);
        LinearForm now = whole.get();
        LinearForm here = of.form(new PeriodVariable(limit.variable(), period)).orElseThrow();
        clauses.atMost(
                here.minus(now.times(before.get().high())),
                now.times(UnitYear.number(limit.high()).times(quarters)),
                Rational.ONE);
        clauses.atMost(
                now.times(before.get().low()).minus(here),
                now.times(UnitYear.number(limit.low().orElseThrow()).times(quarters)),
                Rational.ONE);
        rates.hull(limit, period, of).forEach(clauses::holds);
    }

    private static void cap(Limit limit, Period period, UnitYear of, ClauseCollector clauses) {
        Variable variable = of.variable(limit.variable());
        LinearForm now = of.form(new PeriodVariable(variable.code(), period)).orElseThrow();
        Rational times = variable.nature() == Variable.Nature.FLOW
                ? UnitYear.quarters(variable.previousDue(period), period)
                : Rational.ONE;
        clauses.atMost(now, LinearForm.constant(UnitYear.number(limit.high()).times(times)), Rational.ONE);
        limit.low()
                .ifPresent(low ->
                        clauses.holds(LinearForm.constant(UnitYear.number(low)).minus(now)));
    }

    private static void share(Limit limit, Period period, UnitYear of, ClauseCollector clauses) {
        String name = limit.other().orElseThrow();
        Optional<LinearForm> whole = whole(name, period, of);
        if (whole.isEmpty()) {
            return;
        }
        LinearForm now = of.form(new PeriodVariable(limit.variable(), period)).orElseThrow();
        clauses.atMost(now, whole.get().times(UnitYear.number(limit.high())), Rational.ONE);
        clauses.holds(
                whole.get().times(UnitYear.number(limit.low().orElseThrow())).minus(now));
    }

    /** A fact of the unit, or a variable of the quarter. */
    static Optional<LinearForm> whole(String name, Period period, UnitYear of) {
        return of.fact(name)
                .map(LinearForm::constant)
                .or(() -> of.variables().containsKey(name)
                        ? of.form(new PeriodVariable(name, period))
                        : Optional.empty());
    }
}
