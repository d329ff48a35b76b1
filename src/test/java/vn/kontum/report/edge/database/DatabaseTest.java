package vn.kontum.report.edge.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.Wire;

class DatabaseTest {
    private static final DatabaseSetup.Pool POOL = new DatabaseSetup.Pool(3, Duration.ofSeconds(3));

    /** So long the pool hands a connection out again without looking whether it still lives. */
    private static final long UNCHECKED = 600;

    @TempDir
    Path folder;

    @Test
    void aDatabaseThatDiesUnderALongLivedProcessIsUsedOnAsIfNothingHadHappened() throws Exception {
        try (Database database = Database.open(Servers.setup(folder), POOL)) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            jdbc.update("INSERT INTO inbox (name, id) VALUES ('inbox', 'x')");
            ProcessHandle process = Servers.process(folder).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
            Thread.sleep(UNCHECKED);

            assertThat(jdbc.queryForObject("SELECT id FROM inbox", String.class))
                    .isEqualTo("x");
        }
    }

    @Test
    void anExternalDatabaseGetsItsTables() {
        DatabaseSetup.External setup =
                new DatabaseSetup.External(TestDatabase.freshUrl(), TestDatabase.user(), TestDatabase.password());

        try (Database database = Database.open(setup, POOL)) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM arrival", Long.class))
                    .isZero();
        }
    }

    @Test
    void anUnreachableDatabaseIsOneSentence() {
        DatabaseSetup.External nobody =
                new DatabaseSetup.External("jdbc:mysql://127.0.0.1:9/kontum?a=b", "an", "secret");
        DatabaseSetup.Pool impatient = new DatabaseSetup.Pool(3, Duration.ofMillis(300));

        assertThatThrownBy(() -> Database.open(nobody, impatient))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        e -> assertThat(e.sentence(Locale.ENGLISH))
                                .startsWith(
                                        "The database jdbc:mysql://127.0.0.1:9/kontum cannot be reached (Connection refused)")
                                .doesNotContain("secret", "\n"));
    }

    @Test
    void aLineThatSaysNothingMoreIsGivenUpInsteadOfHangingForEver() throws Exception {
        try (Wire wire = Wire.toTheDatabase();
                Database database = Database.open(
                        new DatabaseSetup.External(
                                TestDatabase.freshUrl(wire.port()) + "&socketTimeout=500",
                                TestDatabase.user(),
                                TestDatabase.password()),
                        POOL)) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            wire.hold();
            assertThatThrownBy(() -> jdbc.queryForObject("SELECT 1", Long.class))
                    .isInstanceOf(DataAccessException.class);

            wire.letGo();

            assertThat(jdbc.queryForObject("SELECT 1", Long.class)).isOne();
        }
    }

    @Test
    void aWrongPasswordIsToldAtOnceAndNotWaitedFor() throws Exception {
        DatabaseSetup.Pool patient = new DatabaseSetup.Pool(3, Duration.ofSeconds(30));
        try (EmbeddedServer server = new EmbeddedServer(Servers.setup(folder))) {
            DatabaseSetup.External stranger = new DatabaseSetup.External(
                    server.address().url(ServerAddress.SCHEMA), ServerAddress.USER, "not the password");
            long begun = System.nanoTime();

            assertThatThrownBy(() -> Database.open(stranger, patient))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("Access denied");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void aDatabaseThatComesUpWhileWeStartIsWaitedFor() throws Exception {
        int port = Wire.freePort();
        DatabaseSetup.Pool patient = new DatabaseSetup.Pool(3, Duration.ofSeconds(30));
        CompletableFuture<Void> opened = CompletableFuture.runAsync(() -> Database.open(
                        new DatabaseSetup.External(
                                TestDatabase.freshUrl(port), TestDatabase.user(), TestDatabase.password()),
                        patient)
                .close());
        Thread.sleep(Duration.ofMillis(1500).toMillis());
        try (Wire late = Wire.toTheDatabase(port)) {
            assertThat(late.port()).isEqualTo(port);
            assertThat(opened).succeedsWithin(Duration.ofSeconds(30));
        }
    }
}
