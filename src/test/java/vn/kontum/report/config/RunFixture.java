package vn.kontum.report.config;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.kontum.report.administration.ActionEffectService;
import vn.kontum.report.administration.AdministrationServices;
import vn.kontum.report.administration.DryRunService;
import vn.kontum.report.administration.FinalizationCheck;
import vn.kontum.report.administration.FinalizationPreviewService;
import vn.kontum.report.administration.PeriodAdministration;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.administration.ReportRebuilder;
import vn.kontum.report.administration.RunService;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.database.RetryingTransactionTemplate;
import vn.kontum.report.intake.detection.IntakeProperties;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.publication.storage.PublishedReportStorage;
import vn.kontum.report.run.LeaseRepository;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.ProcessIdentity;
import vn.kontum.report.run.RunAdmissionService;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.execution.AbandonedRunRecovery;
import vn.kontum.report.run.execution.BatchExecutionRecovery;
import vn.kontum.report.run.execution.RunJobFactory;
import vn.kontum.report.run.execution.RunLauncher;

/** Everything that runs need, on a real database, with jobs of the test's own. */
public final class RunFixture {
    final DataSource database;
    public final JdbcTemplate jdbc;
    public final RunRepository runs;
    public final LeaseRepository leases;
    public final AuditRepository audit;
    public final RetryingTransactionTemplate atomic;
    private final JdbcTransactionManager transactions;

    public RunFixture(DataSource database) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.runs = new RunRepository(jdbc);
        this.leases = new LeaseRepository(jdbc, ProcessIdentity.self());
        this.audit = new AuditRepository(jdbc);
        this.transactions = new JdbcTransactionManager(database);
        this.atomic = new RetryingTransactionTemplate(transactions);
    }

    public JobRepository repository() {
        return TestJobRepository.of(jdbc, transactions);
    }

    /** Runs with these jobs; the process they belong to is given, so that two of them can meet. */
    public RunService runs(ProcessIdentity owner, Duration lease, RunJobFactory... recipes) {
        PipelineProperties settings = new PipelineProperties(
                new WorkDirectory(java.nio.file.Path.of("unused")), IntakeProperties.defaults(), 1, 100, lease);
        RunAdmissionService.RunRepositories runRepositories =
                new RunAdmissionService.RunRepositories(runs, new LeaseRepository(jdbc, owner), audit, atomic);
        RunAdmissionService admission = new RunAdmissionService(runRepositories, settings, Clock.systemUTC());
        return new RunService(
                admission,
                new RunLauncher(
                        new BatchExecutionRecovery(repository(), Clock.systemUTC()),
                        List.of(recipes),
                        admission,
                        runRepositories,
                        settings),
                runs,
                new NobodyBehindTheDoor(settings));
    }

    private final class NobodyBehindTheDoor implements AdministrationServices {
        private final PipelineProperties settings;

        NobodyBehindTheDoor(PipelineProperties settings) {
            this.settings = settings;
        }

        @Override
        public AbandonedRunRecovery aftermath() {
            Repositories repositories = Repositories.of(jdbc, transactions, ProcessIdentity.self());
            return new AbandonedRunRecovery(
                    repositories.leases(),
                    repositories.editions(),
                    repositories.atomic(),
                    new PublishedReportStorage(settings.folders()),
                    new BatchExecutionRecovery(repository(), Clock.systemUTC()));
        }

        @Override
        public FinalizationPreviewService finals() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ActionEffectService effects() {
            throw new UnsupportedOperationException();
        }

        @Override
        public DryRunService planner() {
            throw new UnsupportedOperationException();
        }

        @Override
        public PeriodAdministration acts() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ReportRebuilder rebuilding() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FinalizationCheck finalization() {
            throw new UnsupportedOperationException();
        }

        @Override
        public QuarantineService quarantine() {
            throw new UnsupportedOperationException();
        }
    }
}
