package vn.kontum.report;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is in the tables of a schema at one moment, so that other tests begin there.
 *
 * @param rows of every table that is not empty, by its name
 */
public record TableContents(Map<String, List<List<Object>>> rows) implements Serializable {
    /** @param url settings of a schema of {@link TestDatabase} */
    public static TableContents of(String url) throws SQLException {
        try (Connection connection = connect(url)) {
            Map<String, List<List<Object>>> rows = new TreeMap<>();
            for (String table : MigratedSchema.filled(connection, MigratedSchema.tables(connection))) {
                rows.put(table, MigratedSchema.rows(connection, table));
            }
            return new TableContents(rows);
        }
    }

    /** @param url settings of a migrated schema, whose own rows are replaced */
    public void fill(String url) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks = 0");
            for (String table : MigratedSchema.filled(connection, MigratedSchema.tables(connection))) {
                statement.execute("DELETE FROM `" + table + "`");
            }
            for (Map.Entry<String, List<List<Object>>> table : rows.entrySet()) {
                MigratedSchema.insert(connection, table.getKey(), table.getValue());
            }
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, TestDatabase.user(), TestDatabase.password());
    }
}
