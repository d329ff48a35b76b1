package vn.kontum.report.administration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.administration.FinalizationPreview.Earlier;
import vn.kontum.report.administration.FinalizationPreview.OpenWarnings;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.job.consolidate.ConsolidationServices;
import vn.kontum.report.job.consolidate.FinalizationRules;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.run.RerunMode;

/** Says what declaring an edition final means, before it is done. */
public final class FinalizationPreviewService {
    private final ConsolidationServices consolidationServices;
    private final FinalizationRules rules;
    private final PeriodRepository periods;
    private final DryRunService planner;

    public FinalizationPreviewService(
            ConsolidationServices consolidationServices,
            FinalizationRules rules,
            PeriodRepository periods,
            DryRunService planner) {
        this.consolidationServices = consolidationServices;
        this.rules = rules;
        this.periods = periods;
        this.planner = planner;
    }

    /**
     * What declaring an edition final means; nothing is begun. A refusal that it would meet is part of the plan.
     *
     * @param digest the first digits of its digest, or nothing
     * @throws RequestRejectedException when there is no such edition
     */
    public FinalizationPreview plan(Period period, int edition, String digest) {
        return plan(period, RerunMode.makeFinal(edition, digest));
    }

    private FinalizationPreview plan(Period period, RerunMode rerunMode) {
        Edition edition = rules.named(period, rerunMode);
        InputSnapshot now = rules.now(period);
        Optional<RequestRejectedException> refusal = rules.refusal(edition, now);
        boolean outdated = refusal.filter(r -> r.code() == Code.NOT_CURRENT).isPresent();
        ConsolidationServices own = consolidationServices.of(edition).orElse(consolidationServices);
        InputSnapshot made = outdated ? own.snapshots().asPublished(edition) : now;
        return new FinalizationPreview(
                edition,
                own.catalogue().at(period),
                rules.official(period).filter(other -> other.id() != edition.id()),
                made.statuses().stream().filter(s -> !s.counts()).toList(),
                insufficient(edition),
                warnings(made),
                earlier(period),
                period.yearToDate().stream().filter(q -> !periods.isClosed(q)).toList(),
                rules.objections(edition, now),
                refusal,
                outdated ? Optional.of(planner.plan(period, RerunMode.whole(), Optional.empty())) : Optional.empty());
    }

    private List<String> insufficient(Edition edition) {
        return consolidationServices.editions().figures(edition.id()).values().stream()
                .filter(f -> f.verdict() == Verdict.INSUFFICIENT || f.verdict() == Verdict.NO_DATA)
                .map(EditionFigure::indicator)
                .toList();
    }

    private static List<OpenWarnings> warnings(InputSnapshot snapshot) {
        Map<String, OpenWarnings> byPlace = new LinkedHashMap<>();
        for (InputSnapshot.OpenWarning warning : snapshot.warnings()) {
            byPlace.merge(
                    warning.unit() + warning.period(),
                    new OpenWarnings(
                            warning.unit(),
                            warning.period(),
                            List.of(warning.finding().code())),
                    FinalizationPreviewService::joined);
        }
        return List.copyOf(byPlace.values());
    }

    private static OpenWarnings joined(OpenWarnings one, OpenWarnings other) {
        List<String> codes = new ArrayList<>(one.codes());
        codes.addAll(other.codes());
        return new OpenWarnings(one.unit(), one.period(), codes);
    }

    private List<Earlier> earlier(Period period) {
        return period.yearToDate().stream()
                .filter(q -> !q.equals(period))
                .map(q -> new Earlier(q, consolidationServices.editions().latest(q), periods.isFinal(q)))
                .toList();
    }
}
