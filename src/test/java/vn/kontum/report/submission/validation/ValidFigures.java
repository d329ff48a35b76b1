package vn.kontum.report.submission.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.limit.Plausibility;

/** Figures of a unit that keep every rule, so that a test changes only what it is about. */
public final class ValidFigures {
    private static final Map<String, String> CHOSEN = Map.ofEntries(
            Map.entry("population_start", "60000"),
            Map.entry("population_end", "60100"),
            Map.entry("live_births", "200"),
            Map.entry("deaths", "80"),
            Map.entry("in_migrants", "30"),
            Map.entry("out_migrants", "50"),
            Map.entry("households_total", "15000"),
            Map.entry("urban_households", "4000"),
            Map.entry("rural_households", "11000"),
            Map.entry("rural_households_hygienic_water", "9000"),
            Map.entry("em_households", "1400"),
            Map.entry("em_households_residential_land", "1200"),
            Map.entry("em_households_production_land", "1150"),
            Map.entry("lower_secondary_graduates", "700"),
            Map.entry("preschool_schools_total", "8"),
            Map.entry("primary_schools_total", "8"),
            Map.entry("lower_secondary_schools_total", "8"),
            Map.entry("crime_reports_new", "50"),
            Map.entry("criminal_cases_occurred", "30"),
            Map.entry("criminal_cases_solved", "20"),
            Map.entry("agencies_total", "30"),
            Map.entry("schools_security_total", "22"),
            Map.entry("party_orgs_total", "22"),
            Map.entry("party_orgs_good_or_better", "15"),
            Map.entry("insured_persons", "54321"),
            Map.entry("workers_total", "31000"),
            Map.entry("workers_trained", "15000"),
            Map.entry("workers_trained_vocational", "11000"),
            Map.entry("villages_total", "90"),
            Map.entry("villages_cultural_title", "70"),
            Map.entry("village_heads_total", "90"),
            Map.entry("village_heads_party_members", "60"),
            Map.entry("village_cell_secretaries_total", "80"),
            Map.entry("cell_secretaries_village_heads", "30"),
            Map.entry("children_under5_measured", "5100"),
            Map.entry("children_under5_stunted", "1700"),
            Map.entry("masses_eligible", "30000"),
            Map.entry("masses_in_organisations", "21000"),
            Map.entry("forest_area_excl_rubber_ha", "20000.25"),
            Map.entry("rubber_area_ha", "1000.5"),
            Map.entry("fruit_trees_new_area_ha", "39.6"),
            Map.entry("macadamia_new_area_ha", "12.25"),
            Map.entry("ngoc_linh_ginseng_new_area_ha", "0"),
            Map.entry("tourist_arrivals", "12000"),
            Map.entry("grdp_constant2010", "3600"),
            Map.entry("grdp_constant2010_prev", "3400"),
            Map.entry("grdp_current_aff", "1300"),
            Map.entry("grdp_current_industry", "1900"),
            Map.entry("grdp_current_services", "2800"),
            Map.entry("grdp_current_net_product_taxes", "600"),
            Map.entry("grdp_current_total", "6600"),
            Map.entry("investment_total", "5000"),
            Map.entry("investment_private", "3000"));

    /** One of twenty communes would be asked about. */
    private static final Set<String> ALL_COMMUNES = Set.of("communes_strong_security", "communes_safe");

    private ValidFigures() {}

    /** A plausible figure for everything the form asks for; parts are smaller than their wholes. */
    public static Map<String, String> of(Catalogue catalogue, Unit unit, Period period) {
        Map<String, String> figures = new LinkedHashMap<>();
        List<Variable> form = catalogue.form(unit, period);
        for (Variable variable : form) {
            String chosen = CHOSEN.getOrDefault(variable.code(), plausible(variable));
            figures.put(
                    variable.code(),
                    ALL_COMMUNES.contains(variable.code())
                            ? unit.fact("communes_total")
                                    .map(BigDecimal::toPlainString)
                                    .orElse(chosen)
                            : ofDepartment(catalogue, unit, variable)
                                    .filter(least -> least.compareTo(new BigDecimal(chosen)) > 0)
                                    .map(BigDecimal::toPlainString)
                                    .orElse(chosen));
        }
        return figures;
    }

    /** The least that a department can say of a variable without being asked. */
    private static Optional<BigDecimal> ofDepartment(Catalogue catalogue, Unit unit, Variable variable) {
        return unit.level() == Unit.Level.DEPARTMENT
                ? catalogue
                        .bounds()
                        .plausibility(variable.code())
                        .flatMap(Plausibility::department)
                        .map(Plausibility.Ends::low)
                : Optional.empty();
    }

    private static String plausible(Variable variable) {
        boolean part = variable.code()
                .matches(
                        ".*(_safe|_ok|_clean_water|_hygienic_water|_resolved|_solved|_land|_standard|_to_vocational|_better"
                                + "|_delivered|_recognised|dairy_cattle|poor_.*|especially_.*_occurred|_house|_security)");
        boolean small =
                variable.code().startsWith("especially_") || variable.code().startsWith("communes_");
        BigDecimal share = new BigDecimal(small ? "0.005" : part ? "0.01" : "0.02");
        return variable.min()
                .add(variable.max().subtract(variable.min()).multiply(share))
                .setScale(0, RoundingMode.UP)
                .toPlainString();
    }
}
