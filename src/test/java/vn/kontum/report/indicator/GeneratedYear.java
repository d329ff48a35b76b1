package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.indicator.aggregation.Observation;
import vn.kontum.report.submission.ReportedValue;

/**
 * A year of every unit that keeps to the rules that a file must keep and to the limits of the catalogue. Figures of the province
 * end near their targets, on either side. The same seed makes the same year.
 */
final class GeneratedYear {
    private static final Map<String, String> PARTS = parts();

    private final Catalogue catalogue;
    private final Random random;
    private final int year;
    private final Map<String, double[]> seasons;
    private final Map<String, BigDecimal> values = new HashMap<>();
    /** By how much a rate moves a quarter, in all units alike. */
    private final Map<String, Double> drifts = new HashMap<>();

    /**
     * @param seasons the part of the year's total that each quarter tends to bring, by indicator; even where not told
     */
    GeneratedYear(Catalogue catalogue, int year, long seed, Map<String, double[]> seasons) {
        this.catalogue = catalogue;
        this.random = new Random(seed);
        this.year = year;
        this.seasons = seasons;
        catalogue.reportingUnits().forEach(this::stocks);
        catalogue.indicators().forEach(this::flows);
        catalogue.reportingUnits().forEach(this::communes);
        catalogue.reportingUnits().forEach(this::crime);
    }

    /** A part and its whole; the whole is made first. */
    private static Map<String, String> parts() {
        Map<String, String> parts = new HashMap<>();
        String[][] pairs = {
            {"workers_trained", "workers_total"},
            {"urban_households_clean_water", "urban_households"},
            {"rural_households_hygienic_water", "rural_households"},
            {"preschool_schools_national_standard", "preschool_schools_total"},
            {"primary_schools_national_standard", "primary_schools_total"},
            {"lower_secondary_schools_national_standard", "lower_secondary_schools_total"},
            {"upper_secondary_schools_national_standard", "upper_secondary_schools_total"},
            {"establishments_env_ok", "establishments_total"},
            {"village_heads_party_members", "village_heads_total"},
            {"industrial_parks_wastewater_ok", "industrial_parks_operating"},
            {"communes_with_cultural_house", "communes_total"},
            {"communes_strong_security", "communes_total"},
            {"communes_safe", "communes_total"},
            {"villages_cultural_title", "villages_total"},
            {"residential_areas_safe", "residential_areas_total"},
            {"agencies_safe", "agencies_total"},
            {"schools_safe", "schools_security_total"},
            {"party_orgs_good_or_better", "party_orgs_total"},
            {"masses_in_organisations", "masses_eligible"},
            {"em_households_residential_land", "em_households"},
            {"em_households_production_land", "em_households"},
            {"children_under5_stunted", "children_under5_measured"},
            {"lower_secondary_to_vocational", "lower_secondary_graduates"},
            {"upper_secondary_to_vocational", "upper_secondary_graduates"},
            {"conscripts_delivered", "conscripts_quota"},
            {"insured_persons", "population_end"},
        };
        for (String[] pair : pairs) {
            parts.put(pair[0], pair[1]);
        }
        return parts;
    }

    List<Observation> observations() {
        List<Observation> all = new ArrayList<>();
        for (Unit unit : catalogue.reportingUnits()) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                Period period = new Period(year, quarter);
                for (Variable variable : catalogue.form(unit, period)) {
                    all.add(new Observation(
                            unit.code(),
                            period,
                            variable.code(),
                            Optional.of(value(unit, quarter, variable.code())),
                            ReportedValue.Status.NUMBER));
                }
            }
        }
        return all;
    }

    private BigDecimal value(Unit unit, int quarter, String variable) {
        return Optional.ofNullable(values.get(key(unit, quarter, variable)))
                .orElseThrow(() -> new IllegalStateException(variable + " is not made for " + unit.code()));
    }

    private static String key(Unit unit, int quarter, String variable) {
        return unit.code() + " " + quarter + " " + variable;
    }

    private void put(Unit unit, int quarter, String code, double value) {
        Variable variable = catalogue.variable(code).orElseThrow();
        BigDecimal number = BigDecimal.valueOf(value)
                .setScale(variable.decimals(), RoundingMode.HALF_UP)
                .max(variable.min())
                .min(variable.max());
        values.put(key(unit, quarter, code), number);
    }

    private double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    /** Everything first, by a size and a slow growth; what depends on something else is made over afterwards. */
    private void stocks(Unit unit) {
        double people = between(12_000, 150_000);
        double growth = between(0, 0.006);
        Map<String, Double> sizes = new HashMap<>();
        Map<String, Double> rates = new HashMap<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            for (Variable variable : catalogue.variables()) {
                if (variable.submitted() && variable.assignedTo(unit)) {
                    double size = sizes.computeIfAbsent(variable.code(), code -> size(code, people));
                    put(unit, quarter, variable.code(), size * Math.pow(1 + growth, quarter));
                }
            }
            nested(unit, quarter, rates);
        }
    }

    private double size(String code, double people) {
        return switch (code) {
            case "population_start", "population_end" -> people;
            case "households_total" -> people / 4;
            case "workers_total" -> people * 0.55;
            case "em_households" -> people / 8;
            case "masses_eligible" -> people * between(0.4, 0.5);
            case "children_under5_measured" -> people * 0.07;
            case "villages_total" -> between(40, 120);
            case "cattle_total" -> between(5_000, 12_000);
            case "dairy_cattle" -> between(100, 900);
            case "hospital_beds_district" -> between(60, 220);
            case "hospital_beds_provincial" -> between(0, 30);
            case "residential_areas_total", "agencies_total", "schools_security_total", "party_orgs_total" ->
                between(20, 60);
            case "establishments_total" -> between(50, 500);
            case "forest_area_excl_rubber_ha", "rubber_area_ha" -> between(1_000, 20_000);
            case "industrial_parks_operating" -> between(1, 3);
            case "conscripts_quota" -> between(30, 120);
            default -> between(5, 45);
        };
    }

    private void nested(Unit unit, int quarter, Map<String, Double> rates) {
        if (unit.level() == Unit.Level.DISTRICT) {
            people(unit, quarter);
        }
        PARTS.forEach((part, whole) -> {
            Optional<BigDecimal> base =
                    Optional.ofNullable(values.get(key(unit, quarter, whole))).or(() -> unit.fact(whole));
            if (base.isPresent() && values.containsKey(key(unit, quarter, part))) {
                double rate = rates.computeIfAbsent(part, p -> around(p));
                double drift = drifts.computeIfAbsent(part, p -> between(-0.001, 0.006));
                double now = Math.max(0.01, Math.min(1, rate + quarter * drift));
                put(unit, quarter, part, Math.floor(base.get().doubleValue() * now));
            }
        });
        if (unit.level() == Unit.Level.DISTRICT) {
            put(unit, quarter, "workers_trained_vocational", of(unit, quarter, "workers_trained") * 0.7);
            put(
                    unit,
                    quarter,
                    "cell_secretaries_village_heads",
                    Math.floor(of(unit, quarter, "village_cell_secretaries_total") * 0.39));
        }
    }

    private void people(Unit unit, int quarter) {
        if (quarter > 1) {
            put(unit, quarter, "population_start", of(unit, quarter - 1, "population_end"));
        }
        boolean towns = unit.fact("urban_communes").filter(f -> f.signum() > 0).isPresent();
        double households = Math.floor(of(unit, quarter, "households_total"));
        double urban = towns ? Math.floor(households * 0.3) : 0;
        put(unit, quarter, "households_total", households);
        put(unit, quarter, "urban_households", urban);
        put(unit, quarter, "rural_households", households - urban);
        put(unit, quarter, "poor_households", Math.floor(households * 0.1));
        double villages = of(unit, quarter, "villages_total");
        put(unit, quarter, "village_heads_total", villages);
        put(unit, quarter, "village_cell_secretaries_total", Math.floor(villages * 0.98));
    }

    private double of(Unit unit, int quarter, String variable) {
        return value(unit, quarter, variable).doubleValue();
    }

    /** A rate near the target of the indicator that divides the part by its whole. */
    private double around(String part) {
        double target = catalogue.indicators().stream()
                .filter(i -> i.variables().contains(part) && i.target().value().isPresent())
                .map(i -> i.target().threshold().doubleValue() / 100)
                .filter(t -> t > 0.2 && t <= 1)
                .findFirst()
                .orElse(0.7);
        return Math.max(0.05, Math.min(0.99, target + between(-0.06, 0.06)));
    }

    /** The year's total of a plain sum lies near its plan and is dealt out over units and quarters. */
    private void flows(Indicator indicator) {
        Variable variable = catalogue.variable(indicator.variables().get(0)).orElseThrow();
        boolean sum = indicator.additive() && variable.nature() == Variable.Nature.FLOW;
        boolean annual = variable.dueQuarters().size() == 1;
        if (!sum || annual) {
            grdp(indicator);
            return;
        }
        double total = indicator.target().threshold().doubleValue() * between(0.88, 1.15);
        double[] season = seasons.getOrDefault(indicator.code(), new double[] {0.25, 0.25, 0.25, 0.25});
        List<Unit> units = catalogue.suppliers(variable);
        for (Unit unit : units) {
            double share = between(0.6, 1.4) / units.size();
            for (int quarter = 1; quarter <= 4; quarter++) {
                put(unit, quarter, variable.code(), total * share * season[quarter - 1] * between(0.9, 1.1));
            }
        }
        if (indicator.code().equals("private_investment")) {
            units.forEach(unit -> {
                for (int quarter = 1; quarter <= 4; quarter++) {
                    put(
                            unit,
                            quarter,
                            "investment_total",
                            Math.max(of(unit, quarter, "investment_total"), of(unit, quarter, "investment_private")));
                }
            });
        }
    }

    private void grdp(Indicator indicator) {
        if (!indicator.code().equals("grdp_growth_rate")) {
            return;
        }
        Unit office = catalogue.unit("62.CTK").orElseThrow();
        double growth = between(1.04, 1.14);
        for (int quarter = 1; quarter <= 4; quarter++) {
            double before = between(3_500, 4_500);
            put(office, quarter, "grdp_constant2010_prev", before);
            put(office, quarter, "grdp_constant2010", before * growth);
            double all = between(6_500, 7_500);
            double farms = Math.floor(all * between(0.2, 0.225));
            double works = Math.floor(all * between(0.275, 0.295));
            double services = Math.floor(all * between(0.425, 0.445));
            put(office, quarter, "grdp_current_total", Math.floor(all));
            put(office, quarter, "grdp_current_aff", farms);
            put(office, quarter, "grdp_current_industry", works);
            put(office, quarter, "grdp_current_services", services);
            put(office, quarter, "grdp_current_net_product_taxes", Math.floor(all) - farms - works - services);
        }
    }

    /** New-rural communes: the stock is what stood before and what was recognised. */
    private void communes(Unit unit) {
        if (unit.level() != Unit.Level.DISTRICT) {
            return;
        }
        double rural = unit.fact("rural_communes").orElseThrow().doubleValue();
        double standing = Math.floor(rural / 3);
        for (int quarter = 1; quarter <= 4; quarter++) {
            double fresh = standing < rural && random.nextInt(5) == 0 ? 1 : 0;
            standing += fresh;
            put(unit, quarter, "new_rural_communes_recognised", fresh);
            put(unit, quarter, "new_rural_communes_total", standing);
        }
    }

    private void crime(Unit unit) {
        if (!values.containsKey(key(unit, 1, "criminal_cases_occurred"))) {
            return;
        }
        double carried = 3;
        for (int quarter = 1; quarter <= 4; quarter++) {
            double people = unit.level() == Unit.Level.DISTRICT ? of(unit, quarter, "population_end") : 60_000;
            double cases = Math.floor(people * between(0.0002, 0.0005));
            double solved = Math.floor(cases * between(0.7, 0.95));
            double grave = random.nextInt(4) == 0 ? Math.min(1, solved) : 0;
            double reports = Math.floor(people * between(0.0004, 0.0008));
            put(unit, quarter, "criminal_cases_occurred", cases);
            put(unit, quarter, "criminal_cases_solved", solved);
            put(unit, quarter, "especially_serious_cases_occurred", grave);
            put(unit, quarter, "especially_serious_cases_solved", grave);
            double resolved = Math.floor((carried + reports) * between(0.85, 1));
            put(unit, quarter, "crime_reports_opening", carried);
            put(unit, quarter, "crime_reports_new", reports);
            put(unit, quarter, "crime_reports_resolved", resolved);
            carried += reports - resolved;
        }
    }
}
