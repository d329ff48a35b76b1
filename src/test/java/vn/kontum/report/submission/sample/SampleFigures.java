package vn.kontum.report.submission.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;

/**
 * The figures of the sample year: totals of the province from a table, split over the districts by what each is like.
 */
final class SampleFigures {
    private final Catalogue catalogue;
    private final List<CSVRecord> districts = SampleTable.rows("districts.csv");
    private final Map<String, BigDecimal> figures = new HashMap<>();

    SampleFigures(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (int quarter = 1; quarter <= 4; quarter++) {
            int now = quarter;
            districts.forEach(district -> people(district, now));
            SampleTable.rows("province.csv").forEach(row -> total(row, now));
            carryOver(now);
        }
    }

    Optional<BigDecimal> of(String unit, Period period, String variable) {
        return Optional.ofNullable(figures.get(key(unit, period.quarter(), variable)));
    }

    /**
     * What is to be resolved, told apart: what the quarter before left over, and what is new. The year opens with a
     * twelfth.
     */
    private void carryOver(int quarter) {
        for (Unit unit :
                catalogue.suppliers(catalogue.variable("crime_reports_new").orElseThrow())) {
            BigDecimal due = figures.get(key(unit.code(), quarter, "crime_reports_received"));
            BigDecimal opening = quarter == 1
                    ? due.divide(BigDecimal.valueOf(12), 0, RoundingMode.HALF_UP)
                    : figures.get(key(unit.code(), quarter - 1, "crime_reports_received"))
                            .subtract(figures.get(key(unit.code(), quarter - 1, "crime_reports_resolved")));
            put(unit.code(), quarter, "crime_reports_opening", opening);
            put(unit.code(), quarter, "crime_reports_new", due.subtract(opening));
        }
    }

    /** The mean of the year is the given one exactly: quarters lie evenly on both sides of it. */
    private void people(CSVRecord district, int quarter) {
        long mean = Long.parseLong(district.get("population"));
        String unit = district.get("unit");
        long near = Math.round(mean * (0.0056 + 0.0006 * ProportionalSplit.noise("near" + unit)));
        long far = Math.round(mean * (0.0117 + 0.0009 * ProportionalSplit.noise("far" + unit)));
        long[] ends = {mean - far, mean - near, mean, mean + near, mean + far};
        long start = ends[quarter - 1];
        long end = ends[quarter];
        put(unit, quarter, "population_start", start);
        put(unit, quarter, "population_end", end);
        long born = Math.round(end * (0.0047 + 0.0005 * ProportionalSplit.noise("born" + unit + quarter)));
        long died = Math.round(end * (0.0016 + 0.0002 * ProportionalSplit.noise("died" + unit + quarter)));
        long came = Math.round(end * (0.0066 + 0.0008 * ProportionalSplit.noise("came" + unit + quarter)));
        put(unit, quarter, "live_births", born);
        put(unit, quarter, "deaths", died);
        put(unit, quarter, "in_migrants", came);
        put(unit, quarter, "out_migrants", start + born - died + came - end);
        long households = Math.round(end / Double.parseDouble(district.get("household_size")));
        long urban = Math.round(households * Double.parseDouble(district.get("urban")));
        put(unit, quarter, "households_total", households);
        put(unit, quarter, "urban_households", urban);
        put(unit, quarter, "rural_households", households - urban);
        put(unit, quarter, "commune_station_beds", 5 * Long.parseLong(district.get("communes")));
        newRural(district, quarter);
    }

    private void newRural(CSVRecord district, int quarter) {
        long total = Long.parseLong(district.get("ntm0"));
        for (int q = 1; q <= quarter; q++) {
            total += Long.parseLong(district.get("ntm" + q));
        }
        put(district.get("unit"), quarter, "new_rural_communes_total", total);
        put(
                district.get("unit"),
                quarter,
                "new_rural_communes_recognised",
                Long.parseLong(district.get("ntm" + quarter)));
    }

    private void total(CSVRecord row, int quarter) {
        Variable variable = catalogue.variable(row.get("variable")).orElseThrow();
        if (!row.get("d" + quarter).isEmpty()) {
            put(variable.department().orElseThrow(), quarter, variable.code(), new BigDecimal(row.get("d" + quarter)));
        }
        if (row.get("q" + quarter).isEmpty()) {
            return;
        }
        BigDecimal given = new BigDecimal(row.get("q" + quarter));
        List<BigDecimal> parts = row.get("kind").equals("SHARE")
                ? ProportionalSplit.split(given, shares(row, variable, quarter), List.of(), variable.decimals())
                : parts(row, variable, quarter, given);
        for (int i = 0; i < districts.size(); i++) {
            put(districts.get(i).get("unit"), quarter, variable.code(), parts.get(i));
        }
    }

    private List<Double> shares(CSVRecord row, Variable variable, int quarter) {
        boolean flow = variable.nature() == Variable.Nature.FLOW;
        return districts.stream()
                .map(district -> Double.parseDouble(district.get(row.get("by")))
                        * (1
                                + (flow ? 0.1 : 0.04)
                                        * ProportionalSplit.noise(
                                                variable.code() + district.get("unit") + (flow ? quarter : ""))))
                .toList();
    }

    /** A part of a whole: of a large part what is missing is split, so that no unit is driven against its limit. */
    private List<BigDecimal> parts(CSVRecord row, Variable variable, int quarter, BigDecimal given) {
        List<BigDecimal> wholes = districts.stream()
                .map(district -> whole(district.get("unit"), row.get("of"), quarter))
                .toList();
        BigDecimal all = wholes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total =
                row.get("kind").equals("RATE") ? all.multiply(given).setScale(0, RoundingMode.HALF_UP) : given;
        boolean most = total.multiply(BigDecimal.valueOf(2)).compareTo(all) > 0;
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < wholes.size(); i++) {
            weights.add(wholes.get(i).doubleValue() * leaning(row, variable, districts.get(i), quarter));
        }
        List<BigDecimal> split = ProportionalSplit.split(most ? all.subtract(total) : total, weights, wholes, 0);
        List<BigDecimal> parts = new ArrayList<>();
        for (int i = 0; i < split.size(); i++) {
            parts.add(most ? wholes.get(i).subtract(split.get(i)) : split.get(i));
        }
        return parts;
    }

    private static double leaning(CSVRecord row, Variable variable, CSVRecord district, int quarter) {
        boolean flow = variable.nature() == Variable.Nature.FLOW;
        double noise = ProportionalSplit.noise(variable.code() + district.get("unit") + (flow ? quarter : ""));
        return row.get("by").isEmpty()
                ? 1 + 0.3 * noise
                : Double.parseDouble(district.get(row.get("by"))) * (1 + 0.03 * noise);
    }

    private BigDecimal whole(String unit, String variable, int quarter) {
        return catalogue
                .unit(unit)
                .flatMap((Unit u) -> u.fact(variable))
                .or(() -> Optional.ofNullable(figures.get(key(unit, quarter, variable))))
                .orElseThrow(() -> new IllegalStateException(key(unit, quarter, variable) + " is not there yet"));
    }

    private void put(String unit, int quarter, String variable, long value) {
        put(unit, quarter, variable, BigDecimal.valueOf(value));
    }

    private void put(String unit, int quarter, String variable, BigDecimal value) {
        figures.put(key(unit, quarter, variable), value);
    }

    private static String key(String unit, int quarter, String variable) {
        return unit + " Q" + quarter + " " + variable;
    }
}
