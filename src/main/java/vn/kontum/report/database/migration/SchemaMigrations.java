package vn.kontum.report.database.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * All tables of the system in one history: ours from scripts, those of Spring Batch and Quartz from the scripts in
 * their own jars. A new database is laid by the newest script {@code B…} and what is later, since each migration is a commit and
 * a row of the history.
 */
public final class SchemaMigrations {
    private static final Set<String> AUDIT = Set.of("audit_head", "audit_event");

    private SchemaMigrations() {}

    /** Completes a configuration that knows its data source. */
    public static FluentConfiguration of(FluentConfiguration flyway) {
        return flyway.locations("classpath:db/migration")
                .ignoreMigrationPatterns(new String[0]) // tables of a newer version are refused
                .javaMigrations(springBatch(), quartz(), new RenamedTablesMigration())
                .callbacks(new FailedMigrationCleanup());
    }

    /**
     * Lays the tables or changes them as this version needs; an attempt that broke before is begun again.
     *
     * @implNote Flyway refuses to go on after one, so that the history is looked through only then and not at every start.
     */
    public static void migrate(DataSource database) {
        Flyway flyway = of(Flyway.configure().dataSource(database)).load();
        int executed;
        try {
            executed = flyway.migrate().migrationsExecuted;
        } catch (FlywayValidateException e) {
            boolean broken = Arrays.stream(flyway.info().all())
                    .anyMatch(m -> m.getState().isFailed());
            if (!broken || foreign(database)) {
                throw e;
            }
            flyway.repair();
            executed = flyway.migrate().migrationsExecuted;
        }
        if (!there(database).containsAll(AUDIT)) {
            throw new FlywayException("tables that the history names are not there");
        }
        AuditTriggers.create(database, executed == 0);
    }

    /** Whether a later version of this program has changed the tables. */
    public static boolean newer(DataSource database) {
        return states(database).stream()
                .anyMatch(state -> state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED);
    }

    private static List<MigrationState> states(DataSource database) {
        Flyway flyway = of(Flyway.configure().dataSource(database)).load();
        return Arrays.stream(flyway.info().all()).map(MigrationInfo::getState).toList();
    }

    /** Whether the schema holds the tables of this program, but its history does not say so. */
    public static boolean lostHistory(FlywayException failure, DataSource database) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LostHistoryException) {
                return true;
            }
        }
        return laid(database) && (withoutHistory(failure) || states(database).contains(MigrationState.IGNORED));
    }

    /** Whether the schema is used by another program, with a history of its own or with none. */
    public static boolean foreign(FlywayException failure, DataSource database) {
        return withoutHistory(failure) || foreign(database);
    }

    private static boolean withoutHistory(FlywayException failure) {
        return failure.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE;
    }

    private static boolean foreign(DataSource database) {
        return !laid(database) && states(database).stream().anyMatch(state -> state.isApplied() && !state.isFailed());
    }

    /** The tables of the audit log that are gone although the history says that they were laid. */
    public static Set<String> lostAuditTables(DataSource database) {
        Set<String> lost = new TreeSet<>(AUDIT);
        lost.removeAll(there(database));
        return lost;
    }

    private static boolean laid(DataSource database) {
        return !there(database).isEmpty();
    }

    /** Which of a few tables that every version of this program has from its first scripts on. */
    private static Set<String> there(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT TABLE_NAME FROM information_schema.TABLES"
                                + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME IN ('audit_head', 'audit_event', 'received_file')")) {
            Set<String> names = new TreeSet<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new FlywayException("the tables of the schema cannot be looked up", e);
        }
    }

    public static JavaMigration springBatch() {
        return new VendorSchemaMigration("2", "Spring Batch", "org/springframework/batch/core/schema-mysql.sql");
    }

    public static JavaMigration quartz() {
        return new VendorSchemaMigration("3", "Quartz", "org/quartz/impl/jdbcjobstore/tables_mysql_innodb.sql");
    }
}
