package vn.kontum.report.database.migration;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
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
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            if (Arrays.stream(flyway.info().all()).noneMatch(m -> m.getState().isFailed())) {
                throw e;
            }
            flyway.repair();
            flyway.migrate();
        }
        AuditTriggers.create(database);
    }

    /** Whether a later version of this program has changed the tables. */
    public static boolean newer(DataSource database) {
        return Arrays.stream(of(Flyway.configure().dataSource(database))
                        .load()
                        .info()
                        .all())
                .anyMatch(m ->
                        m.getState() == MigrationState.FUTURE_SUCCESS || m.getState() == MigrationState.FUTURE_FAILED);
    }

    public static JavaMigration springBatch() {
        return new VendorSchemaMigration("2", "Spring Batch", "org/springframework/batch/core/schema-mysql.sql");
    }

    public static JavaMigration quartz() {
        return new VendorSchemaMigration("3", "Quartz", "org/quartz/impl/jdbcjobstore/tables_mysql_innodb.sql");
    }
}
