package vn.kontum.report.indicator.completion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.expression.Rational;

/** What units reported, and how the other units of a level compare. Not thread-safe: it keeps what was compared. */
final class PeerRatios {
    /** So many others are enough to compare with. */
    private static final int FEWEST_OTHERS = 3;
    /** From so many others on the lowest and the highest are left out. */
    private static final int TRIMMED_FROM = 5;

    private final List<Unit> units;
    private final KnownValues known;
    /**
     * What others report, by what is asked of them: the same for every unit, for a unit that could be asked has no
     * answer.
     */
    private final Map<String, List<Rational>> asked = new HashMap<>();

    PeerRatios(List<Unit> units, KnownValues known) {
        this.units = units;
        this.known = known;
    }

    /** The number a unit stated; empty where it stated none. */
    Optional<Rational> value(Unit unit, String variable, Period quarter) {
        return known.value(unit.code(), quarter, variable).map(Rational::of);
    }

    Optional<Rational> mean(Unit unit, String variable, List<Period> quarters) {
        List<Rational> values = quarters.stream()
                .map(q -> value(unit, variable, q))
                .flatMap(Optional::stream)
                .toList();
        return values.size() < quarters.size()
                ? Optional.empty()
                : Optional.of(
                        values.stream().reduce(Rational.ZERO, Rational::plus).dividedBy(Rational.of(values.size())));
    }

    static Optional<Rational> quotient(Optional<Rational> above, Optional<Rational> below) {
        return above.flatMap(a -> below.filter(b -> b.signum() > 0).map(a::dividedBy));
    }

    /**
     * Something of every unit of the same level that has it, in ascending order.
     *
     * @param what names it; a unit whose own answer is missing must not have it
     */
    List<Rational> others(String what, UnitYear of, Function<Unit, Optional<Rational>> number) {
        return asked.computeIfAbsent(of.unit().level() + " " + what, key -> numbers(of, number));
    }

    private List<Rational> numbers(UnitYear of, Function<Unit, Optional<Rational>> number) {
        List<Rational> numbers = new ArrayList<>();
        units.stream()
                .filter(unit -> unit.level() == of.unit().level())
                .forEach(unit -> number.apply(unit).ifPresent(numbers::add));
        Collections.sort(numbers);
        return numbers;
    }

    /** From the least to the greatest, without the outermost of many; empty for too few. */
    static Optional<ExactRange> trimmed(List<Rational> sorted) {
        if (sorted.size() < FEWEST_OTHERS) {
            return Optional.empty();
        }
        int cut = sorted.size() < TRIMMED_FROM ? 0 : 1;
        return Optional.of(new ExactRange(sorted.get(cut), sorted.get(sorted.size() - 1 - cut)));
    }
}
