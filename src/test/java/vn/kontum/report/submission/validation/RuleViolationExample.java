package vn.kontum.report.submission.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Rule;

/**
 * A line of the rules and a form that breaks it by one step.
 *
 * @param whose code of a unit, with a period behind an at sign where it is not the last quarter
 * @param changes {@code x=7} sets a figure of the form, {@code x=y+1} one beside another, {@code @x=7} one of the quarter before
 */
public record RuleViolationExample(String key, String whose, String changes) {
    private static final List<String> LINES = List.of(
            "R01.1|615|population_start=60002",
            "R02.1|615|population_end=60101",
            "R03.1|615|insured_persons=60101",
            "R03.2|615|insured_persons=72121",
            "R05.1|615|households_total=15001",
            "R06.1|615|households_total=8585",
            "R07.1|615|urban_households=0",
            "R07.1|617|urban_households=1",
            "R08.1|615|urban_households_clean_water=urban_households+1",
            "R09.1|615|rural_households_hygienic_water=rural_households+1",
            "R10.1|615|poor_households=households_total+1",
            "R11.1|615|em_households=households_total+1",
            "R12.1|615|em_households_residential_land=em_households+1",
            "R13.1|615|em_households_production_land=em_households+1",
            "R14.1|615|workers_total=45076",
            "R15.1|615|workers_trained=workers_total+1",
            "R15.1|615|workers_trained_vocational=workers_trained+1",
            "R16.1|615|lower_secondary_to_vocational=lower_secondary_graduates+1",
            "R17.1|615|upper_secondary_to_vocational=upper_secondary_graduates+1",
            "R18.1|615|preschool_schools_national_standard=preschool_schools_total+1",
            "R18.2|615|primary_schools_national_standard=primary_schools_total+1",
            "R18.3|615|lower_secondary_schools_national_standard=lower_secondary_schools_total+1",
            "R18.4|62.SGDDT|upper_secondary_schools_national_standard=upper_secondary_schools_total+1",
            "R19.1|615|@hospital_beds_district=100,hospital_beds_district=150,commune_station_beds=52",
            "R20.1|615|@hospital_beds_district=100,hospital_beds_district=131",
            "R21.1|615|children_under5_stunted=children_under5_measured+1",
            "R21.2|615|children_under5_measured=9016",
            "R22.1|615|communes_with_cultural_house=12",
            "R22.2|615|communes_strong_security=12",
            "R22.3|615|communes_safe=12",
            "R23.1|615|new_rural_communes_recognised=11",
            "R23.2|615|new_rural_communes_total=4",
            "R23.3|615|new_rural_communes_total=11",
            "R24.1|615|villages_cultural_title=villages_total+1",
            "R25.1|615|establishments_env_ok=establishments_total+1",
            "R26.1|62.BQL_KKT|industrial_parks_wastewater_ok=industrial_parks_operating+1",
            "R27.1|615|macadamia_new_area_ha=fruit_trees_new_area_ha+0",
            "R29.1|615|ngoc_linh_ginseng_new_area_ha=1",
            "R30.1|615|village_heads_party_members=village_heads_total+1",
            "R30.2|615|village_heads_total=villages_total+1",
            "R31.1|615|forest_area_excl_rubber_ha=159000",
            "R32.1|615|dairy_cattle=cattle_total+1",
            "R33.1|62.CTK|grdp_constant2010_prev=0",
            "R33.2|62.CTK|grdp_constant2010=4421",
            "R34.1|62.CTK|grdp_current_total=6607",
            "R35.1|62.CTK|investment_private=investment_total+1",
            "R36.1|615@2021-Q1|conscripts_delivered=conscripts_quota+1",
            "R37.1|615|crime_reports_resolved=crime_reports_opening+1,crime_reports_new=0",
            "R37.3|615|@crime_reports_opening=5,@crime_reports_new=20,@crime_reports_resolved=18,crime_reports_opening=9",
            "R38.1|615|especially_serious_cases_occurred=criminal_cases_occurred+1",
            "R38.2|615|especially_serious_cases_solved=criminal_cases_solved+1",
            "R39.1|615|criminal_cases_solved=criminal_cases_occurred+1",
            "R40.1|615|residential_areas_safe=residential_areas_total+1",
            "R40.2|615|agencies_safe=agencies_total+1",
            "R40.3|615|schools_safe=schools_security_total+1",
            "R41.1|62.BTC_TU|party_orgs_good_or_better=party_orgs_total+1",
            "R42.1|615|masses_in_organisations=masses_eligible+1",
            "R42.1|615|masses_eligible=60101",
            "R43.1|615|cell_secretaries_village_heads=village_cell_secretaries_total+1");

    public static List<RuleViolationExample> all() {
        return LINES.stream()
                .map(line -> line.split("\\|"))
                .map(words -> new RuleViolationExample(words[0], words[1], words[2]))
                .toList();
    }

    public Rule rule() {
        return ValidatorFixture.CATALOGUE.rules().stream()
                .filter(r -> r.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The figures of the form that breaks it. */
    public QuarterFigures figures() {
        QuarterFigures figures = QuarterFigures.of(whose);
        Arrays.stream(changes.split(",")).forEach(figures::change);
        return figures;
    }

    /** The variables of the form that were typed wrong. */
    public Set<String> typed() {
        return Arrays.stream(changes.split(","))
                .filter(change -> !change.startsWith("@"))
                .map(change -> change.substring(0, change.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
