package vn.kontum.report.job.collect;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.kontum.report.intake.FileIntakeService;
import vn.kontum.report.intake.IntakeRound;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.intake.storage.ParallelFileTasks;
import vn.kontum.report.job.delivery.ResponseService;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.execution.RunContext;

/** What the steps of collecting do. */
public final class CollectSubmissionsSteps {
    private static final Logger LOG = LoggerFactory.getLogger(CollectSubmissionsSteps.class);
    private static final int PAGE = 20;

    private final FileIntakeService intake;
    private final ParallelFileTasks together;
    private final ContentStore store;
    private final ReceivedFileRepository ledger;
    private final Supplier<SubmissionItemWriter> settlements;
    private final CrossUnitChecks checks;
    private final ResponseService responseService;
    private final TrialFileResponder trial;

    /** The parts that steps are made of. */
    public record CollectServices(
            FileIntakeService intake,
            ContentStore store,
            ReceivedFileRepository ledger,
            Supplier<SubmissionItemWriter> settlements,
            CrossUnitChecks checks,
            ResponseService replies,
            TrialFileResponder trial) {}

    public CollectSubmissionsSteps(CollectServices parts, int threads) {
        this.together = new ParallelFileTasks(threads);
        this.intake = parts.intake();
        this.store = parts.store();
        this.ledger = parts.ledger();
        this.settlements = parts.settlements();
        this.checks = parts.checks();
        this.responseService = parts.replies();
        this.trial = parts.trial();
    }

    /** Round after round until nothing finished lies in the inbox; what lacks its end is given a moment to get it. */
    Tasklet takeIn(RunContext run) {
        return (contribution, chunk) -> {
            intake.verifyInbox();
            responseService.verifyOutbox();
            store.sweep();
            run.at("receiveFiles", 0, 0);
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
        IntakeRound round;
        do {
            round = intake.takeRound(run.run().id());
            taken += round.taken();
            run.at("receiveFiles", taken, taken + round.waiting());
        } while (round.more());
        return taken;
    }

    PendingFileReader docket(RunContext run, PipelineProperties settings) {
        return new PendingFileReader(ledger, run, settings);
    }

    /** Each file in a transaction of its own. */
    ItemWriter<ReceivedFileRecord> settle(PendingFileReader docket) {
        SubmissionItemWriter settlement = settlements.get();
        return chunk -> {
            for (ReceivedFileRecord entry : chunk) {
                settlement.settle(entry);
                docket.settled();
            }
        };
    }

    /** Evaluates the rules that look beyond one file, for everything that was settled and not answered. */
    Tasklet checkUnits(RunContext run) {
        return (contribution, chunk) -> {
            run.at("compareUnits", 0, 0);
            List<ReceivedFileRecord> settled = ledger.unanswered();
            contribution.incrementWriteCount(settled.isEmpty() ? 0 : checks.recheck(settled));
            return RepeatStatus.FINISHED;
        };
    }

    /** Answers everything that was settled and not answered, whenever that was. */
    Tasklet answer(RunContext run) {
        return (contribution, chunk) -> {
            long last = 0;
            long done = 0;
            Answered answered = new Answered();
            List<ReceivedFileRecord> page = ledger.unanswered(last, PAGE);
            while (!page.isEmpty()) {
                together.all(page.stream().map(entry -> reply(entry, answered)).toList());
                last = page.get(page.size() - 1).arrival().seq();
                done += page.size();
                run.at("sendResponses", done, 0);
                contribution.incrementWriteCount(page.size());
                page = ledger.unanswered(last, PAGE);
            }
            answered.conclude(run);
            return RepeatStatus.FINISHED;
        };
    }

    /** Which units were answered, and whose outbox could not be written. */
    private static final class Answered {
        private final Map<String, IOException> failed = new ConcurrentSkipListMap<>();
        private final Set<String> reached = new ConcurrentSkipListSet<>();

        /** One unit's outbox is that unit's incident; where nobody could be answered it is everybody's. */
        void conclude(RunContext run) throws IOException {
            if (!failed.isEmpty() && reached.isEmpty()) {
                throw failed.values().iterator().next();
            }
            run.leftOut(failed.keySet());
        }
    }

    private Callable<Long> reply(ReceivedFileRecord entry, Answered answered) {
        return () -> {
            String unit = entry.unit().orElse(entry.arrival().folder());
            if (!answered.failed.containsKey(unit)) {
                try {
                    responseService.reply(entry);
                    answered.reached.add(unit);
                } catch (IOException e) {
                    LOG.warn(
                            "[outbox {}] arrival {} cannot be answered, the next collect tries again",
                            unit,
                            entry.arrival().seq(),
                            e);
                    answered.failed.put(unit, e);
                }
            }
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
