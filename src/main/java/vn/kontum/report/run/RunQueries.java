package vn.kontum.report.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;

/** Reads runs from their table. */
final class RunQueries {
    private final JdbcTemplate template;

    RunQueries(JdbcTemplate template) {
        this.template = template;
    }

    /** The newest first that match and are older than the given number. */
    List<Run> find(RunRepository.Filter filter, long before, int limit) {
        StringBuilder where = new StringBuilder("WHERE id < ?");
        List<Object> arguments = new ArrayList<>(List.of(before));
        filter.job().ifPresent(job -> add(where, arguments, " AND job = ?", job));
        filter.period().ifPresent(period -> add(where, arguments, " AND period = ?", period.code()));
        filter.state().ifPresent(state -> add(where, arguments, " AND state = ?", state.name()));
        if (!filter.idle()) {
            add(
                    where,
                    arguments,
                    " AND NOT (job = ? AND trigger_source = 'SCHEDULE' AND state IN ('DONE', 'NOTHING') AND NOT"
                            + " EXISTS (SELECT 1 FROM received_file WHERE received_file.run_id = run.id))",
                    JobNames.COLLECT);
        }
        add(where, arguments, " ORDER BY id DESC LIMIT ?", limit);
        return select(where.toString(), arguments.toArray());
    }

    private static void add(StringBuilder where, List<Object> arguments, String condition, Object argument) {
        where.append(condition);
        arguments.add(argument);
    }

    /** @param where what follows the name of the table */
    List<Run> select(String where, Object... arguments) {
        return template.query("SELECT * FROM run " + where, (row, n) -> run(row), arguments);
    }

    /** Whether a run meets a condition. */
    boolean any(String condition, Object... arguments) {
        return Boolean.TRUE.equals(template.queryForObject(
                "SELECT EXISTS (SELECT 1 FROM run WHERE " + condition + ")", Boolean.class, arguments));
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getLong("id"),
                request(row),
                RunState.valueOf(row.getString("state")),
                UtcColumns.read(row, "requested_at"),
                UtcColumns.optional(row, "ended_at"),
                Optional.ofNullable(row.getObject("batch_execution", Long.class)),
                Optional.ofNullable(row.getObject("edition_id", Long.class)),
                row.getString("message"),
                new Run.StepPosition(row.getString("step"), row.getLong("done"), row.getLong("total")),
                row.getBoolean("stop_requested"),
                Optional.ofNullable(row.getString("catalogue")));
    }

    private static RunRequest request(ResultSet row) throws SQLException {
        return new RunRequest(
                row.getString("job"),
                Optional.ofNullable(row.getString("period")).flatMap(Period::parse),
                TriggerSource.valueOf(row.getString("trigger_source")),
                row.getString("requested_by"),
                row.getString("reason"),
                RerunMode.parse(row.getString("rerun_mode")),
                Optional.ofNullable(row.getString("idempotency_key")));
    }
}
