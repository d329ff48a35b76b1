package vn.kontum.report.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.aggregation.Observation;

/**
 * The warnings of twenty generated years, each with a season of its own around a season of the indicator that the catalogue does not
 * know: it is learnt from the three years before.
 */
class WarningCountsTest {
    private static final int FIRST = 2030;
    private static final int YEARS = 20;
    private static final int BEFORE = 3;

    @Test
    void warningsOfTheThirdAndTheSecondQuarterAreRightOftenEnough() {
        Map<String, double[]> seasons = seasons(new Random(7));
        List<List<Observation>> years = new ArrayList<>();
        for (int year = FIRST - BEFORE; year < FIRST + YEARS; year++) {
            years.add(new GeneratedYear(ReportedFigures.CATALOGUE, year, 1000 + year, varied(seasons, new Random(year)))
                    .observations());
        }
        Map<Integer, List<WarningCounts>> records = new HashMap<>();
        for (int i = BEFORE; i < years.size(); i++) {
            List<Observation> known = new ArrayList<>();
            years.subList(i - BEFORE, i + 1).forEach(known::addAll);
            int year = FIRST - BEFORE + i;
            Map<String, Verdict> end = verdicts(year, 4, known);
            for (int quarter : new int[] {2, 3}) {
                records.computeIfAbsent(quarter, q -> new ArrayList<>())
                        .add(WarningCounts.of(quarter, verdicts(year, quarter, known), end));
            }
        }
        System.getLogger("test").log(System.Logger.Level.INFO, () -> "Q2 " + spread(records.get(2)));
        System.getLogger("test").log(System.Logger.Level.INFO, () -> "Q3 " + spread(records.get(3)));

        assertThat(mean(records.get(3), true)).isGreaterThanOrEqualTo(0.75);
        assertThat(mean(records.get(3), false)).isGreaterThanOrEqualTo(0.75);
        assertThat(mean(records.get(2), true)).isGreaterThanOrEqualTo(0.6);
        assertThat(mean(records.get(2), false)).isGreaterThanOrEqualTo(0.6);
    }

    /** What is known in a quarter: nothing of the quarters after it. */
    private static Map<String, Verdict> verdicts(int year, int quarter, List<Observation> known) {
        Period period = new Period(year, quarter);
        List<Observation> until =
                known.stream().filter(o -> o.period().compareTo(period) <= 0).toList();
        return new Assessor(ReportedFigures.CATALOGUE)
                .province(period, until).stream()
                        .filter(a -> !a.figure().indicator().supplementary())
                        .filter(a -> a.figure().due() && a.figure().yearToDate().isPresent())
                        .collect(Collectors.toMap(a -> a.figure().indicator().code(), Assessment::verdict));
    }

    private static Map<String, double[]> seasons(Random random) {
        Map<String, double[]> seasons = new HashMap<>();
        for (Indicator indicator : ReportedFigures.CATALOGUE.indicators()) {
            seasons.put(indicator.code(), normal(new double[] {
                0.5 + random.nextDouble(),
                0.5 + random.nextDouble(),
                0.5 + random.nextDouble(),
                0.5 + random.nextDouble()
            }));
        }
        return seasons;
    }

    private static Map<String, double[]> varied(Map<String, double[]> seasons, Random random) {
        Map<String, double[]> varied = new HashMap<>();
        seasons.keySet().stream().sorted().forEach(code -> {
            double[] parts = seasons.get(code).clone();
            for (int i = 0; i < parts.length; i++) {
                parts[i] *= Math.exp(0.12 * random.nextGaussian());
            }
            varied.put(code, normal(parts));
        });
        return varied;
    }

    private static double[] normal(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] /= sum;
        }
        return parts;
    }

    private static double mean(List<WarningCounts> records, boolean precision) {
        return records.stream()
                .flatMap(r -> (precision ? r.precision() : r.recall()).stream())
                .mapToDouble(Number::doubleValue)
                .average()
                .orElseThrow();
    }

    private static String spread(List<WarningCounts> records) {
        return "precision %.3f recall %.3f over years %s".formatted(mean(records, true), mean(records, false), records);
    }
}
