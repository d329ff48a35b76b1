package vn.kontum.report.publication.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.FigureComparison;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.indicator.aggregation.FormulaTerms;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.InputSnapshot.WaivedRule;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.WaiverScope;

/** Gives every fact and every figure its status letter; of several reasons the gravest one speaks. */
final class ObservationStatusResolver {
    private final ReportHeader frame;
    private final Map<Key, List<InputSnapshot.OpenWarning>> warnings;
    private final Map<Key, List<WaivedRule>> waivers;
    private final Map<Key, List<SubmissionVersion>> replaced;
    private final Map<String, Set<String>> subjects = new HashMap<>();

    /** A unit in a quarter. */
    private record Key(String unit, Period period) {}

    ObservationStatusResolver(ReportHeader frame) {
        this.frame = frame;
        this.warnings =
                frame.snapshot().warnings().stream().collect(Collectors.groupingBy(w -> new Key(w.unit(), w.period())));
        this.waivers =
                frame.snapshot().waivers().stream().collect(Collectors.groupingBy(w -> new Key(w.unit(), w.period())));
        this.replaced = frame.snapshot().replaced().stream()
                .collect(Collectors.groupingBy(old -> new Key(old.unit(), old.period())));
        // A programmed rule looks at many variables one by one: only the one that a finding names is in doubt.
        for (Rule rule : frame.catalogue().rules().stream()
                .filter(rule -> rule.expression().isPresent())
                .toList()) {
            List.of(rule.id(), rule.key())
                    .forEach(code ->
                            subjects.computeIfAbsent(code, c -> new HashSet<>()).addAll(rule.subjects()));
        }
    }

    ObservationStatus of(SubmissionVersion version, ReportedValue reportedValue, Variable variable) {
        if (reportedValue.value().isEmpty()) {
            return ObservationStatus.NOT_AVAILABLE;
        }
        boolean waived = waivers.getOrDefault(new Key(version.unit(), version.period()), List.of()).stream()
                .anyMatch(w -> concerns(w, variable, reportedValue.value().get()));
        if (waived) {
            return ObservationStatus.WAIVED;
        }
        if (revised(version, reportedValue)) {
            return ObservationStatus.REVISED;
        }
        if (frame.estimated(variable, version.period())) {
            return ObservationStatus.ESTIMATED;
        }
        return doubted(version.unit(), version.period(), Set.of(variable.code()))
                ? ObservationStatus.PROVISIONAL
                : ObservationStatus.FINAL;
    }

    /** Whether the edition before was made from another value of the unit. */
    private boolean revised(SubmissionVersion version, ReportedValue reportedValue) {
        return replaced.getOrDefault(new Key(version.unit(), version.period()), List.of()).stream()
                .anyMatch(old -> old.readings().stream()
                        .filter(r -> r.variable().equals(reportedValue.variable()))
                        .findFirst()
                        .map(r -> !FigureComparison.same(r.value(), reportedValue.value()))
                        .orElse(true));
    }

    /** Empty before the figure is due. */
    Optional<ObservationStatus> of(Assessment assessment) {
        if (assessment.status() == FigureStatus.IMPUTED) {
            return Optional.of(ObservationStatus.ESTIMATED);
        }
        if (assessment.status() == FigureStatus.SUPPRESSED && assessment.verdict() != Verdict.NOT_APPLICABLE) {
            return Optional.of(ObservationStatus.NOT_AVAILABLE);
        }
        if (assessment.figure().yearToDate().isEmpty()) {
            return switch (assessment.verdict()) {
                case NOT_APPLICABLE -> Optional.of(ObservationStatus.NOT_APPLICABLE);
                case IN_PROGRESS -> Optional.empty();
                default -> Optional.of(ObservationStatus.NOT_AVAILABLE);
            };
        }
        if (revised(assessment)) {
            return Optional.of(ObservationStatus.REVISED);
        }
        if (frame.estimated(assessment.figure().indicator())) {
            return Optional.of(ObservationStatus.ESTIMATED);
        }
        boolean silent = !assessment.figure().yearCoverage().complete();
        return Optional.of(
                silent || doubted(assessment.figure().indicator())
                        ? ObservationStatus.PROVISIONAL
                        : ObservationStatus.FINAL);
    }

    /** Of a unit's own figure of an indicator. */
    ObservationStatus of(Indicator indicator, String unit) {
        FormulaTerms terms = FormulaTerms.of(indicator, frame.catalogue());
        boolean doubted =
                terms.quarters(frame.period()).stream().anyMatch(quarter -> doubted(unit, quarter, codes(terms)));
        return doubted ? ObservationStatus.PROVISIONAL : ObservationStatus.FINAL;
    }

    private boolean doubted(Indicator indicator) {
        FormulaTerms terms = FormulaTerms.of(indicator, frame.catalogue());
        Set<String> codes = codes(terms);
        List<Period> quarters = terms.quarters(frame.period());
        return frame.snapshot().warnings().stream()
                .anyMatch(w -> quarters.contains(w.period().asQuarter()) && concerns(w, codes));
    }

    /** Whether a warning that nobody explained concerns one of those variables. */
    private boolean doubted(String unit, Period period, Set<String> variables) {
        return warnings.getOrDefault(new Key(unit, period), List.of()).stream().anyMatch(w -> concerns(w, variables));
    }

    private boolean concerns(InputSnapshot.OpenWarning warning, Set<String> variables) {
        return warning.finding().variables().stream().anyMatch(variables::contains)
                || subjects.getOrDefault(warning.finding().code(), Set.of()).stream()
                        .anyMatch(variables::contains);
    }

    private static Set<String> codes(FormulaTerms terms) {
        return terms.typed().stream().map(Variable::code).collect(Collectors.toSet());
    }

    private boolean revised(Assessment assessment) {
        Optional<EditionRepository.EditionFigure> before = Optional.ofNullable(
                frame.snapshot().published().get(assessment.figure().indicator().code()));
        return before.filter(b -> !FigureComparison.same(
                        b.yearToDate(), assessment.figure().yearToDate()))
                .isPresent();
    }

    private boolean concerns(WaivedRule waiver, Variable variable, BigDecimal value) {
        if (!waiver.variables().isEmpty()) {
            return waiver.variables().contains(variable.code());
        }
        if (WaiverScope.of(waiver.rule()).rule().equals(FindingCode.OUT_OF_RANGE.name())) {
            return value.compareTo(variable.min()) < 0 || value.compareTo(variable.max()) > 0;
        }
        return frame.catalogue().rules().stream()
                .filter(WaiverScope.of(waiver.rule())::names)
                .filter(r -> r.expression().isPresent())
                .map(Rule::cell)
                .anyMatch(variable.code()::equals);
    }
}
