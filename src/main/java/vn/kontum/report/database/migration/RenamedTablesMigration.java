package vn.kontum.report.database.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Gives tables, columns and steps of the first version the names that this version uses. Each statement is executed only where
 * the old name still stands, so that a migration cut short is completed by the next start. Triggers of the scheduler keep their
 * next fire time; only the class of their job is renamed.
 */
final class RenamedTablesMigration implements JavaMigration {
    private static final Map<String, String> TABLES = ordered(
            "arrival", "received_file",
            "reading", "reported_value",
            "sighting", "observed_file",
            "dispatch", "outbox_delivery",
            "lease", "run_lease",
            "audit", "audit_event",
            "inbox", "inbox_identity");
    private static final Map<String, String> STEPS = ordered(
            "take-in", "receiveFiles",
            "judge", "validateSubmissions",
            "answer", "sendResponses",
            "trial", "validateTrialFiles",
            "snapshot", "takeSnapshot",
            "figures", "computeIndicators",
            "workbook", "renderReport",
            "publish", "publishReport",
            "sweep", "deleteExpired",
            "look", "checkConsistency",
            "issue", "writeForms",
            "remind", "draftReminders");
    private static final String OLD_JOB_CLASS = "vn.kontum.report.edge.schedule.Firing";
    private static final String JOB_CLASS = "vn.kontum.report.scheduling.RunQuartzJob";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("6");
    }

    @Override
    public String getDescription() {
        return "renamed tables, columns and steps";
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
        Connection connection = context.getConnection();
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            if (exists(connection, "tables", table.getKey(), "")) {
                execute(connection, "RENAME TABLE " + table.getKey() + " TO " + table.getValue());
            }
        }
        renameColumn(connection, "cause", "trigger_source");
        renameColumn(connection, "scope", "rerun_mode");
        for (Map.Entry<String, String> step : STEPS.entrySet()) {
            rename(connection, "BATCH_STEP_EXECUTION", "STEP_NAME", step.getKey(), step.getValue());
            rename(connection, "run", "step", step.getKey(), step.getValue());
        }
        execute(
                connection,
                "UPDATE BATCH_STEP_EXECUTION SET STEP_NAME = CONCAT('validateSubmissions:shard-', SUBSTRING(STEP_NAME, 7))"
                        + " WHERE STEP_NAME LIKE 'judge-%'");
        rename(connection, "QRTZ_JOB_DETAILS", "JOB_CLASS_NAME", OLD_JOB_CLASS, JOB_CLASS);
    }

    private static void renameColumn(Connection connection, String old, String name) throws SQLException {
        if (exists(connection, "columns", "run", " AND column_name = '" + old + "'")) {
            execute(connection, "ALTER TABLE run RENAME COLUMN " + old + " TO " + name);
        }
    }

    private static boolean exists(Connection connection, String view, String table, String condition)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM information_schema." + view
                + " WHERE table_schema = DATABASE() AND table_name = ?" + condition)) {
            select.setString(1, table);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void rename(Connection connection, String table, String column, String old, String name)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE " + table + " SET " + column + " = ? WHERE " + column + " = ?")) {
            update.setString(1, name);
            update.setString(2, old);
            update.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
