package vn.kontum.report.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * MySQL lays tables one by one and cannot take them back: a process killed meanwhile leaves some. Before a script
 * runs, the tables it is going to create are removed.
 *
 * @implNote So a script creates only tables that no earlier one has created.
 */
final class FailedMigrationCleanup implements Callback {
    private static final Pattern CREATES = Pattern.compile("(?im)^\\s*CREATE TABLE\\s+(\\w+)\\s*\\(");

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

    /** Removes the tables that a script creates; a script that is not on the class path creates none. */
    static void remove(Connection connection, String script) throws SQLException {
        List<String> tables = CREATES.matcher(text(script))
                .results()
                .map(found -> found.group(1))
                .toList();
        if (tables.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            statement.execute("DROP TABLE IF EXISTS " + String.join(", ", tables));
            statement.execute("SET FOREIGN_KEY_CHECKS = 1");
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
