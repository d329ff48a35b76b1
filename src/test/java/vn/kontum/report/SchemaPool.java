package vn.kontum.report;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import vn.kontum.report.database.migration.SchemaMigrations;

/**
 * The migrated schemas of this JVM. A migration takes seconds, so a schema is lent to one test after the other; before each it is
 * made as it was right after its migration. One whose tables a test has altered is dropped.
 */
final class SchemaPool {
    private static final int NO_SUCH_THREAD = 1094;

    private final TestServer server;
    private final IntFunction<String> names;
    private final UnaryOperator<String> urls;
    private final Deque<String> free = new ArrayDeque<>();
    private MigratedSchema migrated;
    private int made;

    /**
     * @param names of the n-th schema
     * @param urls from a schema's name to its address
     */
    SchemaPool(TestServer server, IntFunction<String> names, UnaryOperator<String> urls) {
        this.server = server;
        this.names = names;
        this.urls = urls;
    }

    /** The name of a schema with all tables, empty, that nobody else uses until it is given back. */
    synchronized String lend() {
        try {
            while (!free.isEmpty()) {
                String schema = free.pop();
                if (restored(schema)) {
                    return schema;
                }
            }
            return make();
        } catch (SQLException e) {
            throw new IllegalStateException("[test database] no migrated schema", e);
        }
    }

    /** Takes a schema back; connections that are still open to it are ended when it is lent again. */
    synchronized void giveBack(String schema) {
        free.push(schema);
    }

    private boolean restored(String schema) throws SQLException {
        try (Connection connection = connect(schema)) {
            endOthers(connection, schema);
            if (migrated.restore(connection)) {
                return true;
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("DROP DATABASE `" + schema + "`");
            }
            return false;
        }
    }

    /** The first is migrated, every other one is made like it. */
    private String make() throws SQLException {
        String schema = names.apply(++made);
        if (migrated != null) {
            try (Connection connection = connect(schema)) {
                migrated.create(connection);
            }
            return schema;
        }
        SchemaMigrations.of(Flyway.configure().dataSource(urls.apply(schema), server.user(), server.password()))
                .load()
                .migrate();
        try (Connection connection = connect(schema)) {
            migrated = MigratedSchema.read(connection);
        }
        return schema;
    }

    private Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(urls.apply(schema), server.user(), server.password());
    }

    /** A thread or process that a test left behind must not write into the next one's tables. */
    private static void endOthers(Connection connection, String schema) throws SQLException {
        List<Long> others = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT id FROM information_schema.processlist WHERE db = ? AND id <> CONNECTION_ID()")) {
            query.setString(1, schema);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    others.add(rows.getLong(1));
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (Long other : others) {
                try {
                    statement.execute("KILL " + other);
                } catch (SQLException e) {
                    if (e.getErrorCode() != NO_SUCH_THREAD) {
                        throw e;
                    }
                }
            }
        }
    }
}
