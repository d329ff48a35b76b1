package vn.kontum.report.database.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * MySQL lays tables, columns and indexes one by one and cannot take them back: a process killed meanwhile leaves some. Before a
 * script runs, those that it is going to create are removed; a column takes the indexes on it alone with it. A table or column that
 * holds what the script did not put there is in use: then the history has lost a row, and nothing is removed.
 *
 * @implNote So a script creates only what no earlier one has created.
 */
final class FailedMigrationCleanup implements Callback {
    private static final Pattern CREATES = Pattern.compile("(?im)^\\s*CREATE TABLE\\s+(\\w+)\\s*\\(");

    private static final Pattern FILLS = Pattern.compile("(?im)^\\s*INSERT INTO\\s+(\\w+)");

    private static final Pattern UPDATES = Pattern.compile("(?im)^\\s*UPDATE\\s+(\\w+)");

    private static final Pattern INDEXES = Pattern.compile("(?im)^\\s*CREATE INDEX\\s+(\\w+)\\s+ON\\s+(\\w+)\\s*\\(");

    private static final String INDEX =
            "STATISTICS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND INDEX_NAME = ?";
    private static final String COLUMN =
            "COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND COLUMN_NAME = ?";
    private static final Pattern ALTERS = Pattern.compile("(?im)^\\s*ALTER TABLE\\s+(\\w+)\\s([^;]*);");
    private static final Pattern COLUMNS = Pattern.compile("(?i)\\bADD COLUMN\\s+(\\w+)");

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        String script = "db/migration/" + context.getMigrationInfo().getScript();
        try {
            remove(context.getConnection(), script);
        } catch (SQLException e) {
            throw new FlywayException("[" + script + "] what an earlier attempt left cannot be removed", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "leftovers";
    }

    /** Removes what a script creates; a script that is not on the class path creates nothing. */
    public static void remove(Connection connection, String script) throws SQLException {
        String text = text(script);
        List<String> tables =
                CREATES.matcher(text).results().map(found -> found.group(1)).toList();
        try (Statement statement = connection.createStatement()) {
            if (!tables.isEmpty()) {
                refuseInUse(statement, tables, text);
                statement.execute("SET FOREIGN_KEY_CHECKS = 0");
                statement.execute("DROP TABLE IF EXISTS " + String.join(", ", tables));
                statement.execute("SET FOREIGN_KEY_CHECKS = 1");
            }
            for (MatchResult index : INDEXES.matcher(text).results().toList()) {
                if (exists(connection, INDEX, index.group(2), index.group(1))) {
                    statement.execute("DROP INDEX " + index.group(1) + " ON " + index.group(2));
                }
            }
            for (MatchResult table : ALTERS.matcher(text).results().toList()) {
                for (MatchResult column :
                        COLUMNS.matcher(table.group(2)).results().toList()) {
                    if (exists(connection, COLUMN, table.group(1), column.group(1))) {
                        if (!fills(text, table.group(1))) {
                            refuseInUse(connection, table.group(1), column.group(1));
                        }
                        statement.execute("ALTER TABLE " + table.group(1) + " DROP COLUMN " + column.group(1));
                    }
                }
            }
        }
    }

    private static void refuseInUse(Statement statement, List<String> tables, String script) throws SQLException {
        Set<String> suspects = new TreeSet<>(tables);
        FILLS.matcher(script).results().forEach(found -> suspects.remove(found.group(1)));
        List<String> there = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()")) {
            while (rows.next()) {
                there.add(rows.getString(1));
            }
        }
        there.retainAll(suspects);
        for (String table : there) {
            try (ResultSet row = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
                if (row.next()) {
                    throw new LostHistoryException(table);
                }
            }
        }
    }

    private static boolean fills(String script, String table) {
        return UPDATES.matcher(script)
                .results()
                .anyMatch(found -> found.group(1).equalsIgnoreCase(table));
    }

    /** A column that may be empty is so until the program writes to it. */
    private static void refuseInUse(Connection connection, String table, String column) throws SQLException {
        boolean mayBeEmpty = exists(connection, COLUMN + " AND IS_NULLABLE = 'YES'", table, column);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT 1 FROM " + table + " WHERE " + column + " IS NOT NULL LIMIT 1")) {
            if (mayBeEmpty && row.next()) {
                throw new LostHistoryException(table);
            }
        }
    }

    private static boolean exists(Connection connection, String where, String table, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM information_schema." + where)) {
            query.setString(1, table);
            query.setString(2, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String text(String script) {
        try (InputStream in = FailedMigrationCleanup.class.getClassLoader().getResourceAsStream(script)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("[" + script + "] cannot be read from the jar", e);
        }
    }
}
