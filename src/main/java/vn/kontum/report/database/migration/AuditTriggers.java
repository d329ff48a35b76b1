package vn.kontum.report.database.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Triggers that refuse every change of the audit log, besides the rights of the accounts. They need an account that may make triggers;
 * the serving account may not, and MySQL with binary logging asks for log_bin_trust_function_creators.
 */
public final class AuditTriggers {
    private static final Logger LOG = LoggerFactory.getLogger(AuditTriggers.class);
    private static final List<String> EVENTS = List.of("UPDATE", "DELETE");
    private static final String TABLE = "audit_event";

    private AuditTriggers() {}

    /**
     * Lays the triggers where they are missing and the account may.
     *
     * @param expected whether they were laid before, so that one that is missing was removed by somebody
     */
    public static void create(DataSource database, boolean expected) {
        try (Connection connection = database.getConnection()) {
            if (!mayMake(connection)) {
                return;
            }
            for (String event : EVENTS) {
                create(connection, event, expected);
            }
        } catch (SQLException e) {
            throw new FlywayException("the triggers of the audit log cannot be looked up", e);
        }
    }

    /** Whether the account holds the right on the schema; the serving account does not and is not meant to. */
    private static boolean mayMake(Connection connection) throws SQLException {
        return number(
                        connection,
                        "SELECT (SELECT COUNT(*) FROM information_schema.SCHEMA_PRIVILEGES WHERE PRIVILEGE_TYPE = 'TRIGGER'"
                                + " AND DATABASE() LIKE TABLE_SCHEMA) + (SELECT COUNT(*) FROM"
                                + " information_schema.USER_PRIVILEGES WHERE PRIVILEGE_TYPE = 'TRIGGER')")
                > 0;
    }

    private static void create(Connection connection, String event, boolean expected) throws SQLException {
        String name = TABLE + "_no_" + event.toLowerCase(Locale.ROOT);
        boolean there = number(
                        connection,
                        "SELECT COUNT(*) FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE() AND TRIGGER_NAME"
                                + " = '" + name + "'")
                > 0;
        if (there) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TRIGGER " + name + " BEFORE " + event + " ON " + TABLE
                            + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'rows are only added to the audit log'");
            if (expected) {
                LOG.warn(
                        "the trigger of the audit log against {} was missing and has been laid again: an account that may change"
                                + " tables removed it, or a backup without triggers was loaded; run verify and compare the"
                                + " anchors with a copy of them",
                        event);
            }
        } catch (SQLException e) {
            LOG.warn("the audit log has no trigger against {}: {}", event, e.getMessage());
        }
    }

    private static long number(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
