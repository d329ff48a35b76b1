package vn.kontum.report.indicator.completion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Rational;
import vn.kontum.report.catalogue.limit.Limit;

/** Between which rates a part and its whole lay in a quarter, by what is known of the quarter or of those before it. */
final class RateHistory {
    /** Of a whole with at the most so many values each one is tried. */
    private static final int MOST_TRIED = 300;

    /** Limits of change by variable. */
    private final Map<String, Limit> changes = new HashMap<>();

    RateHistory(List<Limit> limits) {
        limits.stream()
                .filter(limit -> limit.kind() == Limit.Kind.CHANGE)
                .forEach(limit -> changes.put(limit.variable(), limit));
    }

    /** Empty where nothing limits the rate: no quarter before says anything, or the whole may have been 0. */
    Optional<ExactRange> possible(Limit limit, Period period, UnitYear of) {
        PeriodVariable part = new PeriodVariable(limit.variable(), period);
        Optional<ExactRange> whole = whole(limit.other().orElseThrow(), period, of)
                .filter(range -> range.low().signum() > 0);
        Optional<ExactRange> known = of.known(part)
                .flatMap(above -> whole.filter(range -> range.low().equals(range.high()))
                        .map(range -> above.dividedBy(range.low())))
                .map(rate -> new ExactRange(rate, rate));
        if (known.isPresent() || whole.isEmpty() || !of.asked(part)) {
            return known;
        }
        Period previous = of.variable(part.variable()).previousDue(period);
        return of.reformed(previous, period)
                ? Optional.empty()
                : possible(limit, previous, of)
                        .map(before -> moved(before, whole.get(), new Step(limit, previous, period), of));
    }

    /** From one due quarter to the next. */
    private record Step(Limit limit, Period from, Period to) {
        Rational rise() {
            return UnitYear.number(limit.high()).times(UnitYear.quarters(from, to));
        }

        Rational fall() {
            return UnitYear.number(limit.low().orElseThrow()).times(UnitYear.quarters(from, to));
        }
    }

    private static ExactRange moved(ExactRange before, ExactRange whole, Step step, UnitYear of) {
        if (!of.whole(step.limit().variable())) {
            return new ExactRange(before.low().minus(step.fall()), before.high().plus(step.rise()));
        }
        if (whole.high().minus(whole.low()).compareTo(Rational.of(MOST_TRIED)) > 0
                || !whole.low().whole()) {
            Rational one = Rational.ONE.dividedBy(whole.low());
            return new ExactRange(
                    before.low().minus(step.fall().max(one)),
                    before.high().plus(step.rise().max(one)));
        }
        Optional<ExactRange> all = Optional.empty();
        for (Rational below = whole.low(); below.compareTo(whole.high()) <= 0; below = below.plus(Rational.ONE)) {
            Rational most =
                    before.high().times(below).plus(step.rise().times(below).max(Rational.ONE));
            Rational least =
                    before.low().times(below).minus(step.fall().times(below).max(Rational.ONE));
            ExactRange one = new ExactRange(
                    least.ceiling().max(Rational.ZERO).dividedBy(below),
                    most.floor().dividedBy(below));
            all = Optional.of(all.map(
                            a -> new ExactRange(a.low().min(one.low()), a.high().max(one.high())))
                    .orElse(one));
        }
        return all.orElseThrow();
    }

    /** What a whole may have been: a fact, a known figure, or what its limit of change allows since one. */
    private Optional<ExactRange> whole(String name, Period period, UnitYear of) {
        Optional<LinearForm> form = LimitClauses.whole(name, period, of);
        if (form.isEmpty() || form.get().isConstant()) {
            return form.map(known -> new ExactRange(known.constant(), known.constant()));
        }
        var domain = of.domain(new PeriodVariable(name, period));
        ExactRange all = new ExactRange(domain.low(), domain.high());
        Variable variable = of.variable(name);
        Period previous = variable.previousDue(period);
        return Optional.of(Optional.ofNullable(changes.get(name))
                .filter(change -> !of.reformed(previous, period))
                .flatMap(change -> whole(name, previous, of)
                        .map(before -> changed(before, new Step(change, previous, period), all, domain.whole())))
                .orElse(all));
    }

    private static ExactRange changed(ExactRange before, Step step, ExactRange all, boolean whole) {
        Rational least = whole ? Rational.ONE : Rational.ZERO;
        Rational low = before.low().minus(step.fall().times(before.low()).max(least));
        Rational high = before.high().plus(step.rise().times(before.high()).max(least));
        boolean grows = step.fall().compareTo(Rational.ONE) <= 0;
        return new ExactRange(
                grows ? all.low().max(whole ? low.ceiling() : low) : all.low(),
                all.high().min(whole ? high.floor() : high));
    }
}
