package vn.kontum.report.batch;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.report.Edition;

/** Clears up after a run whose process is gone: files nobody recorded, and records of an execution that will never end. */
final class Aftermath {
    private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);

    private final Tables tables;
    private final Shelf shelf;
    private final JobRepository repository;
    private final Clock clock;

    Aftermath(Tables tables, Shelf shelf, JobRepository repository, Clock clock) {
        this.tables = tables;
        this.shelf = shelf;
        this.repository = repository;
        this.clock = clock;
    }

    void of(Run abandoned) {
        LOG.warn("[run {}] was abandoned by its process and is marked failed", abandoned.id());
        repository.findRunningJobExecutions(abandoned.request().job()).stream()
                .filter(e ->
                        Long.valueOf(abandoned.id()).equals(e.getJobParameters().getLong("run")))
                .forEach(this::close);
        abandoned
                .request()
                .period()
                .ifPresent(period -> sweep(period, abandoned.request().leaseName()));
    }

    /** Only while nobody works on the period. */
    private void sweep(Period period, String lease) {
        tables.atomic().all(() -> {
            if (!tables.leases().lockedAndFree(lease)) {
                return false;
            }
            try {
                shelf.sweep(
                        period,
                        tables.editions().of(period).stream()
                                .map(Edition::number)
                                .collect(Collectors.toSet()));
            } catch (IOException e) {
                LOG.warn("[{}] was not swept, the next run of the period does it: {}", lease, e.toString());
            }
            return true;
        });
    }

    private void close(JobExecution execution) {
        LocalDateTime now = LocalDateTime.now(clock);
        ExitStatus exit = ExitStatus.FAILED.addExitDescription("the process ended before the run did");
        execution.getStepExecutions().stream()
                .filter(step -> step.getStatus().isRunning())
                .forEach(step -> {
                    step.setStatus(BatchStatus.FAILED);
                    step.setExitStatus(exit);
                    step.setEndTime(now);
                    repository.update(step);
                });
        execution.setStatus(BatchStatus.FAILED);
        execution.setExitStatus(exit);
        execution.setEndTime(now);
        repository.update(execution);
    }
}
