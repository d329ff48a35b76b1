package vn.kontum.report.job.collect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.Assessor;
import vn.kontum.report.indicator.aggregation.FormulaTerms;
import vn.kontum.report.indicator.aggregation.Observation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.Implausibility;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.text.Messages;

/** What the figures of the province and their verdicts would be if a suspicious figure were the expected one. */
final class WarningInfluenceCalculator {
    /** A verdict that turns weighs more than any difference. */
    private static final BigDecimal TURNED = BigDecimal.valueOf(1_000_000);
    /** Largest weight of a difference, as the column holds it. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(999_999);

    private static final int DIGITS = 12;

    private final Catalogue catalogue;
    private final Period period;
    private final Known known;
    /** By warned variable; only the years before, since the year itself is the same for all and large. */
    private final Map<String, List<Observation>> yearsBefore = new HashMap<>();

    private final Map<String, List<Assessment>> assessments = new HashMap<>();
    private final InfluenceSentence vietnamese;
    private final InfluenceSentence english;

    /**
     * What the verdicts of a report rest on.
     *
     * @param observations all that counts in the year up to the period
     * @param earlier gives what those variables were in the years before
     * @param estimates the year as the departments in charge expect it, by code of the indicator
     */
    record Known(
            List<Observation> observations,
            Function<Set<String>, List<Observation>> earlier,
            Map<String, BigDecimal> estimates) {
        Known {
            observations = List.copyOf(observations);
        }
    }

    WarningInfluenceCalculator(Catalogue catalogue, Period period, Known known) {
        this.catalogue = catalogue.at(period);
        this.period = period;
        this.known = known;
        this.vietnamese = new InfluenceSentence(this.catalogue, Messages.VIETNAMESE);
        this.english = new InfluenceSentence(this.catalogue, Locale.ENGLISH);
    }

    /** The finding with its influence, and a sentence about it; unchanged where it is no question of plausibility. */
    Finding withInfluence(String unit, Finding finding) {
        if (finding.implausibility().isEmpty() || finding.variable().isEmpty()) {
            return finding;
        }
        Implausibility implausibility = finding.implausibility().get();
        Optional<Implausibility.Influence> influence =
                influence(unit, finding.variable().get(), implausibility.expected());
        return influence
                .map(p -> finding.withInfluence(
                        implausibility.with(influence),
                        vietnamese.of(p, implausibility),
                        english.of(p, implausibility)))
                .orElse(finding);
    }

    private Optional<Implausibility.Influence> influence(String unit, String variable, BigDecimal expected) {
        List<Indicator> moved = catalogue.indicators().stream()
                .filter(indicator -> FormulaTerms.of(indicator, catalogue).typed().stream()
                        .map(Variable::code)
                        .anyMatch(variable::equals))
                .toList();
        boolean counts = known.observations().stream().anyMatch(o -> concerns(o, unit, variable));
        if (moved.isEmpty() || !counts) {
            return Optional.empty();
        }
        Assessor assessor = new Assessor(catalogue.withIndicators(moved));
        List<Observation> all = Stream.concat(
                        yearsBefore.computeIfAbsent(variable, v -> yearsBefore(moved)).stream(),
                        known.observations().stream())
                .toList();
        List<Assessment> now =
                assessments.computeIfAbsent(variable, v -> assessor.province(period, all, known.estimates()));
        List<Assessment> otherwise =
                assessor.province(period, replaced(all, unit, variable, expected), known.estimates());
        return IntStream.range(0, now.size())
                .mapToObj(i -> influence(now.get(i), otherwise.get(i)))
                .filter(influence ->
                        influence.figure().isPresent() || influence.otherwise().isPresent())
                .max(Comparator.comparing(Implausibility.Influence::weight));
    }

    /** What was reported before the year of the variables behind those indicators. */
    private List<Observation> yearsBefore(List<Indicator> moved) {
        Set<String> variables = moved.stream()
                .flatMap(indicator -> FormulaTerms.of(indicator, catalogue).typed().stream())
                .map(Variable::code)
                .collect(Collectors.toCollection(TreeSet::new));
        return known.earlier().apply(variables);
    }

    private List<Observation> replaced(List<Observation> all, String unit, String variable, BigDecimal expected) {
        return all.stream()
                .map(o -> concerns(o, unit, variable)
                        ? new Observation(unit, period, variable, Optional.of(expected), ReportedValue.Status.NUMBER)
                        : o)
                .toList();
    }

    private boolean concerns(Observation observation, String unit, String variable) {
        return observation.unit().equals(unit)
                && observation.variable().equals(variable)
                && observation.period().equals(period);
    }

    private Implausibility.Influence influence(Assessment now, Assessment otherwise) {
        String indicator = now.figure().indicator().code();
        Optional<BigDecimal> figure = now.figure().yearToDate().map(WarningInfluenceCalculator::plain);
        Optional<BigDecimal> other = otherwise.figure().yearToDate().map(WarningInfluenceCalculator::plain);
        boolean turned = now.verdict() != otherwise.verdict() || figure.isPresent() != other.isPresent();
        BigDecimal times =
                figure.isPresent() && other.isPresent() ? times(indicator, figure.get(), other.get()) : BigDecimal.ZERO;
        return new Implausibility.Influence(
                indicator,
                figure,
                other,
                now.verdict().name(),
                otherwise.verdict().name(),
                (turned ? times.add(TURNED) : times).setScale(6, RoundingMode.HALF_UP),
                turned || times.compareTo(BigDecimal.ONE) > 0);
    }

    /** The difference in allowed differences; 0 where the catalogue names no limit. */
    private BigDecimal times(String indicator, BigDecimal figure, BigDecimal other) {
        return catalogue
                .bounds()
                .figureLimit(indicator)
                .map(limit -> limit.difference(figure, other)
                        .divide(limit.warningEffect(), MathContext.DECIMAL64)
                        .min(LARGEST))
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
