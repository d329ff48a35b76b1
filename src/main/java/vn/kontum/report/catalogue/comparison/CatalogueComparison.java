package vn.kontum.report.catalogue.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Plan;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.ResponsibleOffice;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.TargetProfile;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.UnitChange;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.limit.FigureLimit;
import vn.kontum.report.catalogue.limit.Limit;
import vn.kontum.report.catalogue.limit.Plausibility;

/** What changes from one catalogue to another, and for which periods. */
public final class CatalogueComparison {
    private final Catalogue older;
    private final Catalogue newer;
    private final FoundChanges found = new FoundChanges();

    private CatalogueComparison(Catalogue older, Catalogue newer) {
        this.older = older;
        this.newer = newer;
    }

    /** Every difference, by table and code; equal differences of several periods are one. */
    public static List<CatalogueChange> between(Catalogue older, Catalogue newer) {
        return new CatalogueComparison(older, newer).all();
    }

    private List<CatalogueChange> all() {
        Set<Period> periods = new TreeSet<>();
        Stream.of(older, newer)
                .flatMap(catalogue -> catalogue.windows().stream())
                .map(ReportingWindow::period)
                .forEach(periods::add);
        periods.forEach(this::compare);
        return found.all();
    }

    private void compare(Period period) {
        Catalogue before = older.at(period);
        Catalogue after = newer.at(period);
        found.lines(
                CatalogueChange.Table.PERIOD,
                period,
                of(before.window(period)),
                of(after.window(period)),
                w -> w.period().code());
        found.lines(
                CatalogueChange.Table.PLAN,
                period,
                of(before.plan(period).map(CatalogueComparison::document)),
                of(after.plan(period).map(CatalogueComparison::document)),
                plan -> String.valueOf(plan.year()));
        found.lines(CatalogueChange.Table.TARGET, period, before.indicators(), after.indicators(), Indicator::code);
        found.lines(CatalogueChange.Table.UNIT, period, existing(before, period), existing(after, period), Unit::code);
        found.lines(CatalogueChange.Table.VARIABLE, period, due(before, period), due(after, period), Variable::code);
        found.lines(CatalogueChange.Table.RULE, period, before.rules(), after.rules(), Rule::key);
        definitions(period, after);
        whoAndWhere(period, before, after);
        bounds(period, before, after);
    }

    /** A year that had no plan goes by other definitions than the plan before it, or without some of them. */
    private void definitions(Period period, Catalogue after) {
        if (older.planned(period) || !newer.planned(period)) {
            return;
        }
        older.windows().stream()
                .map(ReportingWindow::period)
                .filter(one -> one.before(period) && older.planned(one))
                .max(Comparator.naturalOrder())
                .ifPresent(last -> found.lines(
                        CatalogueChange.Table.INDICATOR,
                        period,
                        older.at(last).indicators(),
                        after.indicators(),
                        Indicator::code));
    }

    private void whoAndWhere(Period period, Catalogue before, Catalogue after) {
        found.lines(
                CatalogueChange.Table.UNIT_CHANGE,
                period,
                begun(before, period),
                begun(after, period),
                change -> change.predecessor() + ">" + change.successor()
                        + change.variable().map(v -> " " + v).orElse(""));
        found.lines(
                CatalogueChange.Table.SPELLING,
                period,
                spellings(before, period),
                spellings(after, period),
                Spelling::spelling);
        found.lines(
                CatalogueChange.Table.OFFICE, period, before.reporters(), after.reporters(), ResponsibleOffice::code);
        found.lines(
                CatalogueChange.Table.PUBLISHED,
                period,
                before.published(),
                after.published(),
                figure -> figure.unit() + " " + figure.code() + " " + figure.when());
    }

    private void bounds(Period period, Catalogue before, Catalogue after) {
        if (older.planned(period) && newer.planned(period)) {
            found.lines(
                    CatalogueChange.Table.PROFILE,
                    period,
                    before.profiles(),
                    after.profiles(),
                    TargetProfile::indicator);
            found.lines(
                    CatalogueChange.Table.FIGURE_LIMIT,
                    period,
                    ofTargets(before),
                    ofTargets(after),
                    FigureLimit::indicator);
        }
        found.lines(
                CatalogueChange.Table.PLAUSIBILITY,
                period,
                asked(before, period, before.bounds().plausibilities(), Plausibility::variable),
                asked(after, period, after.bounds().plausibilities(), Plausibility::variable),
                Plausibility::variable);
        found.lines(
                CatalogueChange.Table.LIMIT,
                period,
                asked(before, period, before.bounds().limits(), Limit::variable),
                asked(after, period, after.bounds().limits(), Limit::variable),
                limit -> limit.kind() + " " + limit.variable()
                        + limit.other().map(o -> " " + o).orElse(""));
    }

    private static List<FigureLimit> ofTargets(Catalogue catalogue) {
        return catalogue.bounds().figureLimits().stream()
                .filter(limit -> catalogue.indicator(limit.indicator()).isPresent())
                .toList();
    }

    /** Bounds of variables that are asked for in a period. */
    private static <T> List<T> asked(Catalogue of, Period period, List<T> bounds, Function<T, String> variable) {
        return bounds.stream()
                .filter(bound -> of.variable(variable.apply(bound))
                        .filter(v -> v.validity().in(period) && v.dueIn(period))
                        .isPresent())
                .toList();
    }

    private static List<Unit> existing(Catalogue catalogue, Period period) {
        return catalogue.units().stream().filter(unit -> unit.in(period)).toList();
    }

    private static List<UnitChange> begun(Catalogue catalogue, Period period) {
        return catalogue.changes().all().stream()
                .filter(change -> change.period().equals(period))
                .toList();
    }

    /** A spelling by which a unit is recognised while it exists. */
    private record Spelling(String spelling, String unit) {}

    private static List<Spelling> spellings(Catalogue catalogue, Period period) {
        return new TreeMap<>(catalogue.unitNames().codeByFoldedName())
                .entrySet().stream()
                        .filter(e -> catalogue
                                .unit(e.getValue())
                                .filter(unit -> unit.in(period))
                                .isPresent())
                        .map(e -> new Spelling(e.getKey(), e.getValue()))
                        .toList();
    }

    private static <T> List<T> of(Optional<T> one) {
        return one.stream().toList();
    }

    /** The plan without its targets, which are compared one by one. */
    private static Plan document(Plan plan) {
        return plan.with(List.of(), List.of());
    }

    private static List<Variable> due(Catalogue catalogue, Period period) {
        return catalogue.variables().stream().filter(v -> v.dueIn(period)).toList();
    }
}
