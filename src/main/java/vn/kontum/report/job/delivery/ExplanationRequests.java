package vn.kontum.report.job.delivery;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.submission.ExplanationRepository;
import vn.kontum.report.submission.explanation.TargetHistory;

/**
 * Which units are to be asked about which targets: those missed or at risk in the newest edition that the unit has not
 * explained yet.
 */
public final class ExplanationRequests {
    private static final Set<Verdict> ASKED = EnumSet.of(Verdict.NOT_MET, Verdict.AT_RISK);

    private final Catalogue catalogue;
    private final EditionRepository editions;
    private final ExplanationRepository explanations;

    public ExplanationRequests(Catalogue catalogue, EditionRepository editions, ExplanationRepository explanations) {
        this.catalogue = catalogue;
        this.editions = editions;
        this.explanations = explanations;
    }

    /** What one unit is to be asked. */
    public record Request(Unit unit, List<Indicator> targets) {
        public Request {
            targets = List.copyOf(targets);
        }
    }

    /** The requests after the newest edition of a period, in the order of units; empty when there is no edition. */
    public Optional<List<Request>> after(Period period) {
        return editions.latest(period)
                .map(Edition::id)
                .map(editions::figures)
                .map(figures -> requests(period, figures));
    }

    private List<Request> requests(Period period, Map<String, EditionRepository.EditionFigure> figures) {
        TargetHistory targets = targets();
        List<Request> requests = new ArrayList<>();
        Catalogue inForce = catalogue.at(period);
        for (Unit unit : inForce.reportingUnits()) {
            List<Indicator> open = inForce.inCharge(unit).stream()
                    .filter(indicator -> Optional.ofNullable(figures.get(indicator.code()))
                            .filter(figure -> ASKED.contains(figure.verdict()))
                            .isPresent())
                    .filter(indicator -> targets.explanation(unit.code(), indicator.code(), period)
                            .filter(said ->
                                    !said.cause().isEmpty() || !said.measure().isEmpty())
                            .isEmpty())
                    .toList();
            if (!open.isEmpty()) {
                requests.add(new Request(unit, open));
            }
        }
        return requests;
    }

    /** What is known of targets now, for the forms and requests of one run. */
    public TargetHistory targets() {
        return new StoredTargetHistory(editions, explanations);
    }
}
