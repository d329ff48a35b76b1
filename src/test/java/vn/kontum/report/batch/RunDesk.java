package vn.kontum.report.batch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.kontum.report.intake.IntakeLimits;
import vn.kontum.report.intake.WorkFolder;

/** Everything that runs need, on a real database, with jobs of the test's own. */
final class RunDesk {
    final DataSource database;
    final JdbcTemplate jdbc;
    final RunStore runs;
    final LeaseStore leases;
    final AuditStore audit;
    final DatabaseTransaction atomic;
    private final JdbcTransactionManager transactions;

    RunDesk(DataSource database) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.runs = new RunStore(jdbc);
        this.leases = new LeaseStore(jdbc, Owner.self());
        this.audit = new AuditStore(jdbc);
        this.transactions = new JdbcTransactionManager(database);
        this.atomic = new DatabaseTransaction(transactions);
    }

    JobRepository repository() {
        return TestRepository.of(jdbc, transactions);
    }

    /** Runs with these jobs; the process they belong to is given, so that two of them can meet. */
    Runs runs(Owner owner, Duration lease, Recipe... recipes) {
        Settings settings =
                new Settings(new WorkFolder(java.nio.file.Path.of("unused")), IntakeLimits.defaults(), 1, 100, lease);
        Admission.Stores stores = new Admission.Stores(runs, new LeaseStore(jdbc, owner), audit, atomic);
        Admission admission = new Admission(stores, settings, Clock.systemUTC());
        return new Runs(
                admission,
                new RunExecutor(
                        new Executions(repository(), Clock.systemUTC()), List.of(recipes), admission, stores, settings),
                runs,
                new NobodyBehindTheDoor(settings));
    }

    private final class NobodyBehindTheDoor implements Runs.Desk {
        private final Settings settings;

        NobodyBehindTheDoor(Settings settings) {
            this.settings = settings;
        }

        @Override
        public Aftermath aftermath() {
            Tables tables = Tables.of(jdbc, transactions, Owner.self());
            return new Aftermath(
                    tables.leases(),
                    tables.editions(),
                    tables.atomic(),
                    new Shelf(settings.folders()),
                    new Executions(repository(), Clock.systemUTC()));
        }

        @Override
        public FinalPlanner finals() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Effects effects() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Planner planner() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Acts acts() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Rebuilding rebuilding() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Quarantine quarantine() {
            throw new UnsupportedOperationException();
        }
    }
}
