package vn.kontum.report.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.config.InterruptibleDatabase;

class SchemaMigrationsTest {
    /**
     * Primes, so that over the years every statement is met by some change of the scripts; each death costs a third of
     * a second.
     */
    private static final int SELDOM = 59;

    private static final int OFTEN = 13;

    @Test
    void aProcessKilledNowAndThenWhileItLaysTablesLeavesNothingInTheWayOfTheNext() {
        killAtEvery(SELDOM);
    }

    @Test
    @Tag("slow")
    void aProcessKilledWhileItLaysTablesLeavesNothingInTheWayOfTheNext() {
        killAtEvery(OFTEN);
    }

    private static void killAtEvery(int stride) {
        boolean untouched = false;
        for (int dieAt = 5; !untouched; dieAt += stride) {
            String url = TestDatabase.freshUrl();
            try (HikariDataSource first = connections(url)) {
                untouched = survives(new InterruptibleDatabase(first, dieAt, true));
            }
            try (HikariDataSource next = connections(url)) {
                SchemaMigrations.migrate(next);

                assertThat(new JdbcTemplate(next)
                                .queryForList("SELECT success FROM flyway_schema_history", Boolean.class))
                        .as("killed at %d", dieAt)
                        .hasSize(scripts().size())
                        .containsOnly(true);
            }
        }
    }

    /** Closing them is what the system does to those of a killed process. */
    private static HikariDataSource connections(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(TestDatabase.user());
        config.setPassword(TestDatabase.password());
        config.setMaximumPoolSize(3);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private static boolean survives(InterruptibleDatabase database) {
        try {
            SchemaMigrations.migrate(database);
            return true;
        } catch (InterruptibleDatabase.Killed | RuntimeException killed) {
            return !database.dead();
        }
    }

    @Test
    void aProgramThatIsOlderThanTheTablesDoesNotTouchThem() {
        try (HikariDataSource database = connections(TestDatabase.freshUrl())) {
            SchemaMigrations.migrate(database);
            new JdbcTemplate(database)
                    .update(
                            "INSERT INTO flyway_schema_history SELECT 99, '99', 'of a newer version', type, 'V99__x.sql',"
                                    + " checksum, installed_by, installed_on, 0, success FROM flyway_schema_history"
                                    + " WHERE version = '5'");

            assertThatThrownBy(() -> SchemaMigrations.migrate(database)).hasMessageContaining("99");
        }
    }

    @Test
    void allTablesOfOursAndOfTheLibrariesAreLaidInOneHistory() {
        JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh());

        List<String> tables = jdbc.queryForList("SHOW TABLES", String.class).stream()
                .map(t -> t.toLowerCase(java.util.Locale.ROOT))
                .toList();

        assertThat(tables)
                .contains(
                        "received_file",
                        "audit_event",
                        "run_lease",
                        "batch_job_execution",
                        "qrtz_triggers",
                        "qrtz_locks");
        assertThat(jdbc.queryForList("SELECT version FROM flyway_schema_history ORDER BY installed_rank", String.class))
                .containsExactlyElementsOf(scripts());
    }

    /** The versions of our scripts, those of the two libraries, and the renaming. */
    private static List<String> scripts() {
        try (var files = java.nio.file.Files.list(java.nio.file.Path.of("src/main/resources/db/migration"))) {
            return java.util.stream.Stream.concat(
                            files.map(file -> file.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1")),
                            java.util.stream.Stream.of("2", "3", "6"))
                    .sorted(java.util.Comparator.comparingInt(Integer::parseInt))
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
