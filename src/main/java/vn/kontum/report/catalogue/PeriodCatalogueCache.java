package vn.kontum.report.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What was taken from a catalogue, so that it is taken once: files, figures and pages ask for it again and again. */
public sealed class PeriodCatalogueCache {
    private final Map<Period, Catalogue> byPeriod = new ConcurrentHashMap<>();
    private final Map<Period, List<Unit>> ofYear = new ConcurrentHashMap<>();
    private final Map<FormKey, List<Variable>> forms = new ConcurrentHashMap<>();
    private final Map<FormKey, List<Rule>> rules = new ConcurrentHashMap<>();
    private final AtomicReference<Optional<List<Unit>>> reporting = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<ResponsibleUnits>> charged = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Set<String>>> departments = new AtomicReference<>(Optional.empty());

    /** The whole catalogue that a period is judged by. */
    Catalogue whole(Catalogue catalogue, Period when) {
        return catalogue;
    }

    /**
     * All of a unit that decides what it is asked and which rules are held against it; districts are mostly alike.
     *
     * @param code of a unit that variables name; empty for one that none names
     * @param facts names of the facts that are known of the unit
     */
    private record FormKey(Period period, Unit.Level level, String code, boolean exists, Set<String> facts) {}

    /** What is in force in a period; the catalogue of a period asks the whole that it was taken from about others. */
    Catalogue of(Catalogue catalogue, Period when) {
        Optional<Catalogue.Excerpt> excerpt = catalogue.excerpt();
        if (excerpt.isPresent()) {
            return excerpt.get().period().equals(when)
                    ? catalogue
                    : excerpt.get().whole().at(when);
        }
        return inForce(catalogue, when);
    }

    /** What is in force in a period of a whole catalogue. */
    Catalogue inForce(Catalogue whole, Period when) {
        return kept(byPeriod, whole, when, period -> InForce.catalogue(whole, period));
    }

    /** The units that hand in workbooks in a year up to a period. */
    List<Unit> ofYear(Catalogue whole, Period upTo) {
        return kept(ofYear, whole, upTo, period -> InForce.reporting(whole.units(), period));
    }

    /** What a unit's form asks for in a period. */
    List<Variable> form(Catalogue catalogue, Unit unit, Period period) {
        return kept(
                forms,
                catalogue,
                key(catalogue, unit, period),
                key -> catalogue.variables().stream()
                        .filter(v -> v.dueFrom(unit, period) && !v.retired())
                        .toList());
    }

    /** Which rules are held against a unit's form in a period. */
    List<Rule> rules(Catalogue catalogue, Unit unit, Period period) {
        return kept(rules, catalogue, key(catalogue, unit, period), key -> {
            FormRules of = new FormRules(catalogue, unit, period);
            return of.among(catalogue.rules(), of.asked()::contains);
        });
    }

    private FormKey key(Catalogue catalogue, Unit unit, Period period) {
        Set<String> named = once(
                departments,
                () -> catalogue.variables().stream()
                        .flatMap(variable -> variable.department().stream())
                        .collect(Collectors.toSet()));
        return new FormKey(
                period,
                unit.level(),
                named.contains(unit.code()) ? unit.code() : "",
                unit.in(period),
                unit.facts().keySet());
    }

    private static <T> List<T> kept(
            Map<FormKey, List<T>> taken, Catalogue catalogue, FormKey key, Function<FormKey, List<T>> take) {
        List<T> known = taken.get(key);
        if (known != null) {
            return known;
        }
        return catalogue.window(key.period()).isPresent() ? taken.computeIfAbsent(key, take) : take.apply(key);
    }

    /** @implNote Only known periods are kept: an unknown one may come from any file or address, and there are many. */
    private static <T> T kept(Map<Period, T> taken, Catalogue whole, Period when, Function<Period, T> take) {
        return whole.window(when).isPresent() ? taken.computeIfAbsent(when, take) : take.apply(when);
    }

    /** The units that hand in workbooks. */
    List<Unit> reporting(Catalogue whole) {
        return once(reporting, () -> InForce.reporting(whole));
    }

    /** Who is in charge of which target. */
    ResponsibleUnits charged(Catalogue whole) {
        return once(charged, () -> ResponsibleUnits.of(whole));
    }

    /** Two may take it at the same time and get the same. */
    private static <T> T once(AtomicReference<Optional<T>> taken, Supplier<T> take) {
        Optional<T> already = taken.get();
        if (already.isPresent()) {
            return already.get();
        }
        T now = take.get();
        taken.set(Optional.of(now));
        return now;
    }

    /** That of a catalogue some periods of which are judged by another one, which then answers for the period. */
    static final class Judged extends PeriodCatalogueCache {
        private final Catalogue current;
        private final Function<Period, Optional<Catalogue>> others;
        private final Map<Period, Catalogue> wholes = new ConcurrentHashMap<>();

        /**
         * @param current judges all other periods
         * @param others the catalogue of a period which has its own; asked once for each known period
         */
        Judged(Catalogue current, Function<Period, Optional<Catalogue>> others) {
            this.current = current;
            this.others = others;
        }

        @Override
        Catalogue whole(Catalogue catalogue, Period when) {
            return kept(wholes, catalogue, when, period -> others.apply(period).orElse(current));
        }

        @Override
        Catalogue inForce(Catalogue catalogue, Period when) {
            return whole(catalogue, when).at(when);
        }

        @Override
        List<Unit> ofYear(Catalogue catalogue, Period upTo) {
            return whole(catalogue, upTo).reportingUnitsOfYear(upTo);
        }

        @Override
        List<Variable> form(Catalogue catalogue, Unit unit, Period period) {
            return whole(catalogue, period).form(unit, period);
        }

        @Override
        List<Rule> rules(Catalogue catalogue, Unit unit, Period period) {
            return whole(catalogue, period).rules(unit, period);
        }
    }
}
