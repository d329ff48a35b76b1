package vn.kontum.report.database.migration;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Lays the tables of a library by the script in its jar, so that nothing is copied and an upgrade is seen. */
final class VendorSchemaMigration implements JavaMigration {
    private final String version;
    private final String library;
    private final String script;

    VendorSchemaMigration(String version, String library, String script) {
        this.version = version;
        this.library = library;
        this.script = script;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(version);
    }

    @Override
    public String getDescription() {
        return library + " tables";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        FailedMigrationCleanup.remove(context.getConnection(), script);
        ResourceDatabasePopulator populator = new ResourceDatabasePopulator(new ClassPathResource(script));
        populator.setCommentPrefixes("--", "#");
        populator.execute(new SingleConnectionDataSource(context.getConnection(), true));
    }
}
