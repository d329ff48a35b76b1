package vn.kontum.report.indicator.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.expression.Rational;
import vn.kontum.report.catalogue.limit.Limit;
import vn.kontum.report.indicator.completion.EveryCompletion.Table;

/** Ranges are held against every completion that rules and limits allow, found by trying them all. */
class CompletionsTest {
    private static final int PROBLEMS = Integer.getInteger("completions.problems", 250);
    private static final List<String> FORMULAS = List.of(
            "100 * part / whole",
            "100 * part / whole",
            "flow",
            "part",
            "10 - 100 * part / whole",
            "100 * part / communes_total",
            "100 * flow / whole",
            "100 * (part + other) / whole",
            "100 * (part / whole - 1)",
            "100 * (part + communes_total) / (whole + communes_total)");
    private static final List<String> RULES = List.of(
            "part <= whole",
            "part + other <= whole",
            "whole == prev(whole) + flow",
            "other <= min(whole, part)",
            "abs(part - other) <= 1",
            "(communes_total == 2 => part == 0) and (communes_total > 2 => part > 0)",
            "flow <= communes_total",
            "whole >= prev(whole)",
            "ytd(flow) <= communes_total",
            "part != other",
            "max(part, other) <= whole",
            "other > 0 => whole > 1",
            "not (part > 2 and other > 2)");
    private static final List<Limit> LIMITS = List.of(
            limit(Limit.Kind.CHANGE, "whole", "", "0.25", "0.5"),
            limit(Limit.Kind.RATE, "part", "whole", "0.3", "0.2"),
            limit(Limit.Kind.CAP, "flow", "", "0", "2"),
            limit(Limit.Kind.SHARE, "part", "communes_total", "0", "1"),
            limit(Limit.Kind.SHARE, "other", "whole", "0", "0.5"));

    private static Limit limit(Limit.Kind kind, String variable, String other, String low, String high) {
        return new Limit(
                kind,
                variable,
                Optional.of(other).filter(o -> !o.isEmpty()),
                Optional.of(new BigDecimal(low)),
                new BigDecimal(high));
    }

    /** A random province whose figures keep to its rules, some of them not reported. */
    private record Problem(Catalogue catalogue, List<Table> known, String words) {
        static Problem make(Random random) {
            while (true) {
                String formula = FORMULAS.get(random.nextInt(FORMULAS.size()));
                List<String> rules = some(RULES, 4, random);
                List<Limit> limits = some(LIMITS, 3, random);
                Catalogue catalogue = SmallProvince.catalogue(formula, rules, limits);
                EveryCompletion every = new EveryCompletion(catalogue, 2);
                List<Table> known = new ArrayList<>();
                for (Unit unit : catalogue.reportingUnits()) {
                    truth(every, unit, random).ifPresent(truth -> known.add(truth.without(hidden(every, random))));
                }
                if (known.size() == 2) {
                    return new Problem(catalogue, known, formula + " " + rules + " " + limits + " " + known);
                }
            }
        }

        private static <T> List<T> some(List<T> all, int most, Random random) {
            List<T> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            return shuffled.subList(0, random.nextInt(most + 1));
        }

        private static Optional<Table> truth(EveryCompletion every, Unit unit, Random random) {
            for (int attempt = 0; attempt < 3000; attempt++) {
                Map<PeriodVariable, BigDecimal> values = new HashMap<>();
                every.items().forEach(c -> values.put(c, BigDecimal.valueOf(random.nextInt(SmallProvince.MOST + 1))));
                Table table = new Table(values);
                if (every.holds(unit, table)) {
                    return Optional.of(table);
                }
            }
            return Optional.empty();
        }

        /** The last quarter, or up to five items here and there, or nothing. */
        private static List<PeriodVariable> hidden(EveryCompletion every, Random random) {
            List<PeriodVariable> items = new ArrayList<>(every.items());
            return switch (random.nextInt(5)) {
                case 0 -> List.of();
                case 1, 2 -> items.subList(4, 8);
                default -> {
                    Collections.shuffle(items, random);
                    yield items.subList(0, 1 + random.nextInt(5));
                }
            };
        }

        CompletionRange found(boolean limits) {
            Completions completions = new Completions(catalogue);
            var indicator = catalogue.indicators().get(0);
            boolean flow = indicator.variables().contains("flow");
            var question = new Completions.Question(
                    indicator,
                    flow
                            ? List.of(EveryCompletion.quarter(1), EveryCompletion.quarter(2))
                            : List.of(EveryCompletion.quarter(2)),
                    completions.years(
                            EveryCompletion.quarter(2),
                            (unit, quarter, variable) ->
                                    known.get(Integer.parseInt(unit) - 1).value(variable, quarter)));
            return (limits ? completions.withinLimits(question) : completions.byFacts(question)).orElseThrow();
        }

        /**
         * A limit on a rate cannot be held against a quarter in which the rate is not known: the range may be wider
         * there.
         */
        boolean rateWithoutAnchor() {
            PeriodVariable part = new PeriodVariable("part", EveryCompletion.quarter(1));
            PeriodVariable whole = new PeriodVariable("whole", EveryCompletion.quarter(1));
            return catalogue.bounds().limits().stream().anyMatch(l -> l.kind() == Limit.Kind.RATE)
                    && !known.stream().allMatch(t -> t.values().keySet().containsAll(List.of(part, whole)));
        }

        CompletionRange tried() {
            EveryCompletion every = new EveryCompletion(catalogue, 2);
            List<Unit> units = catalogue.reportingUnits();
            return every.range(List.of(every.of(units.get(0), known.get(0)), every.of(units.get(1), known.get(1))));
        }
    }

    @Test
    void noCompletionFallsOutsideAndBothEndsAreTaken() {
        Random random = new Random(20211231);
        List<String> wider = new ArrayList<>();
        for (int i = 0; i < PROBLEMS; i++) {
            Problem problem = Problem.make(random);
            CompletionRange found = problem.found(true);
            CompletionRange tried = problem.tried();

            assertThat(found.zeroDenominator() || !tried.zeroDenominator())
                    .as("0 below: %s", problem.words())
                    .isTrue();
            tried.values()
                    .ifPresent(values -> assertThat(contains(found, values))
                            .as("found %s, tried %s: %s", found, tried, problem.words())
                            .isTrue());
            if (!found.equals(tried) && !problem.rateWithoutAnchor()) {
                wider.add(found + " for " + tried + ": " + problem.words());
            }
        }
        assertThat(wider).isEmpty();
    }

    /** The first unit may have a part of 1 and no whole, the second a whole of 1: twice the whole, though only between other pairs. */
    @Test
    void aWholeThatMayBeNothingKeepsItsSmallestValueAboveNothing() {
        Catalogue catalogue = SmallProvince.catalogue(
                "100 * (part / whole - 1)", List.of(), List.of(limit(Limit.Kind.RATE, "part", "whole", "0.3", "0.2")));
        Problem problem = new Problem(catalogue, List.of(first(1, 2), first(2, 3)), "a whole that may be 0");

        assertThat(problem.found(true)).isEqualTo(problem.tried());
    }

    /**
     * Nothing is known but the year before: the whole of the first quarter limits that of the second, and so do their parts. Every pair
     * of quarters is tried.
     */
    @ParameterizedTest
    @CsvSource({"8, 18", "12, 20", "7, 23", "15, 19", "5, 30", "20, 33", "11, 11", "21, 28"})
    void aRateWhosePreviousQuarterIsNotKnownIsTiedToTheWholeThere(int part, int whole) {
        List<Limit> limits = List.of(
                limit(Limit.Kind.CHANGE, "whole", "", "0.1", "0.1"),
                limit(Limit.Kind.RATE, "part", "whole", "0.02", "0.1"));
        Catalogue catalogue =
                SmallProvince.catalogue("100 * part / whole", List.of("part <= whole"), limits, List.of(), 40);
        Map<String, Map<String, Integer>> known =
                Map.of("1 2020-Q4", Map.of("part", part, "whole", whole), "2 2021-Q2", Map.of("part", 9, "whole", 30));
        Completions completions = new Completions(catalogue);
        UnitYears years = completions.years(
                EveryCompletion.quarter(2),
                (unit, quarter, variable) -> Optional.ofNullable(known.get(unit + " " + quarter.code()))
                        .map(figures -> figures.get(variable))
                        .map(BigDecimal::valueOf));
        CompletionRange found = completions
                .withinLimits(new Completions.Question(
                        catalogue.indicators().get(0), List.of(EveryCompletion.quarter(2)), years))
                .orElseThrow();

        assertThat(found.values()).contains(triedFrom(part, whole));
    }

    /** The least and the greatest rate after two quarters, beside a unit whose figures are known. */
    private static ExactRange triedFrom(int part, int whole) {
        Rational low = Rational.of(1000);
        Rational high = Rational.ZERO;
        for (int v = 1; v <= 40; v++) {
            for (int n = 0; n <= v; n++) {
                for (int w = 1; w <= 40 && moved(part, whole, n, v); w++) {
                    for (int m = 0; m <= w; m++) {
                        if (moved(n, v, m, w)) {
                            Rational rate = Rational.of(100 * (m + 9)).dividedBy(Rational.of(w + 30));
                            low = low.min(rate);
                            high = high.max(rate);
                        }
                    }
                }
            }
        }
        return new ExactRange(low, high);
    }

    private static boolean moved(int part, int whole, int nextPart, int nextWhole) {
        double rise = nextPart - (double) part * nextWhole / whole;
        return Math.abs(nextWhole - whole) <= Math.max(1, 0.1 * whole) + 1e-9
                && rise <= Math.max(1, 0.1 * nextWhole) + 1e-9
                && -rise <= Math.max(1, 0.02 * nextWhole) + 1e-9;
    }

    private static Table first(int part, int whole) {
        Map<PeriodVariable, BigDecimal> values = new HashMap<>();
        values.put(new PeriodVariable("part", EveryCompletion.quarter(1)), BigDecimal.valueOf(part));
        values.put(new PeriodVariable("whole", EveryCompletion.quarter(1)), BigDecimal.valueOf(whole));
        return new Table(values);
    }

    private static boolean contains(CompletionRange found, ExactRange values) {
        return found.values()
                .filter(f -> f.low().compareTo(values.low()) <= 0 && f.high().compareTo(values.high()) >= 0)
                .isPresent();
    }
}
