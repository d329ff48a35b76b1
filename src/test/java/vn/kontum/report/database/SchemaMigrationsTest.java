package vn.kontum.report.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.config.InterruptibleDatabase;
import vn.kontum.report.database.migration.SchemaMigrations;

class SchemaMigrationsTest {
    /**
     * Primes, so that over the years every statement is met by some change of the scripts; each death costs a third of
     * a second.
     */
    private static final int SELDOM = 59;

    private static final int OFTEN = 13;

    private static final int TABLES = 60;

    @Test
    void aProcessKilledNowAndThenWhileItLaysTablesLeavesNothingInTheWayOfTheNext() {
        killAtEvery(SELDOM, SchemaMigrationsTest::oneByOne, migrations());
    }

    @Test
    void aProcessKilledWhileItLaysANewDatabaseLeavesNothingInTheWayOfTheNext() {
        killAtEvery(SELDOM, SchemaMigrations::migrate, SchemaComparison.ofNewDatabase());
    }

    @Test
    @Tag("slow")
    void aProcessKilledWhileItLaysTablesLeavesNothingInTheWayOfTheNext() {
        killAtEvery(OFTEN, SchemaMigrationsTest::oneByOne, migrations());
        killAtEvery(OFTEN, SchemaMigrations::migrate, SchemaComparison.ofNewDatabase());
    }

    private static void oneByOne(DataSource database) {
        SchemaComparison.migrateOneByOne(database);
    }

    private static void killAtEvery(int stride, Consumer<DataSource> migration, List<String> history) {
        boolean untouched = false;
        for (int dieAt = 5; !untouched; dieAt += stride) {
            String url = TestDatabase.freshUrl();
            try (HikariDataSource first = connections(url)) {
                untouched = survives(new InterruptibleDatabase(first, dieAt, true), migration);
            }
            try (HikariDataSource next = connections(url)) {
                migration.accept(next);

                JdbcTemplate jdbc = new JdbcTemplate(next);
                assertThat(jdbc.queryForList("SELECT success FROM flyway_schema_history", Boolean.class))
                        .as("killed at %d", dieAt)
                        .hasSize(history.size())
                        .containsOnly(true);
                assertThat(jdbc.queryForList("SHOW TABLES")).hasSizeGreaterThan(TABLES);
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

    private static boolean survives(InterruptibleDatabase database, Consumer<DataSource> migration) {
        try {
            migration.accept(database);
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
                            "INSERT INTO flyway_schema_history SELECT 999, '999', 'of a newer version', 'SQL', 'V999__x.sql',"
                                    + " checksum, installed_by, installed_on, 0, success FROM flyway_schema_history"
                                    + " WHERE version = '102'");

            assertThatThrownBy(() -> SchemaMigrations.migrate(database)).hasMessageContaining("999");
        }
    }

    @Test
    void allTablesOfOursAndOfTheLibrariesAreLaidInOneHistory() {
        JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh());

        List<String> tables = jdbc.queryForList("SHOW TABLES", String.class).stream()
                .map(t -> t.toLowerCase(Locale.ROOT))
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
                .containsExactlyElementsOf(SchemaComparison.ofNewDatabase());
    }

    @Test
    void aNewDatabaseIsTheSameAsOneThatEveryMigrationHasChanged() throws SQLException {
        String whole = TestDatabase.freshUrl();
        String steps = TestDatabase.freshUrl();
        try (HikariDataSource one = connections(whole);
                HikariDataSource other = connections(steps)) {
            SchemaMigrations.migrate(one);
            oneByOne(other);

            SchemaComparison.assertSame(one, other);
            assertThat(new JdbcTemplate(other)
                            .queryForList(
                                    "SELECT version FROM flyway_schema_history ORDER BY installed_rank", String.class))
                    .containsExactlyElementsOf(migrations());
        }
    }

    /** One with a lower number is missing in databases that are in use, and Flyway refuses them. */
    @Test
    void aMigrationThatIsAddedHasAHigherNumberThanAllThatArePublished() throws IOException {
        List<Integer> published = Files.readAllLines(Path.of("src/test/resources/contracts/migrations.txt")).stream()
                .map(Integer::valueOf)
                .toList();
        int last = published.get(published.size() - 1);

        assertThat(SchemaComparison.versions("V").map(Integer::valueOf).filter(version -> version <= last))
                .containsExactlyInAnyOrderElementsOf(published);
    }

    /** The versions of our scripts, those of the two libraries, and the renaming. */
    private static List<String> migrations() {
        return Stream.concat(SchemaComparison.versions("V"), Stream.of("2", "3", "6"))
                .sorted(Comparator.comparingInt(Integer::parseInt))
                .toList();
    }
}
