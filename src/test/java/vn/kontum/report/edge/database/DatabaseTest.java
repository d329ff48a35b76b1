package vn.kontum.report.edge.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;

class DatabaseTest {
    private static final DatabaseSetup.Pool POOL = new DatabaseSetup.Pool(3, Duration.ofSeconds(2));

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
        DatabaseSetup.External setup = new DatabaseSetup.External(TestDatabase.freshUrl(), "root", "");

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
}
