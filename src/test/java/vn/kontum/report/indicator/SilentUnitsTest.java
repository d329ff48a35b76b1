package vn.kontum.report.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.indicator.aggregation.Observation;

/** Units of a generated year fall silent; what is then said of certainty must agree with what they would have said. */
class SilentUnitsTest {
    private static final int SETS = 12;
    private static final Set<Verdict> FINAL =
            Set.of(Verdict.MET, Verdict.EXCEEDED, Verdict.NOT_MET, Verdict.NOT_APPLICABLE);

    @Test
    void noCertaintyIsContradictedAndTheTruthLiesInEveryPossibleRange() {
        judgeYears(2);
    }

    @Test
    @Tag("slow")
    void noCertaintyOfManyYearsIsContradicted() {
        judgeYears(12);
    }

    private static void judgeYears(int years) {
        Random random = new Random(1);
        List<String> faults = new ArrayList<>();
        Map<VerdictBasis, Integer> counts = new EnumMap<>(VerdictBasis.class);
        Assessor assessor = new Assessor(ReportedFigures.CATALOGUE);
        Period last = new Period(2021, 4);
        for (int year = 0; year < years; year++) {
            List<Observation> all =
                    new GeneratedYear(ReportedFigures.CATALOGUE, 2021, 100 + year, Map.of()).observations();
            List<Assessment> truth = assessor.province(last, all);
            for (int set = 0; set < SETS; set++) {
                Set<String> silent = silent(random, set);
                List<Observation> heard = all.stream()
                        .filter(o -> !silent.contains(o.unit() + o.period()))
                        .toList();
                List<Assessment> said = assessor.province(last, heard);
                for (int i = 0; i < said.size(); i++) {
                    counts.merge(said.get(i).basis(), 1, Integer::sum);
                    validate(truth.get(i), said.get(i), silent, faults);
                }
            }
        }
        System.getLogger("test").log(System.Logger.Level.INFO, () -> "bases " + counts);

        assertThat(faults).isEmpty();
        assertThat(counts.get(VerdictBasis.LIMITS)).isPositive();
        assertThat(counts.get(VerdictBasis.FACTS)).isPositive();
    }

    /** One district in the last quarter, or one or two units in any quarters. */
    private static Set<String> silent(Random random, int set) {
        List<Unit> units = ReportedFigures.CATALOGUE.reportingUnits();
        Set<String> silent = new HashSet<>();
        if (set % 3 == 0) {
            silent.add(ReportedFigures.DISTRICTS.get(random.nextInt(ReportedFigures.DISTRICTS.size())) + "2021-Q4");
            return silent;
        }
        for (int n = 0; n < 2; n++) {
            String unit = units.get(random.nextInt(units.size())).code();
            for (int quarter = 1; quarter <= 4; quarter++) {
                if (random.nextBoolean()) {
                    silent.add(unit + new Period(2021, quarter));
                }
            }
        }
        return silent;
    }

    private static void validate(Assessment truth, Assessment said, Set<String> silent, List<String> faults) {
        String what = said.figure().indicator().code() + " without " + silent + ": ";
        if (FINAL.contains(said.verdict()) && !same(truth.verdict(), said.verdict())) {
            faults.add(what + said.verdict() + " by " + said.basis() + ", in truth " + truth.verdict());
        }
        boolean outside = said.possible().isPresent()
                && truth.figure()
                        .yearToDate()
                        .filter(value -> !said.possible().get().contains(value))
                        .isPresent();
        if (outside) {
            faults.add(what + truth.figure().yearToDate().get() + " is not in "
                    + said.possible().get());
        }
        // growth, and what may be resolved or called up beyond the cases of the period (42-45), may pass 100 %
        boolean percent = said.figure().indicator().measureEn().equals("%")
                && !Set.of(1, 42, 43, 44, 45).contains(said.figure().indicator().no());
        if (percent
                && said.possible()
                        .filter(r -> r.high().doubleValue() > 100.11 || r.low().signum() < 0)
                        .isPresent()) {
            faults.add(what + "impossible " + said.possible().get());
        }
        said.expected()
                .ifPresent(expected -> said.possible().ifPresent(possible -> {
                    if (!possible.contains(expected.low()) || !possible.contains(expected.high())) {
                        faults.add(what + "expected " + expected + " outside " + possible);
                    }
                }));
    }

    private static boolean same(Verdict truth, Verdict said) {
        return truth == said || said == Verdict.MET && truth == Verdict.EXCEEDED;
    }

    @Test
    void aProvinceInWhichNobodyReportedIsAssessedAtOnce() {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();

        List<Assessment> nothing =
                new Assessor(ReportedFigures.CATALOGUE).province(ReportedFigures.quarter(4), List.of());

        assertThat(nothing).hasSize(54);
        assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
}
