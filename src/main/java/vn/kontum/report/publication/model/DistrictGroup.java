package vn.kontum.report.publication.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Unit;

/** All districts as one unit, which tables show in their place where they are too many to be shown one by one. */
public final class DistrictGroup {
    /** More of them are not shown one by one; their own figures stand in the CSV files of the edition. */
    public static final int MOST_SHOWN = 60;

    private static final String CODE = "DISTRICTS";

    private DistrictGroup() {}

    /** Empty where every district is shown by itself. */
    static Optional<Unit> of(List<Unit> units, ReportFormatter words) {
        List<Unit> districts = districts(units);
        if (districts.size() <= MOST_SHOWN) {
            return Optional.empty();
        }
        Map<String, BigDecimal> facts = new HashMap<>();
        districts.forEach(unit -> unit.facts().forEach((fact, value) -> facts.merge(fact, value, BigDecimal::add)));
        String name = words.large("group", districts.size());
        return Optional.of(new Unit(CODE, Unit.Level.DISTRICT, Optional.empty(), name, name, facts));
    }

    /** Whether a province of this catalogue has too many districts for tables of all of them, in whatever period. */
    public static boolean needed(Catalogue catalogue) {
        return districts(catalogue.units()).size() > MOST_SHOWN;
    }

    private static List<Unit> districts(List<Unit> units) {
        return units.stream().filter(u -> u.level() == Unit.Level.DISTRICT).toList();
    }
}
