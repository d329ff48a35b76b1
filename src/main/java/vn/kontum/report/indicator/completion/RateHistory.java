package vn.kontum.report.indicator.completion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Rational;
import vn.kontum.report.catalogue.limit.Limit;
import vn.kontum.report.indicator.completion.geometry.Point;
import vn.kontum.report.indicator.completion.geometry.Polygon;

/**
 * Between which rates a part and its whole lay in a quarter, by what is known of the quarter or of those before it; where the whole
 * may only have been a few numbers, for each of them.
 */
final class RateHistory {
    /** Of a whole with at the most so many values each one is tried. */
    private static final int MOST_TRIED = 300;

    /** Limits of change by variable. */
    private final Map<String, Limit> changes = new HashMap<>();
    /** That every file must keep. */
    private final List<Rule> rules;

    RateHistory(List<Limit> limits, List<Rule> rules) {
        limits.stream()
                .filter(limit -> limit.kind() == Limit.Kind.CHANGE)
                .forEach(limit -> changes.put(limit.variable(), limit));
        this.rules = rules.stream()
                .filter(rule -> rule.severity() == Rule.Severity.BLOCK)
                .toList();
    }

    /**
     * What the rate of a quarter may have been.
     *
     * @param ends of all rates
     * @param parts the numbers that the part may have been by each number of the whole; empty where those are not told apart
     */
    record Rates(ExactRange ends, NavigableMap<Rational, ExactRange> parts) {
        static Optional<Rates> of(NavigableMap<Rational, ExactRange> parts) {
            Optional<ExactRange> ends = Optional.empty();
            for (Map.Entry<Rational, ExactRange> part : parts.entrySet()) {
                ExactRange rate = rate(part);
                ends = Optional.of(ends.map(all -> both(all, rate)).orElse(rate));
            }
            return ends.map(all -> new Rates(all, parts));
        }

        /** The rates from which a whole can have come to a number. */
        Optional<ExactRange> before(Rational whole, BiPredicate<Rational, Rational> change) {
            if (parts.isEmpty()) {
                return Optional.of(ends);
            }
            return parts.entrySet().stream()
                    .filter(part -> change.test(part.getKey(), whole))
                    .map(Rates::rate)
                    .reduce(Rates::both);
        }

        private static ExactRange rate(Map.Entry<Rational, ExactRange> part) {
            return new ExactRange(
                    part.getValue().low().dividedBy(part.getKey()),
                    part.getValue().high().dividedBy(part.getKey()));
        }

        private static ExactRange both(ExactRange one, ExactRange other) {
            return new ExactRange(one.low().min(other.low()), one.high().max(other.high()));
        }
    }

    /** Empty where nothing limits the rate: no quarter before says anything, or the whole may have been 0. */
    Optional<Rates> possible(Limit limit, Period period, UnitYear of) {
        PeriodVariable part = new PeriodVariable(limit.variable(), period);
        Optional<ExactRange> whole = whole(limit.other().orElseThrow(), period, of)
                .filter(range -> range.low().signum() > 0);
        Optional<Rational> known = of.known(part);
        boolean fixed = whole.filter(range -> range.low().equals(range.high())).isPresent();
        if (known.isPresent() && fixed) {
            return Rates.of(new TreeMap<>(Map.of(whole.get().low(), new ExactRange(known.get(), known.get()))));
        }
        if (whole.isEmpty() || !of.asked(part)) {
            return Optional.empty();
        }
        Period previous = of.variable(part.variable()).previousDue(period);
        return of.reformed(previous, period)
                ? Optional.empty()
                : possible(limit, previous, of)
                        .flatMap(before -> moved(before, whole.get(), new Step(limit, previous, period), of));
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

    private Optional<Rates> moved(Rates before, ExactRange whole, Step step, UnitYear of) {
        ExactRange ends = before.ends();
        if (!of.whole(step.limit().variable())) {
            return Optional.of(new Rates(
                    new ExactRange(ends.low().minus(step.fall()), ends.high().plus(step.rise())),
                    Collections.emptyNavigableMap()));
        }
        if (whole.high().minus(whole.low()).compareTo(Rational.of(MOST_TRIED)) > 0
                || !whole.low().whole()) {
            Rational one = Rational.ONE.dividedBy(whole.low());
            return Optional.of(new Rates(
                    new ExactRange(
                            ends.low().minus(step.fall().max(one)),
                            ends.high().plus(step.rise().max(one))),
                    Collections.emptyNavigableMap()));
        }
        BiPredicate<Rational, Rational> change = change(step, of);
        NavigableMap<Rational, ExactRange> parts = new TreeMap<>();
        for (Rational below = whole.low(); below.compareTo(whole.high()) <= 0; below = below.plus(Rational.ONE)) {
            Rational number = below;
            before.before(below, change)
                    .map(rates -> part(rates, number, step, of))
                    .filter(range -> range.low().compareTo(range.high()) <= 0)
                    .ifPresent(range -> parts.put(number, range));
        }
        return Rates.of(parts);
    }

    /** What the part may be of one number of its whole. */
    private ExactRange part(ExactRange rates, Rational whole, Step step, UnitYear of) {
        Rational most = rates.high().times(whole).plus(step.rise().times(whole).max(Rational.ONE));
        Rational least = rates.low().times(whole).minus(step.fall().times(whole).max(Rational.ONE));
        String part = step.limit().variable();
        ExactRange range = new ExactRange(
                least.ceiling().max(Rational.ZERO),
                within(step.limit(), of) ? most.floor().min(whole) : most.floor());
        return of.known(new PeriodVariable(part, step.to()))
                .map(known ->
                        new ExactRange(range.low().max(known), range.high().min(known)))
                .orElse(range);
    }

    /** Whether a rule keeps the part within its whole. */
    private boolean within(Limit limit, UnitYear of) {
        String written = limit.variable() + " <= " + limit.other().orElseThrow();
        return rules.stream()
                .filter(rule -> rule.expression()
                        .filter(e -> e.source().equals(written))
                        .isPresent())
                .anyMatch(rule ->
                        rule.level().filter(level -> level != of.unit().level()).isEmpty());
    }

    /** Whether a whole may have been the one number, then the other. */
    private BiPredicate<Rational, Rational> change(Step step, UnitYear of) {
        String name = step.limit().other().orElseThrow();
        Limit limit = changes.get(name);
        if (limit == null
                || !of.variables().containsKey(name)
                || !of.variable(name).previousDue(step.to()).equals(step.from())) {
            return (before, now) -> true;
        }
        Step own = new Step(limit, step.from(), step.to());
        Rational least = of.whole(name) ? Rational.ONE : Rational.ZERO;
        return (before, now) ->
                now.minus(before).compareTo(own.rise().times(before).max(least)) <= 0
                        && before.minus(now).compareTo(own.fall().times(before).max(least)) <= 0;
    }

    /**
     * What a rate limit says of a quarter whose previous one is not known, over part and whole together: the smallest convex set that
     * holds every pair of numbers that some way there allows. Inequalities that must not be above 0.
     */
    List<LinearForm> hull(Limit limit, Period period, UnitYear of) {
        LinearForm part = of.form(new PeriodVariable(limit.variable(), period)).orElseThrow();
        Period previous = of.variable(limit.variable()).previousDue(period);
        boolean open = possible(limit, previous, of)
                .filter(before -> before.parts().size() > 1)
                .isPresent();
        Optional<LinearForm> whole = LimitClauses.whole(limit.other().orElseThrow(), period, of);
        if (!open || part.isConstant() || whole.isEmpty()) {
            return List.of();
        }
        List<Point> pairs = new ArrayList<>();
        possible(limit, period, of)
                .ifPresent(rates -> rates.parts().forEach((number, range) -> {
                    pairs.add(new Point(number, range.low()));
                    pairs.add(new Point(number, range.high()));
                }));
        return pairs.isEmpty() ? List.of() : within(Polygon.hull(pairs).corners(), whole.get(), part);
    }

    /** Corners are in their order, against the clock. */
    private static List<LinearForm> within(List<Point> corners, LinearForm x, LinearForm y) {
        List<LinearForm> inequalities = new ArrayList<>();
        corners.stream()
                .map(Point::y)
                .max(Rational::compareTo)
                .ifPresent(most -> inequalities.add(y.plus(most.negate())));
        corners.stream()
                .map(Point::y)
                .min(Rational::compareTo)
                .ifPresent(least -> inequalities.add(y.times(Rational.of(-1)).plus(least)));
        for (int i = 0; i < corners.size(); i++) {
            Point from = corners.get(i);
            Point to = corners.get((i + 1) % corners.size());
            LinearForm right = x.plus(from.x().negate()).times(to.y().minus(from.y()));
            LinearForm left = y.plus(from.y().negate()).times(to.x().minus(from.x()));
            inequalities.add(right.minus(left));
        }
        return inequalities;
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
