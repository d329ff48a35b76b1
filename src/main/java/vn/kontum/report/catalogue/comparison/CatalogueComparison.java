package vn.kontum.report.catalogue.comparison;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Plan;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Validity;
import vn.kontum.report.catalogue.Variable;

/** What changes from one catalogue to another, and for which periods. */
public final class CatalogueComparison {
    private final Catalogue older;
    private final Catalogue newer;
    private final Map<CatalogueChange, List<Period>> found = new LinkedHashMap<>();

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
        return found.entrySet().stream()
                .map(e -> new CatalogueChange(
                        e.getKey().table(),
                        e.getKey().kind(),
                        e.getKey().code(),
                        e.getKey().fields(),
                        e.getValue()))
                .sorted(Comparator.comparing(CatalogueChange::table))
                .toList();
    }

    private void compare(Period period) {
        Catalogue before = older.at(period);
        Catalogue after = newer.at(period);
        lines(
                CatalogueChange.Table.PERIOD,
                period,
                of(before.window(period)),
                of(after.window(period)),
                w -> w.period().code());
        lines(
                CatalogueChange.Table.PLAN,
                period,
                of(before.plan(period).map(CatalogueComparison::document)),
                of(after.plan(period).map(CatalogueComparison::document)),
                plan -> String.valueOf(plan.year()));
        lines(CatalogueChange.Table.TARGET, period, before.indicators(), after.indicators(), Indicator::code);
        lines(CatalogueChange.Table.UNIT, period, before.reportingUnits(), after.reportingUnits(), Unit::code);
        lines(CatalogueChange.Table.VARIABLE, period, due(before, period), due(after, period), Variable::code);
        lines(CatalogueChange.Table.RULE, period, before.rules(), after.rules(), Rule::key);
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

    private <T extends Record> void lines(
            CatalogueChange.Table table, Period period, List<T> before, List<T> after, Function<T, String> code) {
        Map<String, T> then =
                before.stream().collect(Collectors.toMap(code, one -> one, (a, b) -> b, LinkedHashMap::new));
        Map<String, T> now =
                after.stream().collect(Collectors.toMap(code, one -> one, (a, b) -> b, LinkedHashMap::new));
        Set<String> codes = new LinkedHashSet<>(then.keySet());
        codes.addAll(now.keySet());
        for (String each : codes) {
            if (!then.containsKey(each)) {
                note(table, CatalogueChange.Kind.ADDED, each, List.of(), period);
            } else if (!now.containsKey(each)) {
                note(table, CatalogueChange.Kind.REMOVED, each, List.of(), period);
            } else {
                List<String> fields = different(then.get(each), now.get(each));
                if (!fields.isEmpty()) {
                    note(table, CatalogueChange.Kind.CHANGED, each, fields, period);
                }
            }
        }
    }

    private void note(
            CatalogueChange.Table table, CatalogueChange.Kind kind, String code, List<String> fields, Period period) {
        found.computeIfAbsent(new CatalogueChange(table, kind, code, fields, List.of()), c -> new ArrayList<>())
                .add(period);
    }

    /** Names of the components in which two lines differ; from when to when they are in force is no difference within a period. */
    private static List<String> different(Record before, Record after) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            if (component.getType() != Validity.class
                    && !Objects.equals(value(component, before), value(component, after))) {
                names.add(component.getName());
            }
        }
        return names;
    }

    private static Object value(RecordComponent component, Record line) {
        try {
            return component.getAccessor().invoke(line);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("[catalogue] " + component + " cannot be read", e);
        }
    }
}
