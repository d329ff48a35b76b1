package vn.kontum.report.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the serving account of the embedded database may do with each table: read and write rows, add to the audit log without changing
 * it, read the history of the schema. The same rights as operations.md grants on a server of the office.
 */
final class ServiceAccountPrivileges {
    private static final String ACCOUNT = "'" + ServerEndpoint.USER + "'@'127.0.0.1'";
    private static final Set<String> READ = Set.of("SELECT");
    private static final Set<String> ADD = Set.of("SELECT", "INSERT");
    private static final Set<String> ALL = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");
    private static final Map<String, Set<String>> SPECIAL =
            Map.of("flyway_schema_history", READ, "audit_anchoring", READ, "audit", ADD, "audit_event", ADD);

    private ServiceAccountPrivileges() {}

    /** Grants what is missing and revokes what is too much, as the owner of the tables. */
    static void grant(Connection owner) throws SQLException {
        Map<String, Set<String>> granted = granted(owner);
        try (Statement statement = owner.createStatement()) {
            for (String table : tables(owner)) {
                Set<String> wanted = SPECIAL.getOrDefault(table.toLowerCase(Locale.ROOT), ALL);
                Set<String> now = granted.getOrDefault(table, Set.of());
                change(statement, "GRANT ", without(wanted, now), table, " TO ");
                change(statement, "REVOKE ", without(now, wanted), table, " FROM ");
            }
        }
    }

    private static void change(Statement statement, String verb, Set<String> rights, String table, String whom)
            throws SQLException {
        if (!rights.isEmpty()) {
            statement.execute(verb + String.join(", ", rights) + " ON " + ServerEndpoint.SCHEMA + ".`" + table + "`"
                    + whom + ACCOUNT);
        }
    }

    private static Set<String> without(Set<String> rights, Set<String> others) {
        Set<String> left = new TreeSet<>(rights);
        left.removeAll(others);
        return left;
    }

    private static List<String> tables(Connection owner) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = '"
                                + ServerEndpoint.SCHEMA + "' AND TABLE_TYPE = 'BASE TABLE'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static Map<String, Set<String>> granted(Connection owner) throws SQLException {
        Map<String, Set<String>> granted = new HashMap<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT Table_name, Table_priv FROM mysql.tables_priv WHERE Db = '" + ServerEndpoint.SCHEMA
                                + "' AND User = '" + ServerEndpoint.USER + "' AND Host = '127.0.0.1'")) {
            while (rows.next()) {
                Set<String> rights = Stream.of(
                                rows.getString(2).toUpperCase(Locale.ROOT).split(","))
                        .filter(right -> !right.isEmpty())
                        .collect(Collectors.toSet());
                granted.put(rows.getString(1), rights);
            }
        }
        return granted;
    }
}
