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
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.web.format.ViewFormatter;

/** Figures of units under the areas that they belong to; units of none come last. */
final class AreaGroups {
    private AreaGroups() {}

    /**
     * @param area empty for units of no area
     * @param units those of the area, with a value or without
     */
    record Group(Optional<Unit> area, List<Unit> units, Map<Unit, Figure> values) {
        Group {
            units = List.copyOf(units);
        }

        /** The area with its own figure and who is missing from it; nothing for units of no area. */
        String heading(Indicator indicator, Function<Unit, Figure> figures, ViewFormatter formatter) {
            return area.map(unit -> heading(unit, figures.apply(unit), indicator, formatter))
                    .orElse("");
        }

        /** A sum that lacks units is at least so much; a rate that does is none of the area. */
        private String heading(Unit unit, Figure figure, Indicator indicator, ViewFormatter formatter) {
            boolean whole = figure.yearCoverage().complete();
            String missing = units.stream()
                    .filter(own -> figure.yearCoverage().missing().contains(own.code()))
                    .map(formatter::unit)
                    .collect(Collectors.joining(", "));
            String key =
                    whole ? "indicator.area" : indicator.additive() ? "indicator.area.part" : "indicator.area.none";
            return formatter.text(
                    key,
                    formatter.unit(unit),
                    FigureFormatter.number(figure.yearToDate(), FigureStatus.COMPLETE, indicator, formatter),
                    formatter.measure(indicator),
                    missing);
        }
    }

    /** In the order of the catalogue; one group of all units where there are no areas. */
    static List<Group> of(Map<Unit, Figure> values, Catalogue catalogue, Period period) {
        List<Group> groups = new ArrayList<>();
        Map<Unit, Figure> others = new LinkedHashMap<>(values);
        for (Unit area : catalogue.areas(period)) {
            List<Unit> units = catalogue.unitsOf(area.code(), period);
            Set<String> codes = units.stream().map(Unit::code).collect(Collectors.toSet());
            Map<Unit, Figure> own = new LinkedHashMap<>();
            values.forEach((unit, figure) -> {
                if (codes.contains(unit.code())) {
                    own.put(unit, figure);
                    others.remove(unit);
                }
            });
            groups.add(new Group(Optional.of(area), units, own));
        }
        groups.add(new Group(Optional.empty(), List.of(), others));
        return groups;
    }
}
