package vn.kontum.report.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.kontum.report.DatabaseProxy;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.text.Messages;

class DatabaseTest {
    private static final DatabaseProperties.Pool POOL = new DatabaseProperties.Pool(3, Duration.ofSeconds(3));

    /** So long the pool hands a connection out again without looking whether it still lives. */
    private static final long UNCHECKED = 600;

    @TempDir
    Path folder;

    @Test
    void aDatabaseThatDiesUnderALongLivedProcessIsUsedOnAsIfNothingHadHappened() throws Exception {
        TestServers.copyTables(folder);
        try (Database database = Database.open(TestServers.setup(folder), POOL)) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            jdbc.update("INSERT INTO inbox_identity (name, id) VALUES ('inbox', 'x')");
            ProcessHandle process = TestServers.process(folder).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
            Thread.sleep(UNCHECKED);

            assertThat(jdbc.queryForObject("SELECT id FROM inbox_identity", String.class))
                    .isEqualTo("x");
        }
    }

    @Test
    void anExternalDatabaseGetsItsTables() {
        DatabaseProperties.External setup =
                new DatabaseProperties.External(TestDatabase.freshUrl(), TestDatabase.user(), TestDatabase.password());

        try (Database database = Database.open(setup, POOL)) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM received_file", Long.class))
                    .isZero();
        }
    }

    @Test
    void tablesOfAnotherProgramAreLeftAloneAndThatIsOneSentence() {
        DatabaseProperties.External strange =
                new DatabaseProperties.External(TestDatabase.freshUrl(), TestDatabase.user(), TestDatabase.password());
        JdbcTemplate jdbc =
                new JdbcTemplate(new DriverManagerDataSource(strange.url(), strange.user(), strange.password()));
        jdbc.execute("CREATE TABLE their_own (id INT)");
        assertThatThrownBy(() -> Database.open(strange, POOL))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        e -> assertThat(e.sentence(Messages.VIETNAMESE))
                                .contains("chương trình khác", "lược đồ riêng"));
        assertThat(jdbc.queryForList("SHOW TABLES")).hasSize(1);
    }

    /** Without its history each table looks like one that a killed process left behind; those with rows are none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM flyway_schema_history",
                "DROP TABLE flyway_schema_history",
                "DELETE FROM flyway_schema_history WHERE version = '130'",
                "DELETE FROM flyway_schema_history WHERE version = '165'"
            })
    void aDatabaseWhoseHistoryIsLostKeepsItsRowsAndThatIsOneSentence(String loss) {
        DatabaseProperties.External kept = new DatabaseProperties.External(
                TestDatabase.migratedUrl(), TestDatabase.user(), TestDatabase.password());
        Database.open(kept, POOL).close();
        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(kept.url(), kept.user(), kept.password()));
        jdbc.update("INSERT INTO inbox_identity (name, id) VALUES ('inbox', 'x')");
        jdbc.update("INSERT INTO received_file (seq, run_id, received_at, folder, file_name, size_bytes)"
                + " VALUES (1, 1, NOW(), '608', 'a.xlsx', 1)");
        jdbc.update(
                "INSERT INTO finding (arrival_seq, ordinal, code, severity, entered, message_vi, remedy_vi, message_en,"
                        + " explained, affected_cells) VALUES (1, 1, 'X', 'WARN', '', '', '', '', FALSE, '[]')");
        jdbc.update(loss);

        assertThatThrownBy(() -> Database.open(kept, POOL))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        e -> assertThat(e.sentence(Messages.VIETNAMESE))
                                .contains("flyway_schema_history", "khôi phục")
                                .doesNotContain("chương trình khác"));
        assertThat(jdbc.queryForObject("SELECT id FROM inbox_identity", String.class))
                .isEqualTo("x");
        assertThat(jdbc.queryForObject("SELECT affected_cells FROM finding", String.class))
                .isEqualTo("[]");
    }

    @Test
    void aDatabaseThatHasLostATableOfItsAuditLogSaysWhichOne() {
        DatabaseProperties.External kept = new DatabaseProperties.External(
                TestDatabase.migratedUrl(), TestDatabase.user(), TestDatabase.password());
        Database.open(kept, POOL).close();
        new JdbcTemplate(new DriverManagerDataSource(kept.url(), kept.user(), kept.password()))
                .execute("DROP TABLE audit_event");

        assertThatThrownBy(() -> Database.open(kept, POOL))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        e -> assertThat(e.sentence(Messages.VIETNAMESE))
                                .contains("mất bảng audit_event của nhật ký", "khôi phục bản sao lưu"));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aTriggerOfTheAuditLogThatWasRemovedIsToldAndLaidAgain(CapturedOutput output) throws Exception {
        TestServers.copyTables(folder);
        Database.open(TestServers.setup(folder), POOL).close();
        try (EmbeddedMariaDb server = new EmbeddedMariaDb(TestServers.setup(folder))) {
            assertThat(output).doesNotContain("has been laid again");
            TestServers.tell(server, "DROP TRIGGER audit_event_no_delete");

            Database.open(TestServers.setup(folder), POOL).close();

            assertThat(output)
                    .contains("the trigger of the audit log against DELETE was missing and has been laid again");
            assertThat(TestServers.ask(
                            server,
                            "SELECT COUNT(*) FROM information_schema.TRIGGERS"
                                    + " WHERE EVENT_OBJECT_TABLE = 'audit_event'"))
                    .isEqualTo("2");
        }
    }

    @Test
    void aSchemaWithTheHistoryOfAnotherProgramIsOfAnotherProgram() {
        DatabaseProperties.External strange =
                new DatabaseProperties.External(TestDatabase.freshUrl(), TestDatabase.user(), TestDatabase.password());
        DriverManagerDataSource theirs = new DriverManagerDataSource(strange.url(), strange.user(), strange.password());
        Flyway.configure()
                .dataSource(theirs)
                .baselineVersion("300")
                .baselineOnMigrate(true)
                .load()
                .baseline();

        assertThatThrownBy(() -> Database.open(strange, POOL))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        e -> assertThat(e.sentence(Messages.VIETNAMESE)).contains("chương trình khác"));
        assertThat(new JdbcTemplate(theirs).queryForList("SHOW TABLES")).hasSize(1);
    }

    @Test
    void tablesOfALaterVersionAreLeftAloneAndThatIsOneSentence() {
        DatabaseProperties.External later = new DatabaseProperties.External(
                TestDatabase.migratedUrl(), TestDatabase.user(), TestDatabase.password());
        Database.open(later, POOL).close();
        new JdbcTemplate(new DriverManagerDataSource(later.url(), later.user(), later.password()))
                .update("INSERT INTO flyway_schema_history SELECT 999, '999', 'later', 'SQL', 'V999__x.sql', checksum,"
                        + " installed_by, installed_on, 0, success FROM flyway_schema_history WHERE version = '102'");
        assertThatThrownBy(() -> Database.open(later, POOL))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        e -> assertThat(e.sentence(Messages.VIETNAMESE))
                                .contains("phiên bản mới hơn", "không thay đổi gì")
                                .doesNotContain("Validate"));
    }

    @Test
    void anUnreachableDatabaseIsOneSentence() {
        DatabaseProperties.External nobody =
                new DatabaseProperties.External("jdbc:mysql://127.0.0.1:9/kontum?a=b", "an", "secret");
        DatabaseProperties.Pool impatient = new DatabaseProperties.Pool(3, Duration.ofMillis(300));

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
        try (DatabaseProxy databaseProxy = DatabaseProxy.toTheDatabase();
                Database database = Database.open(
                        new DatabaseProperties.External(
                                TestDatabase.migratedUrl(databaseProxy.port()) + "&socketTimeout=500",
                                TestDatabase.user(),
                                TestDatabase.password()),
                        POOL)) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            databaseProxy.hold();
            assertThatThrownBy(() -> jdbc.queryForObject("SELECT 1", Long.class))
                    .isInstanceOf(DataAccessException.class);

            databaseProxy.letGo();

            assertThat(jdbc.queryForObject("SELECT 1", Long.class)).isOne();
        }
    }

    @Test
    void aWrongPasswordIsToldAtOnceAndNotWaitedFor() throws Exception {
        DatabaseProperties.Pool patient = new DatabaseProperties.Pool(3, Duration.ofSeconds(30));
        TestServers.copyTables(folder);
        try (EmbeddedMariaDb server = new EmbeddedMariaDb(TestServers.setup(folder))) {
            DatabaseProperties.External stranger = new DatabaseProperties.External(
                    server.address().url(ServerEndpoint.SCHEMA), ServerEndpoint.USER, "not the password");
            long begun = System.nanoTime();

            assertThatThrownBy(() -> Database.open(stranger, patient))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("Access denied");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void aDatabaseThatComesUpWhileWeStartIsWaitedFor() throws Exception {
        int port = DatabaseProxy.freePort();
        DatabaseProperties.Pool patient = new DatabaseProperties.Pool(3, Duration.ofSeconds(30));
        CompletableFuture<Void> opened = CompletableFuture.runAsync(() -> Database.open(
                        new DatabaseProperties.External(
                                TestDatabase.migratedUrl(port), TestDatabase.user(), TestDatabase.password()),
                        patient)
                .close());
        Thread.sleep(Duration.ofMillis(1500).toMillis());
        try (DatabaseProxy late = DatabaseProxy.toTheDatabase(port)) {
            assertThat(late.port()).isEqualTo(port);
            assertThat(opened).succeedsWithin(Duration.ofSeconds(30));
        }
    }
}
