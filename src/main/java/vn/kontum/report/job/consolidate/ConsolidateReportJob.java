package vn.kontum.report.job.consolidate;

import java.util.Optional;
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
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.execution.RunContext;
import vn.kontum.report.run.execution.RunJobFactory;

/**
 * Declares an edition final, or makes one: snapshot, figures, workbook, publication; nothing further when the newest
 * edition was made from the same.
 */
public final class ConsolidateReportJob implements RunJobFactory {
    private static final String NOTHING = "NOTHING";
    private static final int STEPS = 4;

    private final JobRepository repository;
    private final ConsolidationContext.ConsolidationServices consolidationServices;
    private final FinalizationRules finals;

    public ConsolidateReportJob(
            JobRepository repository,
            ConsolidationContext.ConsolidationServices consolidationServices,
            FinalizationRules finals) {
        this.repository = repository;
        this.consolidationServices = consolidationServices;
        this.finals = finals;
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
    public Optional<RequestRejectedException> refusal(RunRequest request) {
        return finals.refusal(request.period().orElseThrow(), request.scope());
    }

    @Override
    public Job job(RunContext run) {
        return run.run().request().scope().kind() == RerunMode.Kind.FINAL ? declaring(run) : making(run);
    }

    /** Declares an edition final. */
    private Job declaring(RunContext run) {
        FinalizationContext work = new FinalizationContext(finals, consolidationServices, run);
        return new JobBuilder(name(), repository)
                .listener(tidy(work::tidy))
                .start(step("checkEdition", 0, run, work::check))
                .next(step("renderReport", 1, run, work::render))
                .next(step("publishReport", 2, run, work::publish))
                .build();
    }

    private Job making(RunContext run) {
        ConsolidationContext work = new ConsolidationContext(consolidationServices, run);
        Step snapshot = snapshot(run, work);
        return new JobBuilder(name(), repository)
                .listener(tidy(work::tidy))
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

    private static JobExecutionListener tidy(Runnable work) {
        return new JobExecutionListener() {
            @Override
            public void afterJob(JobExecution execution) {
                work.run();
            }
        };
    }

    /** What a step does. */
    @FunctionalInterface
    private interface StepAction {
        void perform() throws Exception;
    }
}
