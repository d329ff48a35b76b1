package vn.kontum.report.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A place or an office of the province. Districts and departments are reporting units; the province and the communes are not.
 *
 * @param code statistics-office code ({@code 608}) or {@code 62.<reporter>} for a department ({@code 62.SYT})
 * @param level what kind of unit this is
 * @param parent code of the unit above, empty for the province; of a reporting unit the province or an area
 * @param nameVi display name in the spelling of the provincial government
 * @param nameEn English name
 * @param facts reference figures of the unit by name, e.g. {@code communes_total}, {@code urban_communes},
 *     {@code rural_communes}, {@code natural_area_ha}, {@code ginseng_area} (1 or 0); empty for departments
 * @param places what the places that report are called; of the province only, and only where its line says so
 * @param validity periods in which it exists with this name and these facts; a unit that was renamed has one line for each name
 */
public record Unit(
        String code,
        Level level,
        Optional<String> parent,
        String nameVi,
        String nameEn,
        Map<String, BigDecimal> facts,
        Optional<PlaceNames> places,
        Validity validity) {

    /** The levels of the administrative tree, and the departments beside it. */
    public enum Level {
        PROVINCE,
        DISTRICT,
        DEPARTMENT,
        COMMUNE,
        /** Does not report; its figures are those of the reporting units below it, added up. */
        AREA
    }

    public Unit {
        facts = Map.copyOf(facts);
    }

    /** A unit that exists in every period. */
    public Unit(
            String code,
            Level level,
            Optional<String> parent,
            String nameVi,
            String nameEn,
            Map<String, BigDecimal> facts) {
        this(code, level, parent, nameVi, nameEn, facts, Optional.empty(), Validity.ALWAYS);
    }

    /** Whether it exists in a period, under this name and with these facts. */
    public boolean in(Period period) {
        return validity.in(period);
    }

    /** The same that exists in other periods. */
    Unit within(Validity other) {
        return new Unit(code, level, parent, nameVi, nameEn, facts, places, other);
    }

    /** Whether this unit hands in a workbook every quarter. */
    public boolean reports() {
        return level == Level.DISTRICT || level == Level.DEPARTMENT;
    }

    /** A reference figure of this unit. */
    public Optional<BigDecimal> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }
}
