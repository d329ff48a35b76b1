package vn.kontum.report.config;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.administration.DryRunService;
import vn.kontum.report.administration.FinalizationCheck;
import vn.kontum.report.administration.PeriodAdministration;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.administration.ReportRebuilder;
import vn.kontum.report.administration.RunService;
import vn.kontum.report.administration.SchedulePauseService;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.intake.FileIntakeService;
import vn.kontum.report.intake.TimeLimiter;
import vn.kontum.report.intake.TrialInbox;
import vn.kontum.report.intake.detection.Inbox;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.intake.storage.Outbox;
import vn.kontum.report.intake.storage.OutboxIdentity;
import vn.kontum.report.job.collect.CollectSubmissionsJob;
import vn.kontum.report.job.collect.CollectSubmissionsSteps;
import vn.kontum.report.job.collect.CrossUnitChecks;
import vn.kontum.report.job.collect.ReceivedFileValidator;
import vn.kontum.report.job.collect.SubmissionItemWriter;
import vn.kontum.report.job.collect.SubmissionVersioning;
import vn.kontum.report.job.collect.TimeLimitedValidator;
import vn.kontum.report.job.collect.TrialFileResponder;
import vn.kontum.report.job.collect.UnitFolderResolver;
import vn.kontum.report.job.consolidate.ConsolidateReportJob;
import vn.kontum.report.job.consolidate.ConsolidationContext;
import vn.kontum.report.job.consolidate.EditionPublisher;
import vn.kontum.report.job.consolidate.InputSnapshotReader;
import vn.kontum.report.job.delivery.OutboxDeliveryService;
import vn.kontum.report.job.delivery.ResponseService;
import vn.kontum.report.job.housekeeping.HousekeepingJob;
import vn.kontum.report.job.housekeeping.RetentionCleanup;
import vn.kontum.report.job.issue.IssueFormsJob;
import vn.kontum.report.job.remind.RemindUnitsJob;
import vn.kontum.report.publication.PublishedFileRecorder;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.publication.storage.PublishedReportStorage;
import vn.kontum.report.run.AbandonedRunRecovery;
import vn.kontum.report.run.BatchExecutionRecovery;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.RunAdmissionService;
import vn.kontum.report.run.RunJobFactory;
import vn.kontum.report.run.RunLauncher;
import vn.kontum.report.submission.CachedPriorSubmissions;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.form.FormWorkbookWriter;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.read.WorkbookReader;

/** Puts the parts of the order of work together, the same way for the service and for its tests. */
public final class PipelineAssembly {
    /** Ten thousand times what an ordinary form takes. */
    private static final Duration PER_FILE = Duration.ofSeconds(5);

    private final Catalogue catalogue;
    private final Repositories tables;
    private final PipelineServices trades;
    private final PipelineProperties settings;
    private final Clock clock;
    private final ContentStore store;
    private final TimeLimiter patience = new TimeLimiter(PER_FILE);

    public PipelineAssembly(
            Catalogue catalogue,
            Repositories tables,
            PipelineServices trades,
            PipelineProperties settings,
            Clock clock) {
        this.catalogue = catalogue;
        this.tables = tables;
        this.trades = trades;
        this.settings = settings;
        this.clock = clock;
        this.store = new ContentStore(settings.folders().store());
    }

    public RunService runs(JobRepository repository) {
        FileIntakeService intake = intake();
        ResponseService replies = replies();
        ConsolidationContext.ConsolidationServices workshop = workshop();
        List<RunJobFactory> recipes = List.of(
                new CollectSubmissionsJob(repository, steps(intake, replies), settings),
                new ConsolidateReportJob(repository, workshop),
                IssueFormsJob.of(repository, issuing()),
                RemindUnitsJob.of(repository, reminding()),
                new HousekeepingJob(repository, housekeeping()));
        RunAdmissionService.RunRepositories stores = new RunAdmissionService.RunRepositories(
                tables.runs(), tables.leases(), tables.audit(), tables.atomic());
        RunAdmissionService admission = new RunAdmissionService(stores, settings, clock);
        BatchExecutionRecovery executions = new BatchExecutionRecovery(repository, clock);
        RunLauncher executor = new RunLauncher(executions, recipes, admission, stores, settings);
        DryRunService planner = new DryRunService(workshop, tables.submissions(), intake);
        AbandonedRunRecovery aftermath = new AbandonedRunRecovery(
                tables.leases(),
                tables.editions(),
                tables.atomic(),
                new PublishedReportStorage(settings.folders()),
                executions);
        FinalizationCheck finalization = new FinalizationCheck(catalogue, snapshots(catalogue, tables));
        AdministrationServices behind = new AdministrationServices(
                planner,
                acts(finalization),
                quarantine(replies),
                new ReportRebuilder(workshop, tables.audit(), tables.atomic()),
                aftermath,
                finalization);
        return new RunService(admission, executor, tables.runs(), behind);
    }

    private record AdministrationServices(
            DryRunService planner,
            PeriodAdministration acts,
            QuarantineService quarantine,
            ReportRebuilder rebuilding,
            AbandonedRunRecovery aftermath,
            FinalizationCheck finalization)
            implements RunService.Services {}

    private FileIntakeService intake() {
        return new FileIntakeService(
                new Inbox(settings.folders().inbox()),
                store,
                new FileIntakeService.IntakeRepositories(tables.ledger(), tables.sightings(), tables.atomic()),
                settings.intake(),
                clock);
    }

    private CollectSubmissionsSteps steps(FileIntakeService intake, ResponseService replies) {
        TrialInbox folder = new TrialInbox(settings.folders().trial(), settings.intake(), clock);
        TrialFileResponder trial = new TrialFileResponder(folder, judging(), checks(), replies);
        CollectSubmissionsSteps.CollectServices parts = new CollectSubmissionsSteps.CollectServices(
                intake, store, tables.ledger(), this::settlement, checks(), replies, trial);
        return new CollectSubmissionsSteps(parts, settings.judgeThreads());
    }

    private CrossUnitChecks checks() {
        CrossUnitChecks.Records records = new CrossUnitChecks.Records(
                tables.submissions(),
                tables.findings(),
                tables.ledger(),
                tables.periods(),
                tables.waivers(),
                tables.atomic());
        return new CrossUnitChecks(catalogue, records, clock);
    }

    /** With a memory of its own for what units reported: it serves one run. */
    private SubmissionItemWriter settlement() {
        CachedPriorSubmissions history = tables.submissions().history();
        SubmissionVersioning.VersioningRepositories records = new SubmissionVersioning.VersioningRepositories(
                tables.submissions(), tables.ledger(), tables.findings(), tables.periods());
        return new SubmissionItemWriter(
                new SubmissionItemWriter.ItemRepositories(
                        tables.ledger(),
                        tables.findings(),
                        tables.failures(),
                        tables.waivers(),
                        tables.submissions().explanations(),
                        new UnitFolderResolver(catalogue),
                        tables.atomic()),
                store,
                new SubmissionVersioning(records, history, clock),
                timed(history),
                clock);
    }

    /** For single files, far apart in time: nothing is remembered from one to the next. */
    private ReceivedFileValidator judging() {
        return (arrival, content) -> timed(tables.submissions().history()).judge(arrival, content);
    }

    private ReceivedFileValidator timed(PriorSubmissions history) {
        return new TimeLimitedValidator(trades.judging().apply(history), patience);
    }

    private ResponseService replies() {
        return new ResponseService(
                new ResponseService.ResponseRepositories(
                        tables.ledger(), tables.findings(), tables.submissions(), store),
                outbox(),
                trades.answering(),
                clock);
    }

    private PeriodAdministration acts(FinalizationCheck finalization) {
        return new PeriodAdministration(
                catalogue,
                new PeriodAdministration.AdministrationRepositories(
                        tables.waivers(),
                        tables.findings(),
                        tables.ledger(),
                        tables.periods(),
                        tables.audit(),
                        tables.atomic()),
                entry -> settlement().reconsider(entry),
                finalization,
                clock);
    }

    private QuarantineService quarantine(ResponseService replies) {
        return new QuarantineService(
                new QuarantineService.QuarantineRepositories(
                        tables.submissions(), tables.ledger(), tables.findings(), tables.audit(), tables.atomic()),
                store,
                judging(),
                checks(),
                replies,
                clock);
    }

    private ConsolidationContext.ConsolidationServices workshop() {
        EditionPublisher archive = new EditionPublisher(
                new EditionPublisher.PublisherRepositories(
                        tables.editions(),
                        tables.periods(),
                        tables.leases(),
                        tables.audit(),
                        new PublishedFileRecorder(settings.folders(), tables.publishedFiles()),
                        tables.atomic()),
                new WorkbookReader(ContainerLimits.standard()));
        return new ConsolidationContext.ConsolidationServices(
                catalogue,
                snapshots(catalogue, tables),
                trades.assessing(),
                trades.bookmaker(),
                new PublishedReportStorage(settings.folders()),
                archive,
                tables.periods(),
                clock);
    }

    private IssueFormsJob.IssueServices issuing() {
        return new IssueFormsJob.IssueServices(
                catalogue,
                tables.submissions(),
                trades.stationery(),
                mailing(),
                () -> tables.layouts()
                        .record(
                                catalogue,
                                (unit, period) -> FormWorkbookWriter.layout(catalogue, unit, period),
                                clock.instant()));
    }

    private RemindUnitsJob.RemindServices reminding() {
        return new RemindUnitsJob.RemindServices(
                catalogue,
                board(),
                tables.ledger(),
                tables.findings(),
                tables.periods(),
                trades.stationery(),
                mailing(),
                clock);
    }

    Outbox outbox() {
        return new Outbox(
                settings.folders().outbox(),
                new OutboxIdentity(settings.folders().outbox(), tables.ledger()));
    }

    private OutboxDeliveryService mailing() {
        return new OutboxDeliveryService(outbox(), tables.dispatches(), clock);
    }

    private RetentionCleanup housekeeping() {
        return new RetentionCleanup(
                new RetentionCleanup.CleanupRepositories(tables.sightings(), tables.history(), tables.openEnds()),
                settings.folders(),
                settings.retention(),
                clock);
    }

    UnitStatusService board() {
        return new UnitStatusService(
                catalogue,
                new UnitStatusService.StatusRepositories(
                        tables.boards(), tables.submissions(), tables.findings(), tables.waivers()),
                clock);
    }

    SchedulePauseService pauses(JdbcTemplate jdbc) {
        return new SchedulePauseService(jdbc, tables.audit(), tables.atomic(), clock);
    }

    public static InputSnapshotReader snapshots(Catalogue catalogue, Repositories tables) {
        return new InputSnapshotReader(
                catalogue,
                new InputSnapshotReader.SnapshotRepositories(
                        tables.submissions(), tables.findings(), tables.waivers(), tables.editions()),
                tables.transactions());
    }
}
