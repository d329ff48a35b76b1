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
final class ExpectedCellRanges {
    private static final String AREA = "natural_area_ha";
    private static final String PEOPLE = "population_end";
    private static final String COMMUNES = "communes_total";
    private static final ExactRange ALONE = new ExactRange(hundredths(95), hundredths(105));

    private final PeerComparison peers;
    private final Period upTo;

    ExpectedCellRanges(PeerComparison peers, Period upTo) {
        this.peers = peers;
        this.upTo = upTo;
    }

    private static Rational hundredths(int count) {
        return Rational.of(count).dividedBy(Rational.of(100));
    }

    /** The values expected of a cell; empty where there is neither a history nor enough others. */
    Optional<ExactRange> of(Cell cell, UnitYear of) {
        Variable variable = of.variable(cell.variable());
        Optional<ExactRange> own = variable.nature() == Variable.Nature.FLOW ? flow(cell, of) : stock(cell, of);
        return own.or(() -> bySize(cell, of)).map(interval -> widened(interval, of.whole(cell.variable())));
    }

    /** What others gain or lose against their own last value of the same quarter, applied to the unit's own. */
    private Optional<ExactRange> stock(Cell cell, UnitYear of) {
        for (Period anchor : anchors(cell.period())) {
            Optional<Rational> last = comparable(of, cell.variable(), anchor);
            if (last.isPresent()) {
                ExactRange growth = PeerComparison.trimmed(peers.others(
                                "growth " + cell + anchor,
                                of,
                                unit -> PeerComparison.quotient(
                                        peers.value(unit, cell.variable(), cell.period()),
                                        peers.value(unit, cell.variable(), anchor))))
                        .orElse(ALONE);
                ExactRange around = new ExactRange(
                        growth.low().min(Rational.ONE), growth.high().max(Rational.ONE));
                return Optional.of(scaled(around, last.get()));
            }
        }
        return Optional.empty();
    }

    /** Last year's same quarter, and the mean of this year's quarters with the season of the others. */
    private Optional<ExactRange> flow(Cell cell, UnitYear of) {
        Optional<Rational> lastYear =
                comparable(of, cell.variable(), cell.period().sameQuarterLastYear());
        List<Period> quarters = IntStream.rangeClosed(1, upTo.quarter())
                .mapToObj(q -> new Period(upTo.year(), q))
                .filter(q -> comparable(of, cell.variable(), q).isPresent())
                .toList();
        if (quarters.isEmpty()) {
            return lastYear.map(value -> scaled(ALONE, value));
        }
        Rational mean = peers.mean(of.unit(), cell.variable(), quarters).orElseThrow();
        ExactRange expected = seasonal(cell, of, quarters, mean);
        return Optional.of(lastYear.map(value -> new ExactRange(
                        expected.low().min(value), expected.high().max(value)))
                .orElse(expected));
    }

    private ExactRange seasonal(Cell cell, UnitYear of, List<Period> quarters, Rational mean) {
        if (mean.signum() == 0) {
            List<Rational> others =
                    peers.others("level " + cell, of, unit -> peers.value(unit, cell.variable(), cell.period()));
            Rational middle = others.isEmpty() ? Rational.ONE : others.get(others.size() / 2);
            return new ExactRange(Rational.ZERO, middle);
        }
        return PeerComparison.trimmed(peers.others(
                        "season " + cell + quarters,
                        of,
                        unit -> PeerComparison.quotient(
                                peers.value(unit, cell.variable(), cell.period()),
                                peers.mean(unit, cell.variable(), quarters))))
                .map(season -> scaled(season, mean))
                .orElseGet(() -> ownSpread(cell, of, quarters));
    }

    /** What the unit reported, where it is still the same unit. */
    private Optional<Rational> comparable(UnitYear of, String variable, Period then) {
        return of.reformed(then, upTo) ? Optional.empty() : of.known(new Cell(variable, then));
    }

    private static ExactRange ownSpread(Cell cell, UnitYear of, List<Period> quarters) {
        List<Rational> own = quarters.stream()
                .map(q -> of.known(new Cell(cell.variable(), q)).orElseThrow())
                .sorted()
                .toList();
        return new ExactRange(own.get(0), own.get(own.size() - 1));
    }

    /** Areas by area, everything else by people, or by communes where nobody knows the people. */
    private Optional<ExactRange> bySize(Cell cell, UnitYear of) {
        boolean area = of.variable(cell.variable()).measureEn().equals("ha");
        Function<Unit, Optional<Rational>> size = area
                ? unit -> unit.fact(AREA).map(Rational::of)
                : people(of.unit()).isPresent()
                        ? this::people
                        : unit -> unit.fact(COMMUNES).map(Rational::of);
        Optional<Rational> own = size.apply(of.unit()).filter(s -> s.signum() > 0);
        return own.flatMap(s -> PeerComparison.trimmed(peers.others(
                        "size " + cell + people(of.unit()).isPresent(),
                        of,
                        unit -> PeerComparison.quotient(
                                peers.value(unit, cell.variable(), cell.period()), size.apply(unit))))
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
