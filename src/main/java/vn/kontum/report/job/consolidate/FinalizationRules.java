package vn.kontum.report.job.consolidate;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.FinalEdition;
import vn.kontum.report.publication.FinalizationGate;
import vn.kontum.report.publication.FinalizationObjection;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.run.RerunMode;

/** Says whether an edition may be declared final, and whether a report of a closed period may be made. */
public final class FinalizationRules {
    private final ConsolidationServices consolidationServices;
    private final PeriodRepository periods;
    private final List<FinalizationGate> gates;

    public FinalizationRules(
            ConsolidationServices consolidationServices, PeriodRepository periods, List<FinalizationGate> gates) {
        this.consolidationServices = consolidationServices;
        this.periods = periods;
        this.gates = List.copyOf(gates);
    }

    /**
     * The edition that a request names.
     *
     * @throws RequestRejectedException when it names none, one that is not there, or one with another digest
     */
    public Edition named(Period period, RerunMode rerunMode) {
        RerunMode.ExpectedEdition named = rerunMode
                .edition()
                .orElseThrow(() -> new RequestRejectedException(Code.EDITION_REQUIRED, period.code()));
        Edition edition = consolidationServices
                .editions()
                .find(period, named.number())
                .orElseThrow(() -> new RequestRejectedException(Code.NO_SUCH_EDITION, period.code(), named.number()));
        if (!named.fits(edition.number(), edition.digest())) {
            throw new RequestRejectedException(
                    Code.DIGEST_DIFFERS, period.code(), named.number(), start(edition.digest()), start(named.digest()));
        }
        return edition;
    }

    private static String start(String digest) {
        return digest.substring(0, Math.min(16, digest.length()));
    }

    /** Why a run of a period would be refused now; empty when it would be let in. */
    Optional<RequestRejectedException> refusal(Period period, RerunMode rerunMode) {
        ConsolidationServices own = consolidationServices.of(period);
        return rerunMode.kind() == RerunMode.Kind.FINAL
                ? refusal(named(period, rerunMode), own.snapshots().read(period, RerunMode.whole()))
                : own.closed()
                        .refusal(
                                own.snapshots().read(period, rerunMode),
                                rerunMode,
                                own.catalogue().version());
    }

    /** Throws the refusal where the edition may not be declared final now. */
    void require(Edition edition) {
        refusal(edition, now(edition.period())).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** What the report of a period would be made from now. */
    public InputSnapshot now(Period period) {
        return consolidationServices.of(period).snapshots().read(period, RerunMode.whole());
    }

    public Optional<Edition> official(Period period) {
        return consolidationServices.editions().official(period);
    }

    /** An earlier declaration of the same edition. */
    Optional<FinalEdition> declared(Edition edition) {
        return consolidationServices.editions().finals().of(edition.id());
    }

    public Optional<RequestRejectedException> refusal(Edition edition, InputSnapshot now) {
        Period period = edition.period();
        boolean official = official(period).filter(e -> e.id() == edition.id()).isPresent();
        if (official && periods.isFinal(period)) {
            return Optional.of(new RequestRejectedException(Code.FINAL_ALREADY, period.code(), edition.number()));
        }
        if (!new EditionIdentity(consolidationServices.of(period)).isCurrent(now, edition)
                || !consolidationServices.snapshots().counts(edition)) {
            return Optional.of(another(edition, now)
                    .map(other -> new RequestRejectedException(
                            Code.ANOTHER_CURRENT, period.code(), edition.number(), other.number()))
                    .orElseGet(() -> new RequestRejectedException(Code.NOT_CURRENT, period.code(), edition.number())));
        }
        List<FinalizationObjection> objections = objections(edition, now);
        return objections.isEmpty()
                ? Optional.empty()
                : Optional.of(new RequestRejectedException(
                        Code.FINAL_OBJECTION,
                        period.code(),
                        edition.number(),
                        new RequestRejectedException.Sentences(objections.stream()
                                .map(FinalizationObjection::sentence)
                                .toList())));
    }

    /** Another edition that a new one would only repeat. */
    private Optional<Edition> another(Edition edition, InputSnapshot now) {
        return new EditionIdentity(consolidationServices.of(edition.period()))
                .repeated(now, RerunMode.whole())
                .filter(other -> other.id() != edition.id())
                .filter(consolidationServices.snapshots()::counts);
    }

    public List<FinalizationObjection> objections(Edition edition, InputSnapshot now) {
        return gates.stream()
                .flatMap(gate -> gate.objections(edition, now).stream())
                .toList();
    }
}
