package vn.kontum.report.indicator.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Rational;

/**
 * What a unit is expected to report: its own last values moved as those of other units moved since, or, where it has
 * none, what other units report for an area or a population of its size. An expectation never decides a verdict.
 */
final class ExpectedRanges {
    private static final String AREA = "natural_area_ha";
    private static final String PEOPLE = "population_end";
    private static final String COMMUNES = "communes_total";
    private static final ExactRange ALONE = new ExactRange(hundredths(95), hundredths(105));

    private final PeerRatios peers;
    private final Period upTo;

    ExpectedRanges(PeerRatios peers, Period upTo) {
        this.peers = peers;
        this.upTo = upTo;
    }

    private static Rational hundredths(int count) {
        return Rational.of(count).dividedBy(Rational.of(100));
    }

    /** The values expected of an item; empty where there is neither a history nor enough others. */
    Optional<ExactRange> of(PeriodVariable item, UnitYear of) {
        Variable variable = of.variable(item.variable());
        Optional<ExactRange> own = variable.nature() == Variable.Nature.FLOW ? flow(item, of) : stock(item, of);
        return own.or(() -> bySize(item, of)).map(interval -> widened(interval, of.whole(item.variable())));
    }

    /** What others gain or lose against their own last value of the same quarter, applied to the unit's own. */
    private Optional<ExactRange> stock(PeriodVariable item, UnitYear of) {
        for (Period anchor : anchors(item.period())) {
            Optional<Rational> last = comparable(of, item.variable(), anchor);
            if (last.isPresent()) {
                ExactRange growth = PeerRatios.trimmed(peers.others(
                                "growth " + item + anchor,
                                of,
                                unit -> PeerRatios.quotient(
                                        peers.value(unit, item.variable(), item.period()),
                                        peers.value(unit, item.variable(), anchor))))
                        .orElse(ALONE);
                ExactRange around = new ExactRange(
                        growth.low().min(Rational.ONE), growth.high().max(Rational.ONE));
                return Optional.of(scaled(around, last.get()));
            }
        }
        return Optional.empty();
    }

    /** Last year's same quarter, and the mean of this year's quarters with the season of the others. */
    private Optional<ExactRange> flow(PeriodVariable item, UnitYear of) {
        Optional<Rational> lastYear =
                comparable(of, item.variable(), item.period().sameQuarterLastYear());
        List<Period> quarters = IntStream.rangeClosed(1, upTo.quarter())
                .mapToObj(q -> new Period(upTo.year(), q))
                .filter(q -> comparable(of, item.variable(), q).isPresent())
                .toList();
        if (quarters.isEmpty()) {
            return lastYear.map(value -> scaled(ALONE, value));
        }
        Rational mean = peers.mean(of.unit(), item.variable(), quarters).orElseThrow();
        ExactRange expected = seasonal(item, of, quarters, mean);
        return Optional.of(lastYear.map(value -> new ExactRange(
                        expected.low().min(value), expected.high().max(value)))
                .orElse(expected));
    }

    private ExactRange seasonal(PeriodVariable item, UnitYear of, List<Period> quarters, Rational mean) {
        if (mean.signum() == 0) {
            List<Rational> others =
                    peers.others("level " + item, of, unit -> peers.value(unit, item.variable(), item.period()));
            Rational middle = others.isEmpty() ? Rational.ONE : others.get(others.size() / 2);
            return new ExactRange(Rational.ZERO, middle);
        }
        return PeerRatios.trimmed(peers.others(
                        "season " + item + quarters,
                        of,
                        unit -> PeerRatios.quotient(
                                peers.value(unit, item.variable(), item.period()),
                                peers.mean(unit, item.variable(), quarters))))
                .map(season -> scaled(season, mean))
                .orElseGet(() -> ownSpread(item, of, quarters));
    }

    /** What the unit reported, where it is still the same unit. */
    private Optional<Rational> comparable(UnitYear of, String variable, Period then) {
        return of.reformed(then, upTo) ? Optional.empty() : of.known(new PeriodVariable(variable, then));
    }

    private static ExactRange ownSpread(PeriodVariable item, UnitYear of, List<Period> quarters) {
        List<Rational> own = quarters.stream()
                .map(q -> of.known(new PeriodVariable(item.variable(), q)).orElseThrow())
                .sorted()
                .toList();
        return new ExactRange(own.get(0), own.get(own.size() - 1));
    }

    /** Areas by area, everything else by people, or by communes where nobody knows the people. */
    private Optional<ExactRange> bySize(PeriodVariable item, UnitYear of) {
        boolean area = of.variable(item.variable()).measureEn().equals("ha");
        Function<Unit, Optional<Rational>> size = area
                ? unit -> unit.fact(AREA).map(Rational::of)
                : people(of.unit()).isPresent()
                        ? this::people
                        : unit -> unit.fact(COMMUNES).map(Rational::of);
        Optional<Rational> own = size.apply(of.unit()).filter(s -> s.signum() > 0);
        return own.flatMap(s -> PeerRatios.trimmed(peers.others(
                        "size " + item + people(of.unit()).isPresent(),
                        of,
                        unit -> PeerRatios.quotient(
                                peers.value(unit, item.variable(), item.period()), size.apply(unit))))
                .map(ratio -> scaled(ratio, s)));
    }

    private Optional<Rational> people(Unit unit) {
        for (int quarter = upTo.quarter(); quarter > 0; quarter--) {
            Optional<Rational> people = peers.value(unit, PEOPLE, new Period(upTo.year(), quarter));
            if (people.isPresent()) {
                return people;
            }
        }
        return peers.value(unit, PEOPLE, new Period(upTo.year() - 1, 4));
    }

    /** The quarters before, newest first, this year's and then last year's same one and its end. */
    private static List<Period> anchors(Period period) {
        List<Period> anchors = new ArrayList<>();
        for (int quarter = period.quarter() - 1; quarter > 0; quarter--) {
            anchors.add(new Period(period.year(), quarter));
        }
        anchors.add(period.sameQuarterLastYear());
        anchors.add(new Period(period.year() - 1, 4));
        return anchors;
    }

    private static ExactRange scaled(ExactRange interval, Rational factor) {
        return new ExactRange(interval.low().times(factor), interval.high().times(factor));
    }

    private static ExactRange widened(ExactRange interval, boolean whole) {
        return whole ? new ExactRange(interval.low().floor(), interval.high().ceiling()) : interval;
    }
}
