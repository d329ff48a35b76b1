package vn.kontum.report.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.batch.FinalPlan.Earlier;
import vn.kontum.report.batch.FinalPlan.OpenWarnings;
import vn.kontum.report.batch.RefusedException.Code;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionStore.PublishedFigure;
import vn.kontum.report.report.Snapshot;

/** Says what declaring an edition final means, before it is done. */
final class FinalPlanner {
    private final Consolidation.Workshop workshop;
    private final FinalRules rules;
    private final PeriodStore periods;
    private final Planner planner;

    FinalPlanner(Consolidation.Workshop workshop, FinalRules rules, PeriodStore periods, Planner planner) {
        this.workshop = workshop;
        this.rules = rules;
        this.periods = periods;
        this.planner = planner;
    }

    FinalPlan plan(Period period, Scope scope) {
        Edition edition = rules.named(period, scope);
        Snapshot now = workshop.snapshots().read(period, Scope.whole());
        Optional<RefusedException> refusal = rules.refusal(edition, now);
        boolean outdated =
                refusal.filter(r -> r.code() == Code.NOT_CURRENT).isPresent();
        Snapshot made = outdated ? workshop.snapshots().asPublished(edition) : now;
        return new FinalPlan(
                edition,
                rules.official(period).filter(other -> other.id() != edition.id()),
                made.standings().stream().filter(s -> !s.counts()).toList(),
                insufficient(edition),
                warnings(made),
                earlier(period),
                PeriodStore.quarters(period).stream()
                        .filter(q -> !periods.isClosed(q))
                        .toList(),
                rules.objections(edition, now),
                refusal,
                outdated ? Optional.of(planner.plan(period, Scope.whole(), Optional.empty())) : Optional.empty());
    }

    private List<String> insufficient(Edition edition) {
        return workshop.editions().figures(edition.id()).values().stream()
                .filter(f -> f.verdict() == Verdict.INSUFFICIENT || f.verdict() == Verdict.NO_DATA)
                .map(PublishedFigure::indicator)
                .toList();
    }

    private static List<OpenWarnings> warnings(Snapshot snapshot) {
        Map<String, OpenWarnings> byPlace = new LinkedHashMap<>();
        for (Snapshot.OpenWarning warning : snapshot.warnings()) {
            byPlace.merge(
                    warning.unit() + warning.period(),
                    new OpenWarnings(
                            warning.unit(),
                            warning.period(),
                            List.of(warning.finding().code())),
                    FinalPlanner::joined);
        }
        return List.copyOf(byPlace.values());
    }

    private static OpenWarnings joined(OpenWarnings one, OpenWarnings other) {
        List<String> codes = new ArrayList<>(one.codes());
        codes.addAll(other.codes());
        return new OpenWarnings(one.unit(), one.period(), codes);
    }

    private List<Earlier> earlier(Period period) {
        return PeriodStore.quarters(period).stream()
                .filter(q -> !q.equals(period))
                .map(q -> new Earlier(q, workshop.editions().latest(q), periods.isFinal(q)))
                .toList();
    }
}
