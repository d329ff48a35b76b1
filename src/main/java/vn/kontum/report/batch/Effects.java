package vn.kontum.report.batch;

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
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionStore;
import vn.kontum.report.submission.SubmissionStore;

/** Says what decisions do to reports, before and after they are taken. */
public final class Effects {
    private final EditionStore editions;
    private final SubmissionStore submissions;
    private final Planner planner;
    private final Silent silent;
    private final TransactionTemplate rehearsal;

    /** The same decisions, told to nobody. */
    record Silent(Acts acts, Quarantine quarantine) {}

    Effects(
            EditionStore editions,
            SubmissionStore submissions,
            Planner planner,
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
        void take(Acts acts, Quarantine quarantine);
    }

    /** What a decision would do: it is taken in a transaction that is rolled back, and no unit is told. */
    public Effect of(Act act) {
        Effect effect = rehearsal.execute(status -> {
            status.setRollbackOnly();
            Map<Period, Set<Long>> before = inputs();
            try {
                act.take(silent.acts(), silent.quarantine());
            } catch (RefusedException refusal) {
                return new Effect(List.of(), Optional.of(refusal));
            }
            Map<Period, Set<Long>> after = inputs();
            List<Effect.Touched> touched = after.keySet().stream()
                    .filter(p -> !after.get(p).equals(before.get(p)))
                    .map(this::touched)
                    .toList();
            return new Effect(touched, Optional.empty());
        });
        return java.util.Objects.requireNonNull(effect);
    }

    /** The quarters that have a report and whose newest edition was made from other files than those that count now. */
    public List<Period> outdated() {
        return inputs().entrySet().stream()
                .filter(e -> !Set.copyOf(newest(e.getKey()).inputs()).equals(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Effect.Touched touched(Period period) {
        Edition newest = newest(period);
        Plan plan = planner.plan(period, Scope.whole(), Optional.empty());
        return new Effect.Touched(
                period, newest.number(), newest.state() == Edition.State.FINAL, plan.figures());
    }

    private Edition newest(Period period) {
        return editions.latest(period).orElseThrow();
    }

    /** What counts now for every quarter that has a report. */
    private Map<Period, Set<Long>> inputs() {
        Map<Period, Set<Long>> inputs = new TreeMap<>();
        editions.all().stream()
                .map(Edition::period)
                .distinct()
                .forEach(p -> inputs.put(p, new HashSet<>(submissions.activeIds(p))));
        return inputs;
    }
}
