package vn.kontum.report.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.baseline.BaselineMigrationConfigurationExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.database.migration.AuditTriggers;
import vn.kontum.report.database.migration.SchemaMigrations;

/** Two ways to the tables: the script for new databases, and all migrations one after the other. */
public final class SchemaComparison {
    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");
    private static final String HISTORY = "flyway_schema_history";

    private SchemaComparison() {}

    /** As a database that is older than the newest script for new ones. */
    public static void migrateOneByOne(DataSource database) {
        FluentConfiguration configuration =
                SchemaMigrations.of(Flyway.configure().dataSource(database));
        configuration
                .getPluginRegister()
                .getExact(BaselineMigrationConfigurationExtension.class)
                .setBaselineMigrationPrefix("unused");
        configuration.load().migrate();
        AuditTriggers.create(database, false);
    }

    /** Tables with columns, defaults, keys and their names, triggers, and the rows that are there from the start. */
    public static void assertSame(DataSource one, DataSource other) {
        assertThat(described(one)).hasSizeGreaterThan(60).isEqualTo(described(other));
    }

    /** The versions in the history of a new database. */
    static List<String> ofNewDatabase() {
        int newest = versions("B").mapToInt(Integer::parseInt).max().orElseThrow();
        return Stream.concat(
                        Stream.of(Integer.toString(newest)),
                        versions("V").filter(version -> Integer.parseInt(version) > newest))
                .sorted(Comparator.comparingInt(Integer::parseInt))
                .toList();
    }

    /** Those of the scripts of a kind. */
    static Stream<String> versions(String prefix) {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.replaceFirst("\\w(\\d+)__.*", "$1"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<Object>> described(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Map<String, List<Object>> tables = new TreeMap<>();
        for (String table : jdbc.queryForList("SHOW TABLES", String.class)) {
            if (!table.equals(HISTORY)) {
                String made = (String)
                        jdbc.queryForMap("SHOW CREATE TABLE `" + table + "`").get("Create Table");
                List<Map<String, Object>> triggers = jdbc.queryForList("SHOW TRIGGERS LIKE '" + table + "'");
                triggers.forEach(trigger -> trigger.remove("Created"));
                tables.put(table, List.of(made, jdbc.queryForList("SELECT * FROM `" + table + "`"), triggers));
            }
        }
        return tables;
    }
}
