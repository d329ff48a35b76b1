package vn.kontum.report.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.administration.ActionEffectService;
import vn.kontum.report.administration.DryRunService;
import vn.kontum.report.administration.FinalizationPreviewService;
import vn.kontum.report.administration.PeriodAdministration;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.detection.IntakeProperties;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.job.delivery.CorrectionImpact;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.status.UnitStatusRepository;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.FailedSteps;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.ProcessIdentity;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.confirmation.ConfirmationProperties;
import vn.kontum.report.run.confirmation.SecondPerson;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.WaiverRepository;

/** One process with its jobs on a real database and real folders; {@link TextFileServices} says what its files are. */
public final class PipelineFixture implements AutoCloseable {
    public static final IntakeProperties PATIENCE =
            new IntakeProperties(Duration.ofMillis(20), Duration.ofSeconds(10), Duration.ofMinutes(30), 5);

    public final WorkDirectory folders;
    public final JdbcTemplate jdbc;
    public final ReceivedFileRepository ledger;
    public final SubmissionRepository submissions;
    public final FindingRepository findings;
    final WaiverRepository waivers;
    public final PeriodRepository periods;
    public final EditionRepository editions;
    public final AuditRepository audit;
    public final TextFileServices textFileServices;
    public final RunService runs;
    public final Catalogue catalogue = SmallCatalogue.make();
    private final GenericApplicationContext context;

    /** An office of this process. */
    public static PipelineFixture at(DataSource database, Path root) {
        return new PipelineFixture(database, root, ProcessIdentity.self());
    }

    /** An office of this process that lives at another time. */
    public static PipelineFixture at(DataSource database, Path root, Clock clock) {
        return new PipelineFixture(database, root, ProcessIdentity.self(), clock);
    }

    /** An office of this process where some acts need two people. */
    static PipelineFixture at(DataSource database, Path root, ConfirmationProperties confirmation) {
        return new PipelineFixture(database, root, ProcessIdentity.self(), Clock.systemUTC(), confirmation);
    }

    public PipelineFixture(DataSource database, Path root, ProcessIdentity owner) {
        this(database, root, owner, Clock.systemUTC());
    }

    private PipelineFixture(DataSource database, Path root, ProcessIdentity owner, Clock clock) {
        this(database, root, owner, clock, ConfirmationProperties.none());
    }

    private PipelineFixture(
            DataSource database, Path root, ProcessIdentity owner, Clock clock, ConfirmationProperties confirmation) {
        folders = new WorkDirectory(root);
        jdbc = new JdbcTemplate(database);
        waivers = new WaiverRepository(jdbc);
        textFileServices = new TextFileServices(catalogue, waivers);
        context = PipelineContext.open(
                database,
                catalogue,
                new PipelineProperties(folders, PATIENCE, 2, 4, Duration.ofSeconds(30)),
                clock,
                PipelineContext.texts(textFileServices),
                PipelineContext.Replacement.of(ProcessIdentity.class, owner),
                PipelineContext.Replacement.of(ConfirmationProperties.class, confirmation));
        ledger = context.getBean(ReceivedFileRepository.class);
        submissions = context.getBean(SubmissionRepository.class);
        findings = context.getBean(FindingRepository.class);
        periods = context.getBean(PeriodRepository.class);
        editions = context.getBean(EditionRepository.class);
        audit = context.getBean(AuditRepository.class);
        runs = context.getBean(RunService.class);
    }

    /** Decisions about units and periods. */
    public PeriodAdministration acts() {
        return context.getBean(PeriodAdministration.class);
    }

    /** Decisions about single files. */
    public QuarantineService quarantine() {
        return context.getBean(QuarantineService.class);
    }

    /** Any other part of the application. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** What waits for a second person. */
    SecondPerson secondPerson() {
        return context.getBean(SecondPerson.class);
    }

    /** What decisions do to reports. */
    public ActionEffectService actionEffects() {
        return context.getBean(ActionEffectService.class);
    }

    /** What a consolidation would change. */
    public DryRunService dryRuns() {
        return context.getBean(DryRunService.class);
    }

    /** What it means to declare an edition final. */
    public FinalizationPreviewService finalizations() {
        return context.getBean(FinalizationPreviewService.class);
    }

    public CorrectionImpact effects() {
        return context.getBean(CorrectionImpact.class);
    }

    public UnitStatusService board(Clock clock) {
        return new UnitStatusService(
                catalogue,
                new UnitStatusService.StatusRepositories(new UnitStatusRepository(jdbc), submissions, waivers),
                clock);
    }

    public Path drop(String folder, String name, String content) throws IOException {
        return Files.writeString(
                Files.createDirectories(folders.inbox().resolve(folder)).resolve(name), content);
    }

    /** Collects and returns what the run took in. */
    public List<ReceivedFileRecord> collect() throws InterruptedException {
        Run run = runs.run(RunRequest.collect(TriggerSource.COMMAND, "An", "test"), ProgressListener.none());
        if (run.state() != RunState.DONE) {
            throw new IllegalStateException(FailedSteps.of(jdbc, run));
        }
        return ledger.ofRun(run.id());
    }

    /** One run of a job, to its end. */
    public Run run(String job, Optional<Period> period) throws InterruptedException {
        return runs.run(
                new RunRequest(job, period, TriggerSource.COMMAND, "An", "test", RerunMode.whole(), Optional.empty()),
                ProgressListener.none());
    }

    /** Declares the newest edition of a period final. */
    public Run declareFinal(Period period, Actor by) throws InterruptedException {
        Edition newest = editions.latest(period).orElseThrow();
        return runs.await(runs.finalise(newest, TriggerSource.COMMAND, by, ProgressListener.none())
                .runId());
    }

    public Run consolidate(Period period) throws InterruptedException {
        return runs.run(RunRequest.consolidate(period, TriggerSource.COMMAND, "An", "test"), ProgressListener.none());
    }

    /** Empties every table of a schema, as before the first run. */
    public static void empty(JdbcTemplate jdbc) {
        List.of(
                        "final_edition",
                        "approved_correction",
                        "arrival_decision",
                        "signed_document",
                        "requested_act",
                        "edition_outlook",
                        "edition_earlier_input",
                        "edition_estimate",
                        "edition_basis",
                        "edition_same_period",
                        "edition_figure",
                        "edition_input",
                        "edition",
                        "reported_value",
                        "submission",
                        "finding",
                        "waiver",
                        "exclusion",
                        "outbox_delivery",
                        "answer_file",
                        "received_file",
                        "observed_file",
                        "processing_failure",
                        "published_file",
                        "worker",
                        "collect_shard",
                        "unit_lock",
                        "INT_CHANNEL_MESSAGE",
                        "inbox_identity",
                        "period_state",
                        "run",
                        "run_lease",
                        "audit_event")
                .forEach(t -> jdbc.update("DELETE FROM " + t));
        jdbc.update("UPDATE audit_head SET seq = 0, hash = REPEAT('0', 64)");
    }

    @Override
    public void close() {
        context.close();
    }
}
