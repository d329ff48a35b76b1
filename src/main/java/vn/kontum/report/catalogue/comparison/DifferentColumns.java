package vn.kontum.report.catalogue.comparison;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.PlaceNames;
import vn.kontum.report.catalogue.ReferenceFigure;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.catalogue.TargetProfile;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Validity;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.limit.Plausibility;

/** Columns of a file of the catalogue in which two of its lines differ, by the names in its header. */
final class DifferentColumns {
    /** Columns whose names are not the component's. */
    private static final Map<Class<?>, Map<String, String>> NAMED_OTHERWISE = Map.of(
            Unit.class, Map.of("places", "place_vi"),
            Indicator.class, Map.of("quote", "quote_vi", "doubt", "doubt_vi"),
            Target.class, Map.of("value", "target", "min", "target_min", "max", "target_max"),
            TargetProfile.class, Map.of("seasonal", "profile"),
            Variable.class, Map.of("group", "group_vi", "note", "note_vi", "older", "older_form"),
            Variable.OnForm.class, Map.of("when", "given_when"),
            Plausibility.class, Map.of("lastYear", "year", "share", "part_of"),
            Plausibility.Share.class, Map.of("of", "part_of", "bounds", "share", "change", "share_change"),
            ReferenceFigure.class, Map.of("unit", "unit_code"));

    /** Follow from other lines, whose differences are listed themselves. */
    private static final Map<Class<?>, Set<String>> DERIVED =
            Map.of(Indicator.class, Set.of("dueQuarters", "needsBase", "ownerNameVi"));

    /** Records that stand for several columns of their own. */
    private static final Set<Class<?>> SEVERAL =
            Set.of(Target.class, Variable.OnForm.class, PlaceNames.class, Plausibility.Share.class);

    /** The same, where their names begin with that of the component: {@code previous_low}. */
    private static final Set<Class<?>> PREFIXED = Set.of(Plausibility.Ratio.class, Plausibility.Ends.class);

    private DifferentColumns() {}

    /** In the order of the alphabet; from when to when both lines are in force is no difference. */
    static List<String> of(Record before, Record after) {
        return List.copyOf(new TreeSet<>(columns(before, after, "")));
    }

    private static List<String> columns(Record before, Record after, String prefix) {
        Class<?> type = before.getClass();
        List<String> columns = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            if (component.getType() != Validity.class
                    && !DERIVED.getOrDefault(type, Set.of()).contains(name)) {
                String column = NAMED_OTHERWISE.getOrDefault(type, Map.of()).getOrDefault(name, inHeader(name));
                columns.addAll(different(prefix + column, value(component, before), value(component, after)));
            }
        }
        return columns;
    }

    private static List<String> different(String column, Object before, Object after) {
        if (Objects.equals(before, after)) {
            return List.of();
        }
        if (before instanceof Optional<?> then
                && after instanceof Optional<?> now
                && then.isPresent()
                && now.isPresent()) {
            return different(column, then.orElseThrow(), now.orElseThrow());
        }
        if (before instanceof Map<?, ?> then && after instanceof Map<?, ?> now) {
            return Stream.concat(then.keySet().stream(), now.keySet().stream())
                    .filter(key -> !Objects.equals(then.get(key), now.get(key)))
                    .map(Object::toString)
                    .toList();
        }
        if (before instanceof Record then && after instanceof Record now) {
            boolean prefixed = PREFIXED.contains(then.getClass());
            if (prefixed || SEVERAL.contains(then.getClass())) {
                return columns(then, now, prefixed ? column + "_" : "");
            }
        }
        return List.of(column);
    }

    private static String inHeader(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static Object value(RecordComponent component, Record line) {
        try {
            return component.getAccessor().invoke(line);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("[catalogue] " + component + " cannot be read", e);
        }
    }
}
