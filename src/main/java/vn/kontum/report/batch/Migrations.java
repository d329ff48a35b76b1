package vn.kontum.report.batch;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/** All tables of the system in one history: ours from scripts, those of Spring Batch and Quartz from the scripts in their own jars. */
public final class Migrations {
    private Migrations() {}

    /** Completes a configuration that knows its data source. */
    public static FluentConfiguration of(FluentConfiguration flyway) {
        return flyway.locations("classpath:db/migration").javaMigrations(springBatch(), quartz());
    }

    static JavaMigration springBatch() {
        return new LibraryTables("2", "Spring Batch", "org/springframework/batch/core/schema-mysql.sql");
    }

    static JavaMigration quartz() {
        return new LibraryTables("3", "Quartz", "org/quartz/impl/jdbcjobstore/tables_mysql_innodb.sql");
    }
}
