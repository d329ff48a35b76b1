package vn.kontum.report.submission.validation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.submission.PriorSubmissions;

/**
 * Figures that keep every rule, of a quarter and of those before, in the hand of somebody who changes one after the
 * other.
 */
public final class QuarterFigures {
    private final String unit;
    private final String period;
    private final Map<String, BigDecimal> figures = new LinkedHashMap<>();
    private final FixedPriorSubmissions known = new FixedPriorSubmissions();

    private QuarterFigures(String unit, String period) {
        this.unit = unit;
        this.period = period;
    }

    /**
     * @param whose code of a unit, with a period behind an at sign where it is not the last quarter, which asks for
     * everything
     */
    public static QuarterFigures of(String whose) {
        String[] words = whose.split("@");
        QuarterFigures kept = new QuarterFigures(words[0], words.length > 1 ? words[1] : "2021-Q4");
        kept.begin();
        return kept;
    }

    private void begin() {
        ValidFigures.of(
                        ValidatorFixture.CATALOGUE,
                        ValidatorFixture.CATALOGUE.unit(unit).orElseThrow(),
                        Period.parse(period).orElseThrow())
                .forEach((code, figure) -> figures.put(code, new BigDecimal(figure)));
        before("population_end", "60000");
        before(
                "hospital_beds_district",
                figures.getOrDefault("hospital_beds_district", BigDecimal.ONE).toPlainString());
        before("new_rural_communes_total", "2");
        set("new_rural_communes_recognised", BigDecimal.ONE);
        set("new_rural_communes_total", new BigDecimal("3"));
        for (String quarter : List.of("2021-Q1", "2021-Q2", "2021-Q3")) {
            known.of(unit, quarter, "criminal_cases_solved", "5").of(unit, quarter, "criminal_cases_occurred", "5");
        }
    }

    public String unit() {
        return unit;
    }

    public String period() {
        return period;
    }

    public Map<String, BigDecimal> figures() {
        return figures;
    }

    public PriorSubmissions history() {
        return known;
    }

    void change(String change) {
        boolean earlier = change.startsWith("@");
        String[] sides = change.substring(earlier ? 1 : 0).split("=");
        String[] sum = sides[1].split("\\+");
        BigDecimal value =
                sum.length == 1 ? new BigDecimal(sum[0]) : figures.get(sum[0]).add(new BigDecimal(sum[1]));
        if (earlier) {
            before(sides[0], value.toPlainString());
        } else {
            set(sides[0], value);
        }
    }

    private void set(String code, BigDecimal value) {
        figures.replace(code, value);
    }

    private void before(String code, String value) {
        known.of(unit, "2021-Q3", code, value);
    }
}
