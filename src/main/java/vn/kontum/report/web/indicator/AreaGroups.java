package vn.kontum.report.web.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.web.format.ViewFormatter;

/** Figures of units under the areas that they belong to; units of none come last. */
final class AreaGroups {
    private AreaGroups() {}

    /** @param area empty for units of no area */
    record Group(Optional<Unit> area, Map<Unit, Figure> values) {
        /** The area with its own figure; nothing for units of no area. */
        String heading(Indicator indicator, Function<Unit, Figure> figures, ViewFormatter formatter) {
            return area.map(unit -> formatter.text(
                            "indicator.area",
                            formatter.unit(unit),
                            FigureFormatter.number(figures.apply(unit).yearToDate(), indicator, formatter),
                            formatter.measure(indicator)))
                    .orElse("");
        }
    }

    /** In the order of the catalogue; one group of all units where there are no areas. */
    static List<Group> of(Map<Unit, Figure> values, Catalogue catalogue, Period period) {
        List<Group> groups = new ArrayList<>();
        Map<Unit, Figure> others = new LinkedHashMap<>(values);
        for (Unit area : catalogue.areas(period)) {
            Set<String> codes = catalogue.unitsOf(area.code(), period).stream()
                    .map(Unit::code)
                    .collect(Collectors.toSet());
            Map<Unit, Figure> own = new LinkedHashMap<>();
            values.forEach((unit, figure) -> {
                if (codes.contains(unit.code())) {
                    own.put(unit, figure);
                    others.remove(unit);
                }
            });
            groups.add(new Group(Optional.of(area), own));
        }
        groups.add(new Group(Optional.empty(), others));
        return groups;
    }
}
