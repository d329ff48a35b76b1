package vn.kontum.report.job.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.indicator.aggregation.Observation;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.layout.IssuedLayouts;
import vn.kontum.report.submission.parsing.SubmissionFile;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;
import vn.kontum.report.submission.validation.FollowUpFilter;
import vn.kontum.report.submission.validation.RuleEngine;
import vn.kontum.report.submission.validation.SubmissionValidator;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;

/** What all units reported over years, as if it had been accepted. */
final class ReportedYears {
    private final Catalogue catalogue;
    private final Map<Period, Map<String, List<ReportedValue>>> accepted;

    private ReportedYears(Catalogue catalogue, Map<Period, Map<String, List<ReportedValue>>> accepted) {
        this.catalogue = catalogue;
        this.accepted = accepted;
    }

    /** The sample year from its shipped workbooks. */
    static ReportedYears ofSample(Catalogue catalogue, Path directory) {
        SampleYear year = new SampleYear();
        Map<Period, Map<String, List<ReportedValue>>> accepted = new TreeMap<>();
        ReportedYears years = new ReportedYears(catalogue, accepted);
        SubmissionValidator judge = new SubmissionValidator(
                catalogue, years.history(), Waivers.none(), ProgrammedRules.all(), IssuedLayouts.firstVersion(), true);
        for (SampleFile file : year.files()) {
            try {
                Path content = Files.write(Files.createTempFile(directory, "f", ".xlsx"), year.bytes(file));
                ValidationResult validationResult = judge.validate(new SubmissionFile(
                        content, file.name(), file.unit(), file.receivedAt().toInstant()));
                if (validationResult.outcome() == Outcome.ACCEPTED) {
                    accepted.computeIfAbsent(file.period(), p -> new TreeMap<>())
                            .put(
                                    file.unit(),
                                    validationResult.submission().orElseThrow().readings());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return years;
    }

    /** The same with one figure changed. */
    ReportedYears with(String unit, Period period, String variable, BigDecimal value) {
        Map<Period, Map<String, List<ReportedValue>>> changed = new TreeMap<>(accepted);
        Map<String, List<ReportedValue>> quarter = new TreeMap<>(accepted.get(period));
        quarter.put(
                unit,
                quarter.get(unit).stream()
                        .map(r -> r.variable().equals(variable) ? number(r, value) : r)
                        .toList());
        changed.put(period, quarter);
        return new ReportedYears(catalogue, changed);
    }

    /** With another year before them, which differs from theirs as {@link #followedBy} does. */
    ReportedYears precededBy(int year, long seed) {
        return with(year, year + 1, seed);
    }

    /**
     * With another year after them: every stock grows by 2 ± 1.5 percent and a little by chance, every flow by 5 ± 8 percent with a
     * season of its own (± 20 percent) and 12 percent of chance; parts follow their wholes as far as that goes.
     */
    ReportedYears followedBy(int year, long seed) {
        return with(year, year - 1, seed);
    }

    private ReportedYears with(int year, int like, long seed) {
        Random chance = new Random(seed);
        Map<String, Double> growth = new HashMap<>();
        Map<Period, Map<String, List<ReportedValue>>> more = new TreeMap<>(accepted);
        for (int q = 1; q <= 4; q++) {
            Map<String, List<ReportedValue>> quarter = new TreeMap<>();
            int number = q;
            accepted.get(new Period(like, q)).forEach((unit, readings) -> {
                List<ReportedValue> grown = new ArrayList<>();
                for (ReportedValue reportedValue : readings) {
                    grown.add(
                            reportedValue.value().isEmpty()
                                    ? reportedValue
                                    : grown(reportedValue, unit, number, growth, chance));
                }
                quarter.put(unit, grown);
            });
            more.put(new Period(year, q), quarter);
        }
        return new ReportedYears(catalogue, more);
    }

    private ReportedValue grown(
            ReportedValue reportedValue, String unit, int quarter, Map<String, Double> growth, Random chance) {
        Variable variable = catalogue.variable(reportedValue.variable()).orElseThrow();
        boolean flow = variable.nature() == Variable.Nature.FLOW;
        double year = growth.computeIfAbsent(
                unit + " " + variable.code(),
                key -> flow ? 1.05 + 0.08 * chance.nextGaussian() : 1.02 + 0.015 * chance.nextGaussian());
        double season = flow
                ? growth.computeIfAbsent(
                        variable.code() + " " + quarter, key -> StrictMath.exp(0.2 * chance.nextGaussian()))
                : 1;
        double noise = StrictMath.exp((flow ? 0.12 : 0.003) * chance.nextGaussian());
        BigDecimal value = reportedValue
                .value()
                .orElseThrow()
                .multiply(BigDecimal.valueOf(year * season * noise))
                .setScale(variable.decimals(), RoundingMode.HALF_UP);
        return number(reportedValue, value);
    }

    /** The same without what a unit reported in a quarter. */
    ReportedYears without(String unit, Period period) {
        Map<Period, Map<String, List<ReportedValue>>> changed = new TreeMap<>(accepted);
        Map<String, List<ReportedValue>> quarter = new TreeMap<>(accepted.get(period));
        quarter.remove(unit);
        changed.put(period, quarter);
        return new ReportedYears(catalogue, changed);
    }

    /** What a unit reported, which must be a number. */
    BigDecimal value(String unit, Period period, String variable) {
        return history().value(unit, period, variable).orElseThrow();
    }

    /** A figure that a unit reported. */
    record Figure(String unit, Period period, String variable, BigDecimal value) {}

    /** The figures of a year that are above 0. */
    List<Figure> figures(int year) {
        List<Figure> figures = new ArrayList<>();
        accepted.forEach((period, units) -> units.forEach((unit, readings) -> readings.stream()
                .filter(r -> period.year() == year
                        && r.value().filter(v -> v.signum() > 0).isPresent())
                .forEach(r -> figures.add(
                        new Figure(unit, period, r.variable(), r.value().orElseThrow())))));
        return figures;
    }

    /** What is asked about a figure, or blocks its file, where it is typed otherwise; empty where nothing is. */
    List<Finding> asked(Figure figure, BigDecimal typed) {
        return with(figure.unit(), figure.period(), figure.variable(), typed)
                .findings(figure.unit(), figure.period())
                .stream()
                .filter(found -> found.blocks()
                        || found.severity() == Rule.Severity.WARN
                                && found.variables().contains(figure.variable()))
                .toList();
    }

    /** Who reported in a quarter. */
    Set<String> units(Period quarter) {
        return accepted.get(quarter).keySet();
    }

    /** What counts in the year up to a quarter. */
    List<SubmissionVersion> versions(Period upTo) {
        List<SubmissionVersion> versions = new ArrayList<>();
        accepted.forEach((period, units) -> {
            if (period.year() == upTo.year() && period.compareTo(upTo) <= 0) {
                units.forEach((unit, readings) -> versions.add(new SubmissionVersion(
                        versions.size() + 1,
                        unit,
                        period,
                        1,
                        versions.size() + 1,
                        unit + ".xlsx",
                        "0",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        readings)));
            }
        });
        return versions;
    }

    /** What the rules find in a unit's quarter, with influences. */
    List<Finding> withInfluence(String unit, Period period) {
        List<Observation> said =
                versions(period).stream().flatMap(Observation::of).toList();
        WarningInfluenceCalculator influences = new WarningInfluenceCalculator(
                catalogue,
                period,
                new WarningInfluenceCalculator.Known(
                        said,
                        variables -> earlier(period).stream()
                                .filter(o -> variables.contains(o.variable()))
                                .toList(),
                        Map.of()));
        return findings(unit, period).stream()
                .map(f -> influences.withInfluence(unit, f))
                .toList();
    }

    /** What was reported in the years before the one of a period. */
    List<Observation> earlier(Period period) {
        return accepted.keySet().stream()
                .mapToInt(Period::year)
                .distinct()
                .filter(year -> year < period.year())
                .boxed()
                .flatMap(year -> versions(new Period(year, 4)).stream())
                .flatMap(Observation::of)
                .toList();
    }

    private List<Finding> findings(String unit, Period period) {
        RuleEngine checks = new RuleEngine(catalogue, history(), Waivers.none(), ProgrammedRules.all());
        List<ReportedValue> readings = accepted.get(period).get(unit);
        return FollowUpFilter.leftOut(
                checks.check(new Submission(unit, period, "", Optional.empty(), Optional.empty(), readings, 0, 0)));
    }

    /** Doubts about the plausibility of figures per figure of a year. */
    double shareOfDoubts(int year) {
        long cells = 0;
        long doubts = 0;
        for (Map.Entry<Period, Map<String, List<ReportedValue>>> quarter : accepted.entrySet()) {
            if (quarter.getKey().year() == year) {
                for (Map.Entry<String, List<ReportedValue>> unit :
                        quarter.getValue().entrySet()) {
                    cells += unit.getValue().stream()
                            .filter(r -> r.value().isPresent())
                            .count();
                    doubts += findings(unit.getKey(), quarter.getKey()).stream()
                            .filter(f -> f.implausibility().isPresent())
                            .count();
                }
            }
        }
        return (double) doubts / cells;
    }

    private PriorSubmissions history() {
        return (unit, period, variable) ->
                accepted.getOrDefault(period, Map.of()).getOrDefault(unit, List.of()).stream()
                        .filter(reportedValue -> reportedValue.variable().equals(variable))
                        .findFirst()
                        .flatMap(ReportedValue::value);
    }

    private static ReportedValue number(ReportedValue reportedValue, BigDecimal value) {
        return new ReportedValue(
                reportedValue.variable(),
                ReportedValue.Status.NUMBER,
                Optional.of(value),
                value.toPlainString(),
                reportedValue.sheet(),
                reportedValue.cell(),
                Optional.empty(),
                Optional.empty());
    }
}
