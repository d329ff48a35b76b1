package vn.kontum.report.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Of several lines with one code the one that counts for a period. */
final class InForce {
    private InForce() {}

    /** What of a whole catalogue is in force in a period. */
    static Catalogue catalogue(Catalogue whole, Period when) {
        Optional<Plan> plan = whole.plan(when);
        boolean planned = !whole.plans().isEmpty();
        return new Catalogue(
                units(whole.units(), when),
                lines(whole.variables(), Variable::code, Variable::validity, when),
                planned ? plan.map(p -> p.indicators(when)).orElse(List.of()) : whole.indicators(),
                rules(whole, when),
                whole.windows(),
                whole.unitNames(),
                whole.version(),
                whole.reporters(),
                whole.published(),
                whole.bounds(),
                planned ? plan.map(Plan::profiles).orElse(List.of()) : whole.profiles(),
                whole.plans(),
                whole.changes(),
                Optional.of(new Catalogue.Excerpt(when, whole)),
                new PeriodCatalogueCache(),
                whole.files());
    }

    /** Those in force; a check that looks at all variables of a kind looks at none that was only asked for later. */
    private static List<Rule> rules(Catalogue whole, Period when) {
        Set<String> begun = whole.variables().stream()
                .filter(variable -> variable.validity()
                        .first()
                        .filter(when.asQuarter()::before)
                        .isEmpty())
                .map(Variable::code)
                .collect(Collectors.toSet());
        return whole.rules().stream()
                .filter(rule -> rule.validity().in(when))
                .map(rule -> rule.check().isPresent() ? rule.about(begun) : rule)
                .toList();
    }

    /** The same with fewer indicators. */
    static Catalogue narrowed(Catalogue of, List<Indicator> some) {
        return copy(of, some, new PeriodCatalogueCache());
    }

    /** The same, but some periods are judged by another. */
    static Catalogue judging(Catalogue of, Function<Period, Optional<Catalogue>> others) {
        return copy(of, of.indicators(), new PeriodCatalogueCache.Judged(of, others));
    }

    private static Catalogue copy(Catalogue of, List<Indicator> indicators, PeriodCatalogueCache cache) {
        return new Catalogue(
                of.units(),
                of.variables(),
                indicators,
                of.rules(),
                of.windows(),
                of.unitNames(),
                of.version(),
                of.reporters(),
                of.published(),
                of.bounds(),
                of.profiles(),
                of.plans(),
                of.changes(),
                of.excerpt(),
                cache,
                of.files());
    }

    /**
     * One line for each code, in their order: that in force in the period, else the last one before it, else the first one after it.
     */
    static <T> List<T> lines(List<T> all, Function<T, String> code, Function<T, Validity> validity, Period period) {
        Map<String, List<T>> byCode = new LinkedHashMap<>();
        all.forEach(line ->
                byCode.computeIfAbsent(code.apply(line), c -> new ArrayList<>()).add(line));
        return byCode.size() == all.size()
                ? all
                : byCode.values().stream()
                        .map(lines -> nearest(lines, validity, period))
                        .toList();
    }

    /** Units of several lines are one, with the name and the facts of the period; it exists from the first to the last of them. */
    static List<Unit> units(List<Unit> all, Period period) {
        List<Unit> lines = lines(all, Unit::code, Unit::validity, period);
        if (lines.size() == all.size()) {
            return all;
        }
        Map<String, List<Validity>> parts = all.stream()
                .collect(Collectors.groupingBy(Unit::code, Collectors.mapping(Unit::validity, Collectors.toList())));
        return lines.stream()
                .map(unit -> unit.within(whole(parts.getOrDefault(unit.code(), List.of()))))
                .toList();
    }

    /** The last line of each code, in the order of their first ones. */
    static <T> List<T> newest(List<T> all, Function<T, String> code) {
        Map<String, T> byCode = new LinkedHashMap<>();
        all.forEach(line -> byCode.put(code.apply(line), line));
        return byCode.size() == all.size() ? all : List.copyOf(byCode.values());
    }

    /** The units that hand in workbooks, in their order; those of its period where the catalogue was taken for one. */
    static List<Unit> reporting(Catalogue of) {
        return newest(of.units(), Unit::code).stream()
                .filter(unit -> unit.reports()
                        && of.excerpt().map(e -> unit.in(e.period())).orElse(true))
                .toList();
    }

    /**
     * Those that hand in a workbook for its period: in an annual closing only where its form asks for something; in a quarter where some
     * form of the year does, so that a unit with nothing to say in one quarter confirms that.
     */
    static List<Unit> owing(Catalogue of, Period period) {
        return of.reportingUnits().stream()
                .filter(unit -> asks(of, unit, period))
                .toList();
    }

    /** Whether a unit is among them. */
    static boolean owes(Catalogue of, String unit, Period period) {
        return of.reportingUnits().stream()
                .filter(one -> one.code().equals(unit))
                .anyMatch(one -> asks(of, one, period));
    }

    private static boolean asks(Catalogue of, Unit unit, Period period) {
        return !of.form(unit, period).isEmpty()
                || !period.closing()
                        && Period.closing(period.year()).yearToDate().stream()
                                .anyMatch(quarter -> !of.form(unit, quarter).isEmpty());
    }

    /** Those that hand in workbooks in at least one period of a year up to one of them. */
    static List<Unit> reporting(List<Unit> units, Period upTo) {
        Validity year = new Validity(Optional.of(new Period(upTo.year(), 1)), Optional.of(upTo));
        return newest(units, Unit::code).stream()
                .filter(unit -> unit.reports() && unit.validity().meets(year))
                .toList();
    }

    /** From the first period of all lines to the last one. */
    private static Validity whole(List<Validity> parts) {
        boolean always = parts.stream().anyMatch(v -> v.first().isEmpty());
        boolean still = parts.stream().anyMatch(v -> v.last().isEmpty());
        return new Validity(
                always
                        ? Optional.empty()
                        : parts.stream().flatMap(v -> v.first().stream()).min(Comparator.naturalOrder()),
                still
                        ? Optional.empty()
                        : parts.stream().flatMap(v -> v.last().stream()).max(Comparator.naturalOrder()));
    }

    private static <T> T nearest(List<T> lines, Function<T, Validity> validity, Period period) {
        return lines.stream()
                .filter(line -> validity.apply(line).in(period))
                .findFirst()
                .or(() -> lines.stream()
                        .filter(line -> validity.apply(line)
                                .last()
                                .filter(period::after)
                                .isPresent())
                        .reduce((earlier, later) -> later))
                .orElseGet(() -> lines.get(0));
    }
}
