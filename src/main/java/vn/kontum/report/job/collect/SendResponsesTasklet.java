package vn.kontum.report.job.collect;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.kontum.report.intake.storage.FolderSyncs;
import vn.kontum.report.intake.storage.ParallelFileTasks;
import vn.kontum.report.job.delivery.ResponseService;
import vn.kontum.report.run.DiskSpace;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.RunNote;
import vn.kontum.report.run.execution.ActiveRuns;
import vn.kontum.report.run.execution.RunContext;
import vn.kontum.report.text.LogMarkers;

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
            FolderSyncs folders = new FolderSyncs();
            together.all(page.stream()
                    .map(entry -> respond(entry, answers, folders, outboxes))
                    .toList());
            Map<String, IOException> unsafe = folders.attempt();
            unsafe.forEach(outboxes::failed);
            responses.answered(outboxes.toBeNoted(unsafe.keySet()));
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
        private final Map<Long, Answer> answers = new ConcurrentSkipListMap<>();

        /** @param path below the outbox */
        private record Answer(String unit, String path) {}

        void written(long seq, String unit, String path) {
            answers.put(seq, new Answer(unit, path));
        }

        void failed(String unit, IOException failure) {
            LOG.warn(LogMarkers.LOG_ONLY, "[outbox {}] cannot be written, the next collect tries again", unit, failure);
            failed.put(unit, failure);
        }

        /**
         * The answers that lie safely in outboxes since the last call, which are to be noted now.
         *
         * @param unsafe units whose folders could not be forced to the disk
         */
        Map<Long, String> toBeNoted(Set<String> unsafe) {
            Map<Long, String> noted = new HashMap<>();
            answers.forEach((seq, answer) -> {
                if (!unsafe.contains(answer.unit())) {
                    noted.put(seq, answer.path());
                    reached.add(answer.unit());
                }
            });
            answers.clear();
            return noted;
        }

        /**
         * One unit's outbox is that unit's incident, also where nobody else was to be answered; where none of several could be, or
         * the disk is full, it is everybody's.
         */
        void conclude(RunContext run) throws IOException {
            Optional<IOException> full =
                    failed.values().stream().filter(DiskSpace::exhausted).findFirst();
            if (reached.isEmpty() && full.isPresent()) {
                throw full.get();
            }
            if (reached.isEmpty() && failed.size() > 1) {
                throw new RunNote.Noted(RunNote.of(RunNote.Code.UNITS_FAILED, String.join(", ", failed.keySet())));
            }
            run.leftOut(failed.keySet());
        }
    }

    private Callable<Long> respond(
            ReceivedFileRecord entry, ResponseService.ResponsePage answers, FolderSyncs folders, Outboxes outboxes) {
        return () -> {
            String unit = entry.unit().orElse(entry.arrival().folder());
            if (!outboxes.failed.containsKey(unit)) {
                try {
                    responses
                            .reply(entry, answers, folders)
                            .ifPresentOrElse(
                                    path -> outboxes.written(entry.arrival().seq(), unit, path),
                                    () -> outboxes.reached.add(unit));
                } catch (IOException e) {
                    outboxes.failed(unit, e);
                }
            }
            return entry.arrival().seq();
        };
    }
}
