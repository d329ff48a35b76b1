package vn.kontum.report.administration;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.submission.SubmissionRepository;

/** Says what decisions do to reports, before and after they are taken. */
public final class ActionEffectService {
    private final EditionRepository editions;
    private final SubmissionRepository submissions;
    private final DryRunService planner;
    private final Silent silent;
    private final TransactionTemplate rehearsal;

    /** The same decisions, told to nobody. */
    public record Silent(PeriodAdministration acts, QuarantineService quarantine) {}

    public ActionEffectService(
            EditionRepository editions,
            SubmissionRepository submissions,
            DryRunService planner,
            Silent silent,
            PlatformTransactionManager transactions) {
        this.editions = editions;
        this.submissions = submissions;
        this.planner = planner;
        this.silent = silent;
        this.rehearsal = new TransactionTemplate(transactions);
        rehearsal.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** A decision. */
    @FunctionalInterface
    public interface Act {
        void take(PeriodAdministration acts, QuarantineService quarantine);
    }

    /** What a decision would do: it is taken in a transaction that is rolled back, and no unit is told. */
    public ActionEffect of(Act act) {
        ActionEffect effect = rehearsal.execute(status -> {
            status.setRollbackOnly();
            Map<Period, Set<Long>> before = inputs();
            try {
                act.take(silent.acts(), silent.quarantine());
            } catch (RequestRejectedException refusal) {
                return new ActionEffect(List.of(), Optional.of(refusal));
            }
            Map<Period, Set<Long>> after = inputs();
            List<ActionEffect.Touched> touched = after.keySet().stream()
                    .filter(p -> !after.get(p).equals(before.get(p)))
                    .map(period -> touched(period, after.get(period)))
                    .toList();
            return new ActionEffect(touched, Optional.empty());
        });
        return java.util.Objects.requireNonNull(effect);
    }

    /**
     * What the reports of a finished quarter, and of those that are opened with it, would say otherwise by the catalogue in
     * force now; nothing is opened.
     */
    public ActionEffect reopening(Period period, Actor by) {
        ActionEffect effect = rehearsal.execute(status -> {
            status.setRollbackOnly();
            try {
                List<ActionEffect.Touched> touched = silent.acts().reopen(period, by).stream()
                        .filter(quarter -> editions.latest(quarter).isPresent())
                        .map(quarter -> touched(quarter, Set.of()))
                        .filter(quarter -> !quarter.figures().isEmpty())
                        .toList();
                return new ActionEffect(touched, Optional.empty());
            } catch (RequestRejectedException refusal) {
                return new ActionEffect(List.of(), Optional.of(refusal));
            }
        });
        return java.util.Objects.requireNonNull(effect);
    }

    /** The quarters that have a report and whose newest edition was made from other files than those that count now. */
    public List<Period> outdated() {
        Map<Period, List<Long>> counting = submissions.activeIds();
        return editions.latestOfEach().stream()
                .filter(newest -> !Set.copyOf(newest.inputs()).equals(upTo(newest.period(), counting)))
                .map(Edition::period)
                .sorted()
                .toList();
    }

    /** @param counting what counts then; nothing where it is not asked whether the newest edition agrees with it */
    private ActionEffect.Touched touched(Period period, Set<Long> counting) {
        Edition newest = newest(period);
        DryRunResult dryRunResult = planner.plan(period, RerunMode.whole(), Optional.empty());
        return new ActionEffect.Touched(
                period,
                dryRunResult.catalogue(),
                newest.number(),
                newest.state() == Edition.State.FINAL,
                dryRunResult.figures(),
                Set.copyOf(newest.inputs()).equals(counting));
    }

    private Edition newest(Period period) {
        return editions.latest(period).orElseThrow();
    }

    /** What counts now for every quarter that has a report. */
    private Map<Period, Set<Long>> inputs() {
        Map<Period, List<Long>> counting = submissions.activeIds();
        Map<Period, Set<Long>> inputs = new TreeMap<>();
        editions.periods().forEach(p -> inputs.put(p, upTo(p, counting)));
        return inputs;
    }

    /** What counts in the year up to a period. */
    private static Set<Long> upTo(Period period, Map<Period, List<Long>> counting) {
        Set<Long> ids = new HashSet<>();
        counting.forEach((each, own) -> {
            if (each.year() == period.year() && each.compareTo(period) <= 0) {
                ids.addAll(own);
            }
        });
        return ids;
    }
}
