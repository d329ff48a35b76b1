package vn.kontum.report.job.consolidate;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.RunContext;
import vn.kontum.report.run.RunJobFactory;

/** Snapshot, figures, workbook, publication; nothing further when the newest edition was made from the same. */
public final class ConsolidateReportJob implements RunJobFactory {
    private static final String NOTHING = "NOTHING";
    private static final int STEPS = 4;

    private final JobRepository repository;
    private final ConsolidationContext.ConsolidationServices workshop;

    public ConsolidateReportJob(JobRepository repository, ConsolidationContext.ConsolidationServices workshop) {
        this.repository = repository;
        this.workshop = workshop;
    }

    @Override
    public String name() {
        return JobNames.CONSOLIDATE;
    }

    @Override
    public boolean perPeriod() {
        return true;
    }

    @Override
    public Job job(RunContext run) {
        ConsolidationContext work = new ConsolidationContext(workshop, run);
        Step snapshot = snapshot(run, work);
        return new JobBuilder(name(), repository)
                .listener(tidy(work))
                .start(snapshot)
                .on(NOTHING)
                .end()
                .from(snapshot)
                .next(step("computeIndicators", 1, run, work::figures))
                .next(step("renderReport", 2, run, work::bind))
                .next(step("publishReport", 3, run, work::publish))
                .end()
                .build();
    }

    private Step snapshot(RunContext run, ConsolidationContext work) {
        return new StepBuilder("takeSnapshot", repository)
                .tasklet((contribution, chunk) -> {
                    run.at("takeSnapshot", 0, STEPS);
                    if (!work.snapshot()) {
                        run.nothing("");
                        contribution.setExitStatus(new ExitStatus(NOTHING));
                    }
                    return RepeatStatus.FINISHED;
                })
                .build();
    }

    private Step step(String name, int before, RunContext run, StepAction work) {
        return new StepBuilder(name, repository)
                .tasklet((contribution, chunk) -> {
                    run.at(name, before, STEPS);
                    work.perform();
                    contribution.incrementWriteCount(1);
                    return RepeatStatus.FINISHED;
                })
                .build();
    }

    private static JobExecutionListener tidy(ConsolidationContext work) {
        return new JobExecutionListener() {
            @Override
            public void afterJob(JobExecution execution) {
                work.tidy();
            }
        };
    }

    /** What a step does. */
    @FunctionalInterface
    private interface StepAction {
        void perform() throws Exception;
    }
}
