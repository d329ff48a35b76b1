package vn.kontum.report.job.consolidate;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.execution.ActiveRuns;
import vn.kontum.report.run.execution.PeriodJobParameters;
import vn.kontum.report.run.execution.RunContext;
import vn.kontum.report.run.execution.RunLifecycleListener;

/**
 * The job {@code consolidate-report}: makes an edition of a period's report, nothing where the newest one was made from the same
 * inputs; or declares an edition final.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    InputSnapshotReader.SnapshotRepositories.class,
    InputSnapshotReader.class,
    PublisherRepositories.class,
    EditionPublisher.class,
    ClosedPeriodGuard.class,
    ReportBases.BasisRepositories.class,
    ReportBases.class,
    ConsolidationServices.class,
    FinalizationRules.class,
    ReportInputs.class,
    ConsolidationRequestValidator.class
})
public class ConsolidateReportJobConfiguration {
    private static final String NOOP = ExitStatus.NOOP.getExitCode();

    @Bean
    Job consolidateReport(
            JobRepository repository,
            RunLifecycleListener lifecycle,
            JobExecutionDecider rerunMode,
            Step checkEdition,
            Step takeSnapshot,
            Step computeIndicators,
            Step renderReport,
            Step publishReport) {
        return new JobBuilder(JobNames.CONSOLIDATE, repository)
                .validator(new PeriodJobParameters())
                .listener(lifecycle)
                .start(rerunMode)
                .on(RerunMode.Kind.FINAL.name())
                .to(checkEdition)
                .next(renderReport)
                .next(publishReport)
                .from(rerunMode)
                .on("*")
                .to(takeSnapshot)
                .on(NOOP)
                .end(NOOP)
                .from(takeSnapshot)
                .next(computeIndicators)
                .next(renderReport)
                .end()
                .build();
    }

    /** Whether the run makes an edition or declares one final. */
    @Bean
    JobExecutionDecider rerunMode(ActiveRuns runs) {
        return (execution, step) -> new FlowExecutionStatus(
                runs.of(execution).run().request().scope().kind().name());
    }

    @Bean
    Step checkEdition(JobRepository repository, ActiveRuns runs, EditionProduction production) {
        return step("checkEdition", repository, new EditionProductionTasklet(runs, 0, production::prepare));
    }

    @Bean
    Step takeSnapshot(JobRepository repository, ActiveRuns runs, EditionProduction production) {
        return step("takeSnapshot", repository, new EditionProductionTasklet(runs, 0, production::prepare));
    }

    @Bean
    Step computeIndicators(JobRepository repository, ActiveRuns runs, EditionProduction production) {
        return step("computeIndicators", repository, new EditionProductionTasklet(runs, 1, production::compute));
    }

    @Bean
    Step renderReport(JobRepository repository, ActiveRuns runs, EditionProduction production) {
        return step("renderReport", repository, new EditionProductionTasklet(runs, 2, production::render));
    }

    @Bean
    Step publishReport(JobRepository repository, ActiveRuns runs, EditionProduction production) {
        return step("publishReport", repository, new EditionProductionTasklet(runs, 3, production::publish));
    }

    private static Step step(String name, JobRepository repository, EditionProductionTasklet tasklet) {
        return new StepBuilder(name, repository).tasklet(tasklet).build();
    }

    /** What one step of a run leaves for the next; a draft that was not published goes with the end of the job. */
    @Bean(destroyMethod = "discardDraft")
    @JobScope
    EditionProduction editionProduction(
            ActiveRuns runs,
            @Value("#{jobParameters['run']}") long runId,
            ConsolidationServices services,
            FinalizationRules rules) {
        RunContext run = runs.of(runId);
        return run.run().request().scope().kind() == RerunMode.Kind.FINAL
                ? new FinalizationContext(rules, services, run)
                : new ConsolidationContext(services, run);
    }
}
