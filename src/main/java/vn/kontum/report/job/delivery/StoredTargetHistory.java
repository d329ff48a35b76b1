package vn.kontum.report.job.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.submission.ExplanationRepository;
import vn.kontum.report.submission.explanation.Explanation;
import vn.kontum.report.submission.explanation.TargetHistory;
import vn.kontum.report.submission.explanation.UnitExplanation;

/** Targets as the newest editions have them, each period read once: made anew for every run. Not thread-safe. */
final class StoredTargetHistory implements TargetHistory {
    private final EditionRepository editions;
    private final ExplanationRepository explanations;
    private final Map<Period, Map<String, EditionRepository.EditionFigure>> figures = new HashMap<>();
    private final Map<Period, List<UnitExplanation>> written = new HashMap<>();

    StoredTargetHistory(EditionRepository editions, ExplanationRepository explanations) {
        this.editions = editions;
        this.explanations = explanations;
    }

    @Override
    public Optional<State> state(String indicator, Period period) {
        return Optional.ofNullable(
                        figures.computeIfAbsent(period, this::figures).get(indicator))
                .map(figure -> new State(figure.yearToDate(), figure.verdict().name()));
    }

    private Map<String, EditionRepository.EditionFigure> figures(Period period) {
        return editions.latest(period).map(Edition::id).map(editions::figures).orElse(Map.of());
    }

    @Override
    public Optional<Explanation> explanation(String unit, String indicator, Period period) {
        return written.computeIfAbsent(period, explanations::of).stream()
                .filter(e ->
                        e.unit().equals(unit) && e.explanation().indicator().equals(indicator))
                .findFirst()
                .map(UnitExplanation::explanation);
    }
}
