package vn.kontum.report.job.collect;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.storage.ParallelFileTasks;
import vn.kontum.report.job.delivery.ResponseService;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.execution.ActiveRuns;
import vn.kontum.report.run.execution.RunContext;

/** Answers everything that has an outcome and was not answered, whenever it got its outcome. */
final class SendResponsesTasklet implements Tasklet {
    private static final Logger LOG = LoggerFactory.getLogger(SendResponsesTasklet.class);
    private static final int PAGE = 20;

    private final ReceivedFileRepository receivedFiles;
    private final ResponseService responses;
    private final ParallelFileTasks together;
    private final ActiveRuns runs;

    SendResponsesTasklet(
            ReceivedFileRepository receivedFiles,
            ResponseService responses,
            PipelineProperties settings,
            ActiveRuns runs) {
        this.receivedFiles = receivedFiles;
        this.responses = responses;
        this.together = new ParallelFileTasks(settings.judgeThreads());
        this.runs = runs;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws Exception {
        RunContext run = runs.of(contribution.getStepExecution());
        long last = 0;
        long done = 0;
        Outboxes outboxes = new Outboxes();
        List<ReceivedFileRecord> page = receivedFiles.unanswered(last, PAGE);
        while (!page.isEmpty()) {
            ResponseService.ResponsePage answers = responses.page(page);
            together.all(page.stream()
                    .map(entry -> respond(entry, answers, outboxes))
                    .toList());
            responses.answered(outboxes.written());
            last = page.get(page.size() - 1).arrival().seq();
            done += page.size();
            run.at("sendResponses", done, 0);
            contribution.incrementWriteCount(page.size());
            page = receivedFiles.unanswered(last, PAGE);
        }
        outboxes.conclude(run);
        return RepeatStatus.FINISHED;
    }

    /** Which units were answered, and whose outbox could not be written. */
    private static final class Outboxes {
        private final Map<String, IOException> failed = new ConcurrentSkipListMap<>();
        private final Set<String> reached = new ConcurrentSkipListSet<>();
        private final Map<Long, String> paths = new ConcurrentSkipListMap<>();

        /** The answers that were written since the last call, which are to be noted now. */
        Map<Long, String> written() {
            Map<Long, String> written = Map.copyOf(paths);
            paths.clear();
            return written;
        }

        /** One unit's outbox is that unit's incident; where nobody could be answered it is everybody's. */
        void conclude(RunContext run) throws IOException {
            if (!failed.isEmpty() && reached.isEmpty()) {
                throw failed.values().iterator().next();
            }
            run.leftOut(failed.keySet());
        }
    }

    private Callable<Long> respond(ReceivedFileRecord entry, ResponseService.ResponsePage answers, Outboxes outboxes) {
        return () -> {
            String unit = entry.unit().orElse(entry.arrival().folder());
            if (!outboxes.failed.containsKey(unit)) {
                try {
                    responses
                            .reply(entry, answers)
                            .ifPresent(
                                    path -> outboxes.paths.put(entry.arrival().seq(), path));
                    outboxes.reached.add(unit);
                } catch (IOException e) {
                    LOG.warn(
                            "[outbox {}] arrival {} cannot be answered, the next collect tries again",
                            unit,
                            entry.arrival().seq(),
                            e);
                    outboxes.failed.put(unit, e);
                }
            }
            return entry.arrival().seq();
        };
    }
}
