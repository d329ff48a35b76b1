package vn.kontum.report.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.kontum.report.DatabaseProxy;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.Database;
import vn.kontum.report.database.DatabaseProperties;
import vn.kontum.report.database.RetryingTransactionTemplate;
import vn.kontum.report.database.TransactionOperations;

/**
 * The line to the database is cut after any byte of any request or answer, commits among them; the process lives on and
 * does it again.
 */
class CutConnectionTest {
    private static final Period Q1 = new Period(2021, 1);
    private static DatabaseProxy databaseProxy;
    private static Database opened;
    private static DataSource database;

    @TempDir
    Path root;

    @BeforeAll
    static void open() {
        databaseProxy = DatabaseProxy.toTheDatabase();
        opened = Database.open(
                new DatabaseProperties.External(
                        TestDatabase.migratedUrl(databaseProxy.port()), TestDatabase.user(), TestDatabase.password()),
                new DatabaseProperties.Pool(8, Duration.ofSeconds(10)));
        database = opened.dataSource();
    }

    @AfterAll
    static void close() throws Exception {
        opened.close();
        databaseProxy.close();
    }

    @Test
    void theNextRunConvergesAfterSampledCuts() throws Exception {
        cut(3);
    }

    @Test
    @Tag("slow")
    void theNextRunConvergesAfterHundredsOfCuts() throws Exception {
        cut(300);
    }

    /** The pool hands a connection out untested for half a second after its last use. */
    @Test
    void aTransactionThatCannotBeginOnALineThatWasCutBeginsOnAnother() {
        TransactionOperations transactions = new RetryingTransactionTemplate(new JdbcTransactionManager(database));
        JdbcTemplate jdbc = new JdbcTemplate(database);
        AtomicInteger done = new AtomicInteger();
        for (int round = 0; round < 10; round++) {
            transactions.all(() -> jdbc.queryForObject("SELECT 1", Integer.class));
            databaseProxy.cut();
            transactions.all(() -> jdbc.queryForObject("SELECT 1", Integer.class) + done.incrementAndGet());
        }

        assertThat(done).hasValue(10);
    }

    @Test
    void ofAllConnectionsThatWereCutOnlyTheFirstOneAskedFails() throws SQLException {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        try (Connection one = database.getConnection();
                Connection two = database.getConnection();
                Connection three = database.getConnection()) {
            assertThat(List.of(one, two, three)).allMatch(connection -> !isClosed(connection), "open");
        }
        databaseProxy.cut();

        assertThatThrownBy(() -> jdbc.queryForObject("SELECT 1", Integer.class))
                .isInstanceOf(DataAccessException.class);
        for (int next = 0; next < 4; next++) {
            assertThat(jdbc.queryForObject("SELECT 1", Integer.class)).isEqualTo(1);
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void cut(int times) throws Exception {
        long asked = databaseProxy.asked();
        long replied = databaseProxy.replied();
        run("whole", () -> {});
        long requests = databaseProxy.asked() - asked;
        long replies = databaseProxy.replied() - replied;
        Random random = new Random(2021);
        for (int n = 0; n < times; n++) {
            long request = (long) (random.nextDouble() * requests);
            run("request-" + request, () -> databaseProxy.cutRequestsAfter(request));
            long reply = (long) (random.nextDouble() * replies);
            run("reply-" + reply, () -> databaseProxy.cutRepliesAfter(reply));
        }
    }

    private void run(String name, Runnable trouble) throws Exception {
        PipelineFixture.empty(new JdbcTemplate(database));
        Path folder = Files.createDirectories(root.resolve(name));
        try (PipelineFixture pipelineFixture = PipelineFixture.at(database, folder)) {
            trouble.run();
            try {
                KilledAnywhereTest.work(pipelineFixture);
            } catch (Exception e) {
                assertThat(databaseProxy.wasCut()).as(name).isTrue();
            }
            databaseProxy.cutNoMore();
            pipelineFixture.collect();
            pipelineFixture.collect();
            pipelineFixture.consolidate(Q1);
            assertThat(pipelineFixture.runs.newest(20))
                    .as(name)
                    .allMatch(r -> r.state().ended());
            KilledAnywhereTest.converged(pipelineFixture, folder);
        }
    }
}
