package vn.kontum.report.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.IntakeLimits;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.LedgerStore;
import vn.kontum.report.intake.WorkFolder;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionStore;
import vn.kontum.report.submission.SubmissionStore;

/** One process with its jobs on a real database and real folders; {@link TextOffice} says what its files are. */
public final class Office implements AutoCloseable {
    static final IntakeLimits PATIENCE =
            new IntakeLimits(Duration.ofMillis(20), Duration.ofSeconds(10), Duration.ofMinutes(30), 5);

    public final WorkFolder folders;
    public final JdbcTemplate jdbc;
    final LedgerStore ledger;
    public final SubmissionStore submissions;
    final FindingStore findings;
    final WaiverStore waivers;
    final PeriodStore periods;
    public final EditionStore editions;
    public final AuditStore audit;
    final TextOffice people;
    public final Runs runs;
    private final Catalogue catalogue = SmallCatalogue.make();
    private final Tables tables;

    /** An office of this process. */
    public static Office at(DataSource database, Path root) {
        return new Office(database, root, Owner.self());
    }

    /** An office of this process that lives at another time. */
    static Office at(DataSource database, Path root, Clock clock) {
        return new Office(database, root, Owner.self(), clock);
    }

    Office(DataSource database, Path root, Owner owner) {
        this(database, root, owner, Clock.systemUTC());
    }

    private Office(DataSource database, Path root, Owner owner, Clock clock) {
        folders = new WorkFolder(root);
        jdbc = new JdbcTemplate(database);
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        tables = Tables.of(jdbc, transactions, owner);
        ledger = tables.ledger();
        submissions = tables.submissions();
        findings = tables.findings();
        waivers = tables.waivers();
        periods = tables.periods();
        editions = tables.editions();
        audit = tables.audit();
        people = new TextOffice(catalogue, waivers);
        Settings settings = new Settings(folders, PATIENCE, 2, 4, Duration.ofSeconds(30));
        Trades trades = new Trades(history -> people, people, people, people, people.stationery());
        runs = new Assembly(catalogue, tables, trades, settings, clock).runs(TestRepository.of(jdbc, transactions));
    }

    CorrectionEffects effects() {
        return new CorrectionEffects(Assembly.snapshots(catalogue, tables), people);
    }

    Board board(Clock clock) {
        return new Board(catalogue, new Board.Records(new BoardStore(jdbc), submissions, findings, waivers), clock);
    }

    public Path drop(String folder, String name, String content) throws IOException {
        return Files.writeString(
                Files.createDirectories(folders.inbox().resolve(folder)).resolve(name), content);
    }

    /** Collects and returns what the run took in. */
    public List<LedgerEntry> collect() throws InterruptedException {
        Run run = runs.run(RunRequest.collect(Cause.COMMAND, "An", "test"), Progress.none());
        if (run.state() != RunState.DONE) {
            throw new IllegalStateException(run.toString());
        }
        return ledger.ofRun(run.id());
    }

    /** One run of a job, to its end. */
    Run run(String job, Optional<Period> period) throws InterruptedException {
        return runs.run(
                new RunRequest(job, period, Cause.COMMAND, "An", "test", Scope.whole(), Optional.empty()),
                Progress.none());
    }

    /** Declares the newest edition of a period final. */
    Run declareFinal(Period period, Person by) throws InterruptedException {
        Edition newest = editions.latest(period).orElseThrow();
        return runs.await(runs.finalise(newest, Cause.COMMAND, by, Progress.none()).runId());
    }

    public Run consolidate(Period period) throws InterruptedException {
        return runs.run(RunRequest.consolidate(period, Cause.COMMAND, "An", "test"), Progress.none());
    }

    /** Empties every table of a schema, as before the first run. */
    public static void empty(JdbcTemplate jdbc) {
        List.of(
                        "final_edition",
                        "approved_correction",
                        "arrival_decision",
                        "edition_figure",
                        "edition_input",
                        "edition",
                        "reading",
                        "submission",
                        "finding",
                        "waiver",
                        "exclusion",
                        "dispatch",
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
