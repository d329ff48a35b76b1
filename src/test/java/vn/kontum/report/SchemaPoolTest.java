package vn.kontum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What one test leaves in a schema, the next one does not find. */
class SchemaPoolTest {
    private static SchemaPool pool;

    private String schema;
    private JdbcTemplate jdbc;

    @BeforeAll
    static void makePool() {
        pool = new SchemaPool(
                new TestServer(
                        "jdbc:mysql://127.0.0.1:" + TestDatabase.address().getPort(),
                        TestDatabase.user(),
                        TestDatabase.password()),
                n -> "pool" + n + "_" + ProcessHandle.current().pid(),
                SchemaPoolTest::url);
    }

    @BeforeEach
    void lend() {
        schema = pool.lend();
        jdbc = jdbc(schema);
    }

    @AfterEach
    void giveBack() {
        pool.giveBack(schema);
    }

    private static String url(String schema) {
        return TestDatabase.freshUrl().replaceFirst("/kt[0-9_]+", "/" + schema);
    }

    private static JdbcTemplate jdbc(String schema) {
        return new JdbcTemplate(new DriverManagerDataSource(url(schema), TestDatabase.user(), TestDatabase.password()));
    }

    /** Gives the schema back and borrows again. */
    private String next() {
        pool.giveBack(schema);
        return pool.lend();
    }

    @Test
    void rowsAndCountersOfTheTestBeforeAreGone() {
        List<Map<String, Object>> migrations = jdbc.queryForList("SELECT * FROM flyway_schema_history");
        Map<String, Object> head = jdbc.queryForMap("SELECT * FROM audit_head");
        long first = receivedFile(jdbc);
        jdbc.update("UPDATE audit_head SET seq = 12");
        jdbc.update("DELETE FROM flyway_schema_history WHERE version = '102'");

        assertThat(next()).isEqualTo(schema);

        assertThat(jdbc.queryForList("SELECT * FROM received_file")).isEmpty();
        assertThat(receivedFile(jdbc)).isEqualTo(first);
        assertThat(jdbc.queryForMap("SELECT * FROM audit_head")).isEqualTo(head);
        assertThat(jdbc.queryForList("SELECT * FROM flyway_schema_history")).isEqualTo(migrations);
    }

    @Test
    void aCounterMovedByWhatWasUndoneIsSetBack() {
        long first = receivedFile(jdbc);
        jdbc.update("DELETE FROM received_file");

        assertThat(next()).isEqualTo(schema);

        assertThat(receivedFile(jdbc)).isEqualTo(first);
    }

    @Test
    void aTableThatTheTestMadeIsGone() {
        jdbc.execute("CREATE TABLE worked (id INT PRIMARY KEY)");

        assertThat(next()).isEqualTo(schema);

        assertThat(jdbc.queryForList("SHOW TABLES LIKE 'worked'")).isEmpty();
    }

    @Test
    void aSchemaWhoseTablesWereAlteredIsNotLentAgain() {
        jdbc.execute("ALTER TABLE received_file DROP COLUMN codes");

        String other = next();

        assertThat(other).isNotEqualTo(schema);
        assertThat(jdbc(other).queryForList("SELECT codes FROM received_file")).isEmpty();
        schema = other;
    }

    @Test
    void connectionsThatWereLeftOpenAreEndedWithWhatTheyHold() throws SQLException {
        try (Connection left = DriverManager.getConnection(url(schema), TestDatabase.user(), TestDatabase.password());
                Statement statement = left.createStatement()) {
            statement.execute("LOCK TABLES inbox_identity WRITE");
            statement.execute("INSERT INTO inbox_identity (name, id) VALUES ('inbox', 'x')");

            assertThat(next()).isEqualTo(schema);

            assertThatThrownBy(() -> statement.execute("INSERT INTO inbox_identity (name, id) VALUES ('trial', 'y')"))
                    .isInstanceOf(SQLException.class);
            assertThat(jdbc.queryForList("SELECT * FROM inbox_identity")).isEmpty();
        }
    }

    @Test
    void twoWhoBorrowAtOnceHaveASchemaEach() {
        String other = pool.lend();

        assertThat(other).isNotEqualTo(schema);
        assertThat(content(jdbc(other))).isEqualTo(content(jdbc));
        pool.giveBack(other);
    }

    /** How every table is made and what is in it. */
    private static Map<String, List<Map<String, Object>>> content(JdbcTemplate jdbc) {
        Map<String, List<Map<String, Object>>> content = new TreeMap<>();
        for (String table : jdbc.queryForList("SHOW TABLES", String.class)) {
            content.put("how " + table, jdbc.queryForList("SHOW CREATE TABLE `" + table + "`"));
            content.put(table, jdbc.queryForList("SELECT * FROM `" + table + "` ORDER BY 1"));
        }
        return content;
    }

    /** The number that a row of a table with a counter gets. */
    private static long receivedFile(JdbcTemplate jdbc) {
        jdbc.update("INSERT INTO received_file (run_id, received_at, folder, file_name, size_bytes)"
                + " VALUES (1, '2021-04-01', '608', 'a.xlsx', 1)");
        return Objects.requireNonNull(jdbc.queryForObject("SELECT MAX(seq) FROM received_file", Long.class));
    }
}
