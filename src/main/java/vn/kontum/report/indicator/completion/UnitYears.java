package vn.kontum.report.indicator.completion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;

/**
 * The units of the province in a year up to a period, with what they reported. Not thread-safe: made for one
 * assessment.
 */
public final class UnitYears {
    private final Period upTo;
    private final KnownValues known;
    private final Map<String, UnitYear> years = new LinkedHashMap<>();

    UnitYears(List<Unit> units, UnitYear.Definitions definitions, Period upTo, KnownValues known) {
        this.upTo = upTo;
        this.known = known;
        units.forEach(unit -> years.put(unit.code(), new UnitYear(unit, upTo, known, definitions)));
    }

    Period upTo() {
        return upTo;
    }

    KnownValues known() {
        return known;
    }

    UnitYear of(Unit unit) {
        return Optional.ofNullable(years.get(unit.code())).orElseThrow();
    }
}
