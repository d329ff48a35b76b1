package vn.kontum.report.cli.catalogue;

import java.util.List;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Plan;
import vn.kontum.report.catalogue.Unit;

/**
 * A unit that exists in a year with a plan and is asked for nothing in it, so that it gets no form and owes no report.
 *
 * @param unit its code
 * @param year of the plan
 */
record UnaskedUnit(String unit, int year) {
    /** Those of a catalogue, by year. */
    static List<UnaskedUnit> in(Catalogue catalogue) {
        return catalogue.plans().stream()
                .flatMap(plan -> quarters(plan).stream()
                        .flatMap(quarter -> catalogue.at(quarter).reportingUnits().stream())
                        .map(Unit::code)
                        .distinct()
                        .filter(unit -> quarters(plan).stream().noneMatch(quarter -> catalogue.owes(unit, quarter)))
                        .map(unit -> new UnaskedUnit(unit, plan.year())))
                .toList();
    }

    private static List<Period> quarters(Plan plan) {
        return Period.closing(plan.year()).yearToDate();
    }
}
