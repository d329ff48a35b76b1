package vn.kontum.report.administration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.job.consolidate.ReportInputs;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RerunMode;

/** Says what decisions do to reports, before and after they are taken. */
public final class ActionEffectService {
    private final EditionRepository editions;
    private final ReportInputs inputs;
    private final DryRunService planner;
    private final UnannouncedServices unannounced;
    private final TransactionTemplate trialTransaction;

    /** The services that take decisions, without messages to units. */
    public record UnannouncedServices(PeriodAdministration acts, QuarantineService quarantine) {}

    public ActionEffectService(
            EditionRepository editions,
            ReportInputs inputs,
            DryRunService planner,
            UnannouncedServices silent,
            PlatformTransactionManager transactions) {
        this.editions = editions;
        this.inputs = inputs;
        this.planner = planner;
        this.unannounced = silent;
        this.trialTransaction = new TransactionTemplate(transactions);
        trialTransaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** A decision. */
    @FunctionalInterface
    public interface Decision {
        void execute(PeriodAdministration acts, QuarantineService quarantine);
    }

    /** What a decision would do: it is taken in a transaction that is rolled back, and no unit is told. */
    public ActionEffect of(Decision act) {
        ActionEffect effect = trialTransaction.execute(status -> {
            status.setRollbackOnly();
            Map<Period, ReportInputs.Inputs> before = inputs.now();
            try {
                act.execute(unannounced.acts(), unannounced.quarantine());
            } catch (RequestRejectedException refusal) {
                return new ActionEffect(List.of(), Optional.of(refusal));
            }
            Map<Period, ReportInputs.Inputs> after = inputs.now();
            List<ActionEffect.AffectedReport> touched = after.keySet().stream()
                    .filter(p -> !after.get(p).equals(before.get(p)))
                    .map(period -> touched(period, newest -> inputs.repeated(newest, after.get(period))))
                    .toList();
            return new ActionEffect(touched, Optional.empty());
        });
        return Objects.requireNonNull(effect);
    }

    /**
     * What the reports of a finished quarter, and of those that are opened with it, would say otherwise by the catalogue in
     * force now; nothing is opened.
     */
    public ActionEffect reopening(Period period, Actor by) {
        ActionEffect effect = trialTransaction.execute(status -> {
            status.setRollbackOnly();
            try {
                List<ActionEffect.AffectedReport> touched = unannounced.acts().reopen(period, by).stream()
                        .filter(quarter -> editions.latest(quarter).isPresent())
                        .map(quarter -> touched(quarter, newest -> Optional.empty()))
                        .filter(quarter -> !quarter.figures().isEmpty())
                        .toList();
                return new ActionEffect(touched, Optional.empty());
            } catch (RequestRejectedException refusal) {
                return new ActionEffect(List.of(), Optional.of(refusal));
            }
        });
        return Objects.requireNonNull(effect);
    }

    /** The quarters that have a report and whose newest edition was made from something else than what counts and was decided now. */
    public List<Period> outdated() {
        Map<Period, ReportInputs.Inputs> now = inputs.now();
        return editions.latestOfEach().stream()
                .filter(newest -> Optional.ofNullable(now.get(newest.period()))
                        .filter(own -> inputs.repeated(newest, own).isEmpty())
                        .isPresent())
                .map(Edition::period)
                .sorted()
                .toList();
    }

    /** @param repeating gives the edition, if any, that says then what a report would; the newest one is known */
    private ActionEffect.AffectedReport touched(Period period, Function<Edition, Optional<Edition>> repeating) {
        Edition newest = editions.latest(period).orElseThrow();
        Optional<Edition> repeated = repeating.apply(newest);
        Edition edition = repeated.orElse(newest);
        DryRunResult dryRunResult = planner.plan(period, RerunMode.whole(), Optional.empty());
        return new ActionEffect.AffectedReport(
                period,
                dryRunResult.catalogue(),
                edition.number(),
                edition.state() == Edition.State.FINAL,
                repeated.isPresent() ? List.of() : dryRunResult.figures(),
                repeated.isPresent());
    }
}
