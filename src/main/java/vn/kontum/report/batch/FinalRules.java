package vn.kontum.report.batch;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.batch.RefusedException.Code;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.FinalEdition;
import vn.kontum.report.report.Snapshot;

/** Says whether an edition may be declared final, and whether a report of a closed period may be made. */
final class FinalRules {
    private final Consolidation.Workshop workshop;
    private final PeriodStore periods;
    private final List<FinalGate> gates;

    FinalRules(Consolidation.Workshop workshop, PeriodStore periods, List<FinalGate> gates) {
        this.workshop = workshop;
        this.periods = periods;
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
                : workshop.closed()
                        .refusal(
                                workshop.snapshots().read(period, scope),
                                scope,
                                workshop.catalogue().version());
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

    Optional<RefusedException> refusal(Edition edition, Snapshot now) {
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

    List<FinalObjection> objections(Edition edition, Snapshot now) {
        return gates.stream()
                .flatMap(gate -> gate.objections(edition, now).stream())
                .toList();
    }
}
