package vn.kontum.report.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.Inbox;
import vn.kontum.report.intake.Intake;
import vn.kontum.report.intake.IntakeLimits;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.LedgerStore;
import vn.kontum.report.intake.Outbox;
import vn.kontum.report.intake.SightingStore;
import vn.kontum.report.intake.Store;
import vn.kontum.report.intake.TrialFolder;
import vn.kontum.report.intake.WorkFolder;
import vn.kontum.report.report.EditionStore;
import vn.kontum.report.submission.SubmissionStore;
import vn.kontum.report.workbook.ContainerLimits;
import vn.kontum.report.workbook.WorkbookReader;

/** One process with its jobs on a real database and real folders; {@link TextOffice} says what its files are. */
final class Office implements AutoCloseable {
    static final IntakeLimits PATIENCE =
            new IntakeLimits(Duration.ofMillis(20), Duration.ofSeconds(10), Duration.ofMinutes(30), 5);

    final WorkFolder folders;
    final JdbcTemplate jdbc;
    final LedgerStore ledger;
    final SubmissionStore submissions;
    final FindingStore findings;
    final WaiverStore waivers;
    final PeriodStore periods;
    final EditionStore editions;
    final AuditStore audit;
    final TextOffice people;
    final Runs runs;
    private final Catalogue catalogue = SmallCatalogue.make();
    private final JdbcTransactionManager transactions;
    private final DatabaseTransaction atomic;
    private final Settings settings;
    private final LeaseStore leases;
    private final Store store;
    private final Clock clock = Clock.systemUTC();

    Office(DataSource database, Path root, Owner owner) {
        folders = new WorkFolder(root);
        jdbc = new JdbcTemplate(database);
        transactions = new JdbcTransactionManager(database);
        atomic = new DatabaseTransaction(transactions);
        ledger = new LedgerStore(JdbcClient.create(jdbc));
        submissions = new SubmissionStore(jdbc);
        findings = new FindingStore(jdbc);
        waivers = new WaiverStore(jdbc);
        periods = new PeriodStore(jdbc);
        editions = new EditionStore(jdbc);
        audit = new AuditStore(jdbc);
        leases = new LeaseStore(jdbc, owner);
        store = new Store(folders.store());
        people = new TextOffice(catalogue, waivers);
        settings = new Settings(folders, PATIENCE, 2, 4, Duration.ofSeconds(30));
        runs = open();
    }

    private Runs open() {
        Intake intake = new Intake(
                new Inbox(folders.inbox()),
                store,
                new Intake.Records(ledger, new SightingStore(jdbc), atomic),
                PATIENCE,
                clock);
        Replies replies = new Replies(
                new Replies.Records(ledger, findings, submissions, store), new Outbox(folders.outbox()), people, clock);
        Consolidation.Workshop workshop = workshop();
        Settlement settlement = settlement();
        JobRepository repository = TestRepository.of(jdbc, transactions);
        List<Recipe> recipes = List.of(
                new CollectJob(repository, steps(intake, settlement, replies), settings),
                new ConsolidateJob(repository, workshop));
        Admission.Stores stores = new Admission.Stores(new RunStore(jdbc), leases, audit, atomic);
        Admission admission = new Admission(stores, settings, clock);
        RunExecutor executor = new RunExecutor(repository, recipes, admission, stores, settings);
        Acts acts = new Acts(
                catalogue, new Acts.Records(waivers, findings, ledger, periods, audit, atomic), settlement, clock);
        Quarantine quarantine = new Quarantine(
                new Quarantine.Records(submissions, ledger, findings, audit, atomic), store, people, replies, clock);
        return new Runs(
                admission,
                executor,
                new RunStore(jdbc),
                new Behind(new Planner(workshop, submissions, intake), acts, quarantine));
    }

    private CollectSteps steps(Intake intake, Settlement settlement, Replies replies) {
        TrialBox trial = new TrialBox(new TrialFolder(folders.trial(), PATIENCE, clock), people, replies);
        return new CollectSteps(new CollectSteps.Parts(intake, store, ledger, () -> settlement, replies, trial));
    }

    private Settlement settlement() {
        return new Settlement(
                new Settlement.Records(ledger, findings, waivers, new FolderUnits(catalogue), atomic),
                store,
                new Acceptance(
                        new Acceptance.Records(submissions, ledger, findings, periods), submissions.history(), clock),
                people,
                clock);
    }

    CorrectionEffects effects() {
        return new CorrectionEffects(workshop().snapshots(), people);
    }

    private Consolidation.Workshop workshop() {
        SnapshotReader snapshots = new SnapshotReader(
                catalogue, new SnapshotReader.Records(submissions, findings, waivers, editions), transactions);
        Archive archive = new Archive(
                new Archive.Records(editions, periods, leases, audit, atomic),
                new WorkbookReader(ContainerLimits.standard()));
        return new Consolidation.Workshop(
                catalogue, snapshots, people, people, new Shelf(folders), archive, periods, clock);
    }

    private record Behind(Planner planner, Acts acts, Quarantine quarantine) implements Runs.Desk {}

    Path drop(String folder, String name, String content) throws IOException {
        return Files.writeString(
                Files.createDirectories(folders.inbox().resolve(folder)).resolve(name), content);
    }

    /** Collects and returns what the run took in. */
    List<LedgerEntry> collect() throws InterruptedException {
        Run run = runs.run(RunRequest.collect(Cause.COMMAND, "An", "test"), Progress.none());
        if (run.state() != RunState.DONE) {
            throw new IllegalStateException(run.toString());
        }
        return ledger.ofRun(run.id());
    }

    Run consolidate(Period period) throws InterruptedException {
        return runs.run(RunRequest.consolidate(period, Cause.COMMAND, "An", "test"), Progress.none());
    }

    /** Empties every table of a schema, as before the first run. */
    static void empty(JdbcTemplate jdbc) {
        List.of(
                        "edition_figure",
                        "edition_input",
                        "edition",
                        "reading",
                        "submission",
                        "finding",
                        "waiver",
                        "exclusion",
                        "arrival",
                        "sighting",
                        "inbox",
                        "period_state",
                        "run",
                        "lease",
                        "audit")
                .forEach(t -> jdbc.update("DELETE FROM " + t));
        jdbc.update("UPDATE audit_head SET seq = 0, hash = REPEAT('0', 64)");
    }

    @Override
    public void close() {
        runs.close();
    }
}
