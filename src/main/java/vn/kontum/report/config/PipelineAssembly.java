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
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.RunAdmissionService;
import vn.kontum.report.run.execution.AbandonedRunRecovery;
import vn.kontum.report.run.execution.BatchExecutionRecovery;
import vn.kontum.report.run.execution.RunJobFactory;
import vn.kontum.report.run.execution.RunLauncher;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.read.WorkbookReader;

/** Puts the parts of the order of work together, the same way for the service and for its tests. */
public final class PipelineAssembly {
    private final Catalogue catalogue;
    private final Repositories repositories;
    private final PipelineServices pipelineServices;
    private final PipelineProperties settings;
    private final Clock clock;
    private final List<FinalizationGate> gates;
    private final ContentStore store;
    private final DecisionAssembly decisions;
    private final DeliveryAssembly deliveries;

    public PipelineAssembly(
            Catalogue catalogue,
            Repositories repositories,
            PipelineServices pipelineServices,
            PipelineProperties settings,
            Clock clock) {
        this(catalogue, repositories, pipelineServices, settings, clock, List.of());
    }

    /** @param gates asked before an edition is declared final */
    PipelineAssembly(
            Catalogue catalogue,
            Repositories repositories,
            PipelineServices pipelineServices,
            PipelineProperties settings,
            Clock clock,
            List<FinalizationGate> gates) {
        this.gates = List.copyOf(gates);
        this.catalogue = catalogue;
        this.repositories = repositories;
        this.pipelineServices = pipelineServices;
        this.settings = settings;
        this.clock = clock;
        this.store = new ContentStore(settings.folders().store());
        this.decisions = new DecisionAssembly(catalogue, repositories, pipelineServices, store, clock);
        this.deliveries = new DeliveryAssembly(catalogue, repositories, pipelineServices, settings, clock);
    }

    public RunService runs(JobRepository repository) {
        FileIntakeService intake = intake();
        ResponseService responseService = replies();
        ConsolidationContext.ConsolidationServices consolidationServices = workshop();
        DryRunService planner = new DryRunService(consolidationServices, repositories.submissions(), intake);
        FinalizationCheck finalization = new FinalizationCheck(catalogue, snapshots(catalogue, repositories));
        List<FinalizationGate> asked = new ArrayList<>(gates);
        asked.add(finalization);
        FinalizationRules rules = new FinalizationRules(consolidationServices, repositories.periods(), asked);
        List<RunJobFactory> recipes = List.of(
                new CollectSubmissionsJob(repository, steps(intake, responseService), settings),
                new ConsolidateReportJob(repository, consolidationServices, rules),
                IssueFormsJob.of(repository, deliveries.issuing()),
                RemindUnitsJob.of(repository, deliveries.reminding(board())),
                new HousekeepingJob(repository, deliveries.housekeeping()));
        RunAdmissionService.RunRepositories runRepositories = new RunAdmissionService.RunRepositories(
                repositories.runs(), repositories.leases(), repositories.audit(), repositories.atomic());
        RunAdmissionService admission = new RunAdmissionService(runRepositories, settings, clock);
        BatchExecutionRecovery executions = new BatchExecutionRecovery(repository, clock);
        RunLauncher executor = new RunLauncher(executions, recipes, admission, runRepositories, settings);
        AbandonedRunRecovery aftermath = new AbandonedRunRecovery(
                repositories.leases(),
                repositories.editions(),
                repositories.atomic(),
                new PublishedReportStorage(settings.folders()),
                executions);
        ActionEffectService effects = new ActionEffectService(
                repositories.editions(),
                repositories.submissions(),
                planner,
                new ActionEffectService.Silent(
                        decisions.acts(finalization), decisions.quarantine((unit, entry) -> {}, seq -> {})),
                repositories.transactions());
        AdministrationServices behind = new AssembledServices(
                planner,
                decisions.acts(finalization),
                decisions.quarantine(new InboxForwarding(settings.folders().inbox(), store), seq -> {
                    checks().recheck(repositories.ledger().find(seq).stream().toList());
                    responseService.tell(seq);
                }),
                new ReportRebuilder(consolidationServices, repositories.audit(), repositories.atomic()),
                aftermath,
                new FinalizationPreviewService(consolidationServices, rules, repositories.periods(), planner),
                effects,
                finalization);
        return new RunService(admission, executor, repositories.runs(), behind);
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
                new FileIntakeService.IntakeRepositories(
                        repositories.ledger(), repositories.sightings(), repositories.atomic()),
                settings.intake(),
                clock);
    }

    private CollectSubmissionsSteps steps(FileIntakeService intake, ResponseService responseService) {
        TrialInbox folder = new TrialInbox(settings.folders().trial(), settings.intake(), clock);
        TrialFileResponder trial = new TrialFileResponder(folder, decisions.judging(), checks(), responseService);
        CollectSubmissionsSteps.CollectServices parts = new CollectSubmissionsSteps.CollectServices(
                intake, store, repositories.ledger(), decisions::settlement, checks(), responseService, trial);
        return new CollectSubmissionsSteps(parts, settings.judgeThreads());
    }

    private CrossUnitChecks checks() {
        CrossUnitChecks.Records records = new CrossUnitChecks.Records(
                repositories.submissions(),
                repositories.findings(),
                repositories.ledger(),
                repositories.periods(),
                repositories.waivers(),
                repositories.atomic());
        return new CrossUnitChecks(catalogue, records, clock);
    }

    private ResponseService replies() {
        return new ResponseService(
                new ResponseService.ResponseRepositories(
                        repositories.ledger(), repositories.findings(), repositories.submissions(), store),
                deliveries.outbox(),
                pipelineServices.answering(),
                clock);
    }

    private ConsolidationContext.ConsolidationServices workshop() {
        EditionPublisher editionPublisher = new EditionPublisher(
                new EditionPublisher.PublisherRepositories(
                        repositories.editions(),
                        repositories.periods(),
                        repositories.leases(),
                        repositories.audit(),
                        new PublishedFileRecorder(settings.folders(), repositories.publishedFiles()),
                        repositories.atomic()),
                new WorkbookReader(ContainerLimits.standard()));
        return new ConsolidationContext.ConsolidationServices(
                catalogue,
                snapshots(catalogue, repositories),
                pipelineServices.assessing(),
                pipelineServices.bookmaker(),
                new PublishedReportStorage(settings.folders()),
                editionPublisher,
                repositories.editions(),
                new ClosedPeriodGuard(
                        repositories.periods(),
                        repositories.editions(),
                        repositories.submissions(),
                        repositories.approvals()),
                clock);
    }

    Outbox outbox() {
        return deliveries.outbox();
    }

    UnitStatusService board() {
        return new UnitStatusService(
                catalogue,
                new UnitStatusService.StatusRepositories(
                        repositories.boards(),
                        repositories.submissions(),
                        repositories.findings(),
                        repositories.waivers()),
                clock);
    }

    SchedulePauseService pauses(JdbcTemplate jdbc) {
        return new SchedulePauseService(jdbc, repositories.audit(), repositories.atomic(), clock);
    }

    public static InputSnapshotReader snapshots(Catalogue catalogue, Repositories repositories) {
        return new InputSnapshotReader(
                catalogue,
                new InputSnapshotReader.SnapshotRepositories(
                        repositories.submissions(),
                        repositories.findings(),
                        repositories.waivers(),
                        repositories.editions(),
                        repositories.runs()),
                repositories.transactions());
    }
}
