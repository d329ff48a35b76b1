package vn.kontum.report.config;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.administration.ActionEffectService;
import vn.kontum.report.administration.AdministrationServices;
import vn.kontum.report.administration.DryRunService;
import vn.kontum.report.administration.FinalizationCheck;
import vn.kontum.report.administration.FinalizationPreviewService;
import vn.kontum.report.administration.InboxForwarding;
import vn.kontum.report.administration.PeriodAdministration;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.administration.ReportRebuilder;
import vn.kontum.report.administration.RunService;
import vn.kontum.report.administration.SchedulePauseService;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.intake.FileIntakeService;
import vn.kontum.report.intake.TrialInbox;
import vn.kontum.report.intake.detection.Inbox;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.intake.storage.Outbox;
import vn.kontum.report.job.collect.CollectSubmissionsJob;
import vn.kontum.report.job.collect.CollectSubmissionsSteps;
import vn.kontum.report.job.collect.CrossUnitChecks;
import vn.kontum.report.job.collect.TrialFileResponder;
import vn.kontum.report.job.consolidate.ClosedPeriodGuard;
import vn.kontum.report.job.consolidate.ConsolidateReportJob;
import vn.kontum.report.job.consolidate.ConsolidationContext;
import vn.kontum.report.job.consolidate.EditionPublisher;
import vn.kontum.report.job.consolidate.FinalizationRules;
import vn.kontum.report.job.consolidate.InputSnapshotReader;
import vn.kontum.report.job.delivery.ResponseService;
import vn.kontum.report.job.housekeeping.HousekeepingJob;
import vn.kontum.report.job.issue.IssueFormsJob;
import vn.kontum.report.job.remind.RemindUnitsJob;
import vn.kontum.report.publication.FinalizationGate;
import vn.kontum.report.publication.PublishedFileRecorder;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.publication.storage.PublishedReportStorage;
import vn.kontum.report.run.AbandonedRunRecovery;
import vn.kontum.report.run.BatchExecutionRecovery;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.RunAdmissionService;
import vn.kontum.report.run.RunJobFactory;
import vn.kontum.report.run.RunLauncher;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.read.WorkbookReader;

/** Puts the parts of the order of work together, the same way for the service and for its tests. */
public final class PipelineAssembly {
    private final Catalogue catalogue;
    private final Repositories tables;
    private final PipelineServices trades;
    private final PipelineProperties settings;
    private final Clock clock;
    private final List<FinalizationGate> gates;
    private final ContentStore store;
    private final DecisionAssembly decisions;
    private final DeliveryAssembly deliveries;

    public PipelineAssembly(
            Catalogue catalogue,
            Repositories tables,
            PipelineServices trades,
            PipelineProperties settings,
            Clock clock) {
        this(catalogue, tables, trades, settings, clock, List.of());
    }

    /** @param gates asked before an edition is declared final */
    PipelineAssembly(
            Catalogue catalogue,
            Repositories tables,
            PipelineServices trades,
            PipelineProperties settings,
            Clock clock,
            List<FinalizationGate> gates) {
        this.gates = List.copyOf(gates);
        this.catalogue = catalogue;
        this.tables = tables;
        this.trades = trades;
        this.settings = settings;
        this.clock = clock;
        this.store = new ContentStore(settings.folders().store());
        this.decisions = new DecisionAssembly(catalogue, tables, trades, store, clock);
        this.deliveries = new DeliveryAssembly(catalogue, tables, trades, settings, clock);
    }

    public RunService runs(JobRepository repository) {
        FileIntakeService intake = intake();
        ResponseService replies = replies();
        ConsolidationContext.ConsolidationServices workshop = workshop();
        DryRunService planner = new DryRunService(workshop, tables.submissions(), intake);
        FinalizationCheck finalization = new FinalizationCheck(catalogue, snapshots(catalogue, tables));
        List<FinalizationGate> asked = new ArrayList<>(gates);
        asked.add(finalization);
        FinalizationRules rules = new FinalizationRules(workshop, tables.periods(), asked);
        List<RunJobFactory> recipes = List.of(
                new CollectSubmissionsJob(repository, steps(intake, replies), settings),
                new ConsolidateReportJob(repository, workshop, rules),
                IssueFormsJob.of(repository, deliveries.issuing()),
                RemindUnitsJob.of(repository, deliveries.reminding(board())),
                new HousekeepingJob(repository, deliveries.housekeeping()));
        RunAdmissionService.RunRepositories stores = new RunAdmissionService.RunRepositories(
                tables.runs(), tables.leases(), tables.audit(), tables.atomic());
        RunAdmissionService admission = new RunAdmissionService(stores, settings, clock);
        BatchExecutionRecovery executions = new BatchExecutionRecovery(repository, clock);
        RunLauncher executor = new RunLauncher(executions, recipes, admission, stores, settings);
        AbandonedRunRecovery aftermath = new AbandonedRunRecovery(
                tables.leases(),
                tables.editions(),
                tables.atomic(),
                new PublishedReportStorage(settings.folders()),
                executions);
        ActionEffectService effects = new ActionEffectService(
                tables.editions(),
                tables.submissions(),
                planner,
                new ActionEffectService.Silent(
                        decisions.acts(finalization), decisions.quarantine((unit, entry) -> {}, seq -> {})),
                tables.transactions());
        AdministrationServices behind = new AssembledServices(
                planner,
                decisions.acts(finalization),
                decisions.quarantine(new InboxForwarding(settings.folders().inbox(), store), seq -> {
                    checks().recheck(tables.ledger().find(seq).stream().toList());
                    replies.tell(seq);
                }),
                new ReportRebuilder(workshop, tables.audit(), tables.atomic()),
                aftermath,
                new FinalizationPreviewService(workshop, rules, tables.periods(), planner),
                effects,
                finalization);
        return new RunService(admission, executor, tables.runs(), behind);
    }

    private record AssembledServices(
            DryRunService planner,
            PeriodAdministration acts,
            QuarantineService quarantine,
            ReportRebuilder rebuilding,
            AbandonedRunRecovery aftermath,
            FinalizationPreviewService finals,
            ActionEffectService effects,
            FinalizationCheck finalization)
            implements AdministrationServices {}

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
        TrialFileResponder trial = new TrialFileResponder(folder, decisions.judging(), checks(), replies);
        CollectSubmissionsSteps.CollectServices parts = new CollectSubmissionsSteps.CollectServices(
                intake, store, tables.ledger(), decisions::settlement, checks(), replies, trial);
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

    private ResponseService replies() {
        return new ResponseService(
                new ResponseService.ResponseRepositories(
                        tables.ledger(), tables.findings(), tables.submissions(), store),
                deliveries.outbox(),
                trades.answering(),
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
                tables.editions(),
                new ClosedPeriodGuard(tables.periods(), tables.editions(), tables.submissions(), tables.approvals()),
                clock);
    }

    Outbox outbox() {
        return deliveries.outbox();
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
                        tables.submissions(), tables.findings(), tables.waivers(), tables.editions(), tables.runs()),
                tables.transactions());
    }
}
