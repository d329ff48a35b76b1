package vn.kontum.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the server is told by everybody who is connected to the schema of a test, by the server's own log. Statements stand there
 * with their values, so that each can be explained.
 */
public final class StatementLog implements AutoCloseable {
    private static final Set<String> NO_WORK = Set.of("set", "commit", "rollback", "show", "use", "begin", "start");

    private final JdbcTemplate jdbc;

    private StatementLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Listens from now on; whatever was heard before is forgotten. */
    public static StatementLog listen(JdbcTemplate jdbc) {
        jdbc.execute("SET GLOBAL general_log = 'OFF'");
        jdbc.execute("SET GLOBAL log_output = 'TABLE'");
        jdbc.execute("TRUNCATE TABLE mysql.general_log");
        jdbc.execute("SET GLOBAL general_log = 'ON'");
        return new StatementLog(jdbc);
    }

    /** Statements that read or write rows, in order. */
    public List<String> statements() {
        return said().stream().filter(sql -> !NO_WORK.contains(verb(sql))).toList();
    }

    /** How many transactions were committed. */
    public long commits() {
        return said().stream().filter(sql -> verb(sql).equals("commit")).count();
    }

    /**
     * Which of the statements read a whole table or index of more than that many rows, each with the place in its plan.
     *
     * @param rows below that a table is small
     */
    public List<String> fullScans(long rows) {
        List<String> scans = new ArrayList<>();
        for (String sql : new LinkedHashSet<>(statements())) {
            if (!verb(sql).equals("select")) {
                continue;
            }
            for (Map<String, Object> step : jdbc.queryForList("EXPLAIN " + sql)) {
                boolean whole = Set.of("ALL", "index").contains(String.valueOf(step.get("type")));
                boolean stored = !String.valueOf(step.get("table")).startsWith("<");
                boolean limited = sql.matches("(?is).*ORDER BY (\\w+\\.)?(id|seq)( DESC)? LIMIT \\d+\\s*");
                if (whole && stored && !limited && Long.parseLong(String.valueOf(step.get("rows"))) > rows) {
                    scans.add(step + " in " + sql);
                }
            }
        }
        return scans;
    }

    private List<String> said() {
        return jdbc.queryForList(
                "SELECT CONVERT(argument USING utf8mb4) FROM mysql.general_log WHERE command_type IN ('Query', 'Execute')"
                        + " AND thread_id IN (SELECT id FROM information_schema.processlist WHERE db = DATABASE())"
                        + " AND argument NOT LIKE '%general\\_log%' AND argument NOT LIKE 'EXPLAIN%' ORDER BY event_time",
                String.class);
    }

    private static String verb(String sql) {
        return sql.strip().split("[\\s(]+", 2)[0].replaceFirst("^\\(+", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        jdbc.execute("SET GLOBAL general_log = 'OFF'");
    }
}
