package vn.kontum.report.batch;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.kontum.report.intake.Intake;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.LedgerStore;
import vn.kontum.report.intake.SideBySide;
import vn.kontum.report.intake.Store;

/** What the steps of collecting do. */
final class CollectSteps {
    private static final int PAGE = 20;

    private final Intake intake;
    private final SideBySide together;
    private final Store store;
    private final LedgerStore ledger;
    private final Supplier<Settlement> settlements;
    private final Replies replies;
    private final TrialBox trial;

    /** The parts that steps are made of. */
    record Parts(
            Intake intake,
            Store store,
            LedgerStore ledger,
            Supplier<Settlement> settlements,
            Replies replies,
            TrialBox trial) {}

    CollectSteps(Parts parts, int threads) {
        this.together = new SideBySide(threads);
        this.intake = parts.intake();
        this.store = parts.store();
        this.ledger = parts.ledger();
        this.settlements = parts.settlements();
        this.replies = parts.replies();
        this.trial = parts.trial();
    }

    /** Round after round until nothing finished lies in the inbox; what lacks its end is given a moment to get it. */
    Tasklet takeIn(RunContext run) {
        return (contribution, chunk) -> {
            intake.verifyInbox();
            replies.verifyOutbox();
            store.sweep();
            run.at("take-in", 0, 0);
            intake.settle();
            long taken = rounds(run, 0);
            if (intake.rest()) {
                taken = rounds(run, taken);
            }
            contribution.incrementWriteCount(taken);
            return RepeatStatus.FINISHED;
        };
    }

    private long rounds(RunContext run, long before) throws IOException, JobInterruptedException {
        long taken = before;
        Intake.Round round;
        do {
            round = intake.takeRound(run.run().id());
            taken += round.taken();
            run.at("take-in", taken, taken + round.waiting());
        } while (round.more());
        return taken;
    }

    Docket docket(RunContext run, Settings settings) {
        return new Docket(ledger, run, settings);
    }

    /** Each file in a transaction of its own. */
    ItemWriter<LedgerEntry> settle(Docket docket) {
        Settlement settlement = settlements.get();
        return chunk -> {
            for (LedgerEntry entry : chunk) {
                settlement.settle(entry);
                docket.settled();
            }
        };
    }

    /** Answers everything that was settled and not answered, whenever that was. */
    Tasklet answer(RunContext run) {
        return (contribution, chunk) -> {
            long last = 0;
            long done = 0;
            List<LedgerEntry> page = ledger.unanswered(last, PAGE);
            while (!page.isEmpty()) {
                together.all(page.stream().map(this::reply).toList());
                last = page.get(page.size() - 1).arrival().seq();
                done += page.size();
                run.at("answer", done, 0);
                contribution.incrementWriteCount(page.size());
                page = ledger.unanswered(last, PAGE);
            }
            return RepeatStatus.FINISHED;
        };
    }

    private Callable<Long> reply(LedgerEntry entry) {
        return () -> {
            replies.reply(entry);
            return entry.arrival().seq();
        };
    }

    Tasklet trial(RunContext run) {
        return (contribution, chunk) -> {
            contribution.incrementWriteCount(trial.answerAll(run));
            return RepeatStatus.FINISHED;
        };
    }
}
