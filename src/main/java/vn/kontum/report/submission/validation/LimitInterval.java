package vn.kontum.report.submission.validation;

import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Rational;
import vn.kontum.report.catalogue.limit.Limit;

/**
 * Between which ends a limit lets the figure of a unit lie, exactly. A whole number that may move by less than 1 may move by 1.
 *
 * @param variable what the limit limits
 * @param period the quarter of the figure
 */
record LimitInterval(Limit limit, Variable variable, Unit unit, Period period) {

    /** What the unit reported, the form at hand included. */
    interface Figures {
        Optional<Rational> value(String variable, Period period);
    }

    /**
     * Both ends belong to it.
     *
     * @param low empty where nothing bounds it below
     * @param high empty where nothing bounds it above
     */
    record Allowed(Optional<Rational> low, Optional<Rational> high) {
        boolean holds(Rational value) {
            return low.filter(end -> value.compareTo(end) < 0).isEmpty()
                    && high.filter(end -> value.compareTo(end) > 0).isEmpty();
        }

        private static Allowed around(Rational middle, Rational fall, Rational rise) {
            return new Allowed(Optional.of(middle.minus(fall)), Optional.of(middle.plus(rise)));
        }
    }

    /** Empty where what it is measured against is not known. */
    Optional<Allowed> allowed(Figures figures) {
        return switch (limit.kind()) {
            case CHANGE -> change(figures);
            case RATE -> rate(figures);
            case CAP -> Optional.of(cap());
            case SHARE -> share(figures);
        };
    }

    /** From the last quarter that is known; quarters between that are silent may each have moved as far as they may. */
    private Optional<Allowed> change(Figures figures) {
        Period earlier = variable.previousDue(period);
        Optional<Rational> known = figures.value(variable.code(), earlier);
        Optional<Allowed> before = known.isPresent()
                ? known.map(value -> Allowed.around(value, Rational.ZERO, Rational.ZERO))
                : earlier.year() == period.year() ? at(earlier).change(figures) : Optional.empty();
        Rational quarters = quarters(earlier, period);
        return before.map(ends -> {
            Rational low = ends.low().orElseThrow();
            Rational high = ends.high().orElseThrow();
            return new Allowed(
                    Optional.of(low.minus(atLeastOne(
                            low.times(Rational.of(limit.low().orElseThrow())).times(quarters)))),
                    Optional.of(high.plus(
                            atLeastOne(high.times(Rational.of(limit.high())).times(quarters)))));
        });
    }

    /** What the next due quarter of the year, where it is known already, allows of this one. */
    Optional<Allowed> before(Figures figures) {
        Optional<Period> next = variable.dueQuarters().stream()
                .filter(quarter -> quarter > period.quarter())
                .min(Integer::compare)
                .map(quarter -> new Period(period.year(), quarter));
        if (limit.kind() != Limit.Kind.CHANGE || next.isEmpty()) {
            return Optional.empty();
        }
        Rational quarters = quarters(period, next.get());
        Rational rise = Rational.of(limit.high()).times(quarters).plus(Rational.ONE);
        Rational fall =
                Rational.ONE.minus(Rational.of(limit.low().orElseThrow()).times(quarters));
        boolean whole = variable.type() == Variable.Type.INTEGER;
        return figures.value(variable.code(), next.get()).map(later -> {
            Rational low = later.dividedBy(rise);
            Optional<Rational> high =
                    Optional.of(fall).filter(f -> f.signum() > 0).map(later::dividedBy);
            return new Allowed(
                    Optional.of(whole ? low.min(later.minus(Rational.ONE)) : low),
                    whole ? high.map(h -> h.max(later.plus(Rational.ONE))) : high);
        });
    }

    /** From the last quarter in which the rate is known; what the quarters since then allow adds up. */
    private Optional<Allowed> rate(Figures figures) {
        String whole = limit.other().orElseThrow();
        Optional<Rational> now = whole(whole, period, figures);
        Period earlier = period;
        long steps = 0;
        Optional<Rational> rate = Optional.empty();
        while (rate.isEmpty() && earlier.year() == period.year()) {
            earlier = variable.previousDue(earlier);
            steps++;
            Optional<Rational> divisor = whole(whole, earlier, figures).filter(w -> w.signum() > 0);
            rate = figures.value(variable.code(), earlier).flatMap(dividend -> divisor.map(dividend::dividedBy));
        }
        if (now.isEmpty() || rate.isEmpty()) {
            return Optional.empty();
        }
        Rational room = now.get().times(quarters(earlier, period));
        Rational fall = room.times(Rational.of(limit.low().orElseThrow()));
        Rational rise = room.times(Rational.of(limit.high()));
        Rational wholes = variable.type() == Variable.Type.INTEGER ? Rational.of(steps) : Rational.ZERO;
        return Optional.of(
                steps == 1
                        ? Allowed.around(now.get().times(rate.get()), fall.max(wholes), rise.max(wholes))
                        : Allowed.around(now.get().times(rate.get()), fall.plus(wholes), rise.plus(wholes)));
    }

    private Allowed cap() {
        Rational times = variable.nature() == Variable.Nature.FLOW
                ? quarters(variable.previousDue(period), period)
                : Rational.ONE;
        return new Allowed(
                limit.low().map(Rational::of),
                Optional.of(atLeastOne(Rational.of(limit.high()).times(times))));
    }

    private Optional<Allowed> share(Figures figures) {
        return whole(limit.other().orElseThrow(), period, figures)
                .map(whole -> new Allowed(
                        limit.low().map(low -> whole.times(Rational.of(low))),
                        Optional.of(atLeastOne(whole.times(Rational.of(limit.high()))))));
    }

    private Optional<Rational> whole(String name, Period at, Figures figures) {
        return unit.fact(name).map(Rational::of).or(() -> figures.value(name, at));
    }

    private LimitInterval at(Period other) {
        return new LimitInterval(limit, variable, unit, other);
    }

    private Rational atLeastOne(Rational room) {
        return variable.type() == Variable.Type.INTEGER ? room.max(Rational.ONE) : room;
    }

    private static Rational quarters(Period from, Period to) {
        return Rational.of(to.quartersAfter(from));
    }
}
