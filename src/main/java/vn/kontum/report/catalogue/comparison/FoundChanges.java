package vn.kontum.report.catalogue.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Period;

/** Differences of two catalogues as they are found, period by period. */
final class FoundChanges {
    /** Columns in which each plan speaks anew of an indicator; everything else is its definition. */
    private static final Set<String> OF_THE_PLAN = Set.of(
            "no",
            "section",
            "quote_vi",
            "comparator",
            "wording_vi",
            "aspiration",
            "target",
            "target_min",
            "target_max",
            "tolerance_percent",
            "base",
            "supplementary",
            "doubt_vi");

    private final Map<CatalogueChange, List<Period>> found = new LinkedHashMap<>();

    /** Every difference, by table and code; equal differences of several periods are one. */
    List<CatalogueChange> all() {
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

    /**
     * Compares the lines of one table as they are in a period.
     *
     * @param code what names a line; of several lines with one code the last one counts
     */
    <T extends Record> void lines(
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
                List<String> fields = different(table, then.get(each), now.get(each));
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

    private static List<String> different(CatalogueChange.Table table, Record before, Record after) {
        List<String> columns = DifferentColumns.of(before, after);
        return table == CatalogueChange.Table.INDICATOR
                ? columns.stream()
                        .filter(column -> !OF_THE_PLAN.contains(column))
                        .toList()
                : columns;
    }
}
