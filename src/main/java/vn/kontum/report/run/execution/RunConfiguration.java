package vn.kontum.report.run.execution;

import java.time.Clock;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.database.RetryingTransactionTemplate;
import vn.kontum.report.publication.storage.PublishedReportStorage;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.RunAdmissionService;
import vn.kontum.report.run.RunLogFiles;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.confirmation.ConfirmationProperties;
import vn.kontum.report.run.confirmation.RequestedActionRepository;
import vn.kontum.report.run.confirmation.SecondPerson;

/**
 * Runs: their admission, the launcher that executes jobs, and what follows when a process dies. Needs the job repository and the
 * operator of Spring Batch, the repositories, {@link PipelineProperties} and a clock.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    ActiveRuns.class,
    RunGate.class,
    RequestedActionRepository.class,
    RunLifecycleListener.class,
    BatchExecutionRecovery.class,
    AbandonedRunRecovery.class,
    RunAdmissionService.RunRepositories.class
})
public class RunConfiguration {
    @Bean
    RunAdmissionService runAdmission(
            RunAdmissionService.RunRepositories repositories,
            PipelineProperties settings,
            ObjectProvider<Catalogue> catalogue,
            Clock clock) {
        return new RunAdmissionService(
                repositories, settings, () -> catalogue.getObject().version(), clock);
    }

    @Bean
    RunnableJobs runnableJobs(ObjectProvider<Job> jobs, ObjectProvider<RunRequestValidator> validators) {
        return new RunnableJobs(
                () -> jobs.stream().toList(), () -> validators.stream().toList());
    }

    /**
     * Closed before the database: runs are given time to reach their next safe point. What they say is kept by the process that
     * executes them, a command too, so that the console can show it.
     */
    @Bean(destroyMethod = "close")
    @DependsOn("runLogs")
    RunLauncher runLauncher(
            JobOperator operator,
            RunnableJobs jobs,
            ActiveRuns activeRuns,
            BatchExecutionRecovery executions,
            RunAdmissionService admission,
            RunRepository runs) {
        return new RunLauncher(operator, jobs, activeRuns, executions, admission, runs);
    }

    @Bean
    RunService runService(
            RunAdmissionService admission,
            RunLauncher launcher,
            RunnableJobs jobs,
            RunRepository runs,
            AbandonedRunRecovery recovery,
            SecondPerson second,
            RunGate gate) {
        return new RunService(admission, launcher, jobs, runs, recovery, second, gate);
    }

    @Bean
    SecondPerson secondPerson(
            ObjectProvider<ConfirmationProperties> properties,
            RequestedActionRepository requests,
            AuditRepository audit,
            RetryingTransactionTemplate transactions,
            Clock clock) {
        return new SecondPerson(
                properties.getIfAvailable(ConfirmationProperties::none), requests, audit, transactions, clock);
    }

    @Bean
    PublishedReportStorage publishedReportStorage(PipelineProperties settings) {
        return new PublishedReportStorage(settings.folders());
    }

    @Bean
    RunLogFiles runLogs(PipelineProperties settings) {
        return new RunLogFiles(settings.folders().root().resolve("logs").resolve("runs"));
    }
}
