package vn.kontum.report.config;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.JobOperatorFactoryBean;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.database.RetryingTransactionTemplate;
import vn.kontum.report.intake.detection.IntakeProperties;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.storage.PublishedReportStorage;
import vn.kontum.report.run.LeaseRepository;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.ProcessIdentity;
import vn.kontum.report.run.RunAdmissionService;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.confirmation.ConfirmationProperties;
import vn.kontum.report.run.confirmation.RequestedActionRepository;
import vn.kontum.report.run.confirmation.SecondPerson;
import vn.kontum.report.run.execution.AbandonedRunRecovery;
import vn.kontum.report.run.execution.ActiveRuns;
import vn.kontum.report.run.execution.BatchExecutionRecovery;
import vn.kontum.report.run.execution.PeriodJobParameters;
import vn.kontum.report.run.execution.RunContext;
import vn.kontum.report.run.execution.RunGate;
import vn.kontum.report.run.execution.RunLauncher;
import vn.kontum.report.run.execution.RunLifecycleListener;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.run.execution.RunnableJobs;

/** Everything that runs need, on a real database, with jobs of the test's own. */
public final class RunFixture {
    final DataSource database;
    public final JdbcTemplate jdbc;
    public final RunRepository runs;
    public final LeaseRepository leases;
    public final AuditRepository audit;
    public final RetryingTransactionTemplate atomic;
    private final JdbcTransactionManager transactions;

    /** Version of the catalogue that runs of this process work with; another one stands for a file that was edited. */
    public volatile String catalogue = "c1";

    public RunFixture(DataSource database) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.runs = new RunRepository(jdbc);
        this.leases = new LeaseRepository(jdbc, ProcessIdentity.self());
        this.audit = new AuditRepository(jdbc);
        this.transactions = new JdbcTransactionManager(database);
        this.atomic = new RetryingTransactionTemplate(transactions);
    }

    /** What the one step of a job does, again and again until it says that it has finished. */
    @FunctionalInterface
    public interface Work {
        RepeatStatus perform(RunContext run) throws Exception;
    }

    /** A job of one step. */
    public record TestJob(String name, boolean perPeriod, Work work, JobExecutionListener listener) {
        public TestJob(String name, boolean perPeriod, Work work) {
            this(name, perPeriod, work, new JobExecutionListener() {});
        }
    }

    /** Runs with these jobs; the process they belong to is given, so that two of them can meet. */
    public RunService runs(ProcessIdentity owner, Duration lease, TestJob... jobs) {
        JobRepository repository = TestJobRepository.of(jdbc, transactions);
        JobOperator operator = operator(repository);
        PipelineProperties settings = new PipelineProperties(
                new WorkDirectory(Path.of("unused")), IntakeProperties.defaults(), 1, 100, lease);
        LeaseRepository own = new LeaseRepository(jdbc, owner);
        RunAdmissionService admission = new RunAdmissionService(
                new RunAdmissionService.RunRepositories(runs, own, audit, atomic),
                settings,
                () -> catalogue,
                Clock.systemUTC());
        ActiveRuns active = new ActiveRuns();
        RunLifecycleListener lifecycle = new RunLifecycleListener(active, runs);
        RunnableJobs runnable = new RunnableJobs(
                () -> Arrays.stream(jobs)
                        .map(job -> job(job, repository, lifecycle, active))
                        .toList(),
                List::of);
        BatchExecutionRecovery executions = new BatchExecutionRecovery(repository, operator);
        return new RunService(
                admission,
                new RunLauncher(operator, runnable, active, executions, admission, runs),
                runnable,
                runs,
                new AbandonedRunRecovery(
                        leases,
                        new EditionRepository(jdbc),
                        atomic,
                        new PublishedReportStorage(settings.folders()),
                        executions),
                new SecondPerson(
                        ConfirmationProperties.none(),
                        new RequestedActionRepository(jdbc),
                        audit,
                        atomic,
                        Clock.systemUTC()),
                new RunGate(active, runs));
    }

    private static Job job(TestJob job, JobRepository repository, RunLifecycleListener lifecycle, ActiveRuns active) {
        SimpleJobBuilder builder = new JobBuilder(job.name(), repository)
                .listener(job.listener()) // the end is heard in the opposite order
                .listener(lifecycle)
                .start(new StepBuilder("work", repository)
                        .tasklet(
                                (contribution, chunk) -> job.work().perform(active.of(contribution.getStepExecution())))
                        .build());
        return job.perPeriod() ? builder.validator(new PeriodJobParameters()).build() : builder.build();
    }

    private JobOperator operator(JobRepository repository) {
        JobOperatorFactoryBean factory = new JobOperatorFactoryBean();
        factory.setJobRepository(repository);
        factory.setJobRegistry(new MapJobRegistry());
        factory.setTransactionManager(transactions);
        try {
            factory.afterPropertiesSet();
            return Objects.requireNonNull(factory.getObject());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
