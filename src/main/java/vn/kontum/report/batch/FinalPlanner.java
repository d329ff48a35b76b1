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
import vn.kontum.report.report.FinalEdition;
import vn.kontum.report.report.Snapshot;

/** Says whether an edition may be declared final, and what that means. */
final class FinalPlanner {
    private final Consolidation.Workshop workshop;
    private final PeriodStore periods;
    private final Planner planner;
    private final List<FinalGate> gates;

    FinalPlanner(Consolidation.Workshop workshop, PeriodStore periods, Planner planner, List<FinalGate> gates) {
        this.workshop = workshop;
        this.periods = periods;
        this.planner = planner;
        this.gates = List.copyOf(gates);
    }

    /**
     * The edition that a request names.
     *
     * @throws RefusedException when it names none, one that is not there, or one with another digest
     */
    Edition named(Period period, Scope scope) {
        Scope.Named named =
                scope.edition().orElseThrow(() -> new RefusedException(Code.EDITION_REQUIRED, period.code()));
        Edition edition = workshop.editions()
                .find(period, named.number())
                .orElseThrow(() -> new RefusedException(Code.NO_SUCH_EDITION, period.code(), named.number()));
        if (!named.fits(edition.number(), edition.digest())) {
            throw new RefusedException(
                    Code.DIGEST_DIFFERS, period.code(), named.number(), start(edition.digest()), start(named.digest()));
        }
        return edition;
    }

    private static String start(String digest) {
        return digest.substring(0, Math.min(16, digest.length()));
    }

    /** Why a run of a period would be refused now; empty when it would be let in. */
    Optional<RefusedException> refusal(Period period, Scope scope) {
        return scope.kind() == Scope.Kind.FINAL
                ? refusal(named(period, scope), workshop.snapshots().read(period, Scope.whole()))
                : planner.objection(period, scope);
    }

    /** Throws the refusal where the edition may not be declared final now. */
    void require(Edition edition) {
        refusal(edition, workshop.snapshots().read(edition.period(), Scope.whole()))
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    Optional<Edition> official(Period period) {
        return workshop.editions().official(period);
    }

    /** An earlier declaration of the same edition. */
    Optional<FinalEdition> declared(Edition edition) {
        return workshop.editions().finals().of(edition.id());
    }

    private Optional<RefusedException> refusal(Edition edition, Snapshot now) {
        Period period = edition.period();
        boolean official =
                official(period).filter(e -> e.id() == edition.id()).isPresent();
        if (official && periods.isFinal(period)) {
            return Optional.of(new RefusedException(Code.FINAL_ALREADY, period.code(), edition.number()));
        }
        if (!Consolidation.current(workshop, now, edition) || !workshop.snapshots().counts(edition)) {
            return Optional.of(new RefusedException(Code.NOT_CURRENT, period.code(), edition.number()));
        }
        List<FinalObjection> objections = objections(edition, now);
        return objections.isEmpty()
                ? Optional.empty()
                : Optional.of(new RefusedException(
                        Code.FINAL_OBJECTION,
                        period.code(),
                        edition.number(),
                        new RefusedException.Sentences(
                                objections.stream().map(FinalObjection::sentence).toList())));
    }

    private List<FinalObjection> objections(Edition edition, Snapshot now) {
        return gates.stream()
                .flatMap(gate -> gate.objections(edition, now).stream())
                .toList();
    }

    FinalPlan plan(Period period, Scope scope) {
        Edition edition = named(period, scope);
        Snapshot now = workshop.snapshots().read(period, Scope.whole());
        Optional<RefusedException> refusal = refusal(edition, now);
        boolean outdated =
                refusal.filter(r -> r.code() == Code.NOT_CURRENT).isPresent();
        Snapshot made = outdated ? workshop.snapshots().asPublished(edition) : now;
        return new FinalPlan(
                edition,
                official(period).filter(other -> other.id() != edition.id()),
                made.standings().stream().filter(s -> !s.counts()).toList(),
                insufficient(edition),
                warnings(made),
                earlier(period),
                PeriodStore.quarters(period).stream()
                        .filter(q -> !periods.isClosed(q))
                        .toList(),
                objections(edition, now),
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
