package vn.kontum.report.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.UtcTime;

/** The newest file of each kind that a unit was sent for a period. */
public final class DispatchStore {
    private final JdbcTemplate jdbc;

    DispatchStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Dispatch> find(String unit, Period period, String kind) {
        return select("unit = ? AND period = ? AND kind = ?", unit, period.code(), kind).stream()
                .findFirst();
    }

    /** Everything that was sent for a period, oldest first. */
    public List<Dispatch> of(Period period) {
        return select("period = ? ORDER BY written_at, unit, kind", period.code());
    }

    void record(Dispatch dispatch) {
        jdbc.update(
                "REPLACE INTO dispatch (unit, period, kind, file, sha256, run_id, written_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                dispatch.unit(),
                dispatch.period().code(),
                dispatch.kind(),
                dispatch.file(),
                dispatch.sha256(),
                dispatch.runId(),
                UtcTime.column(dispatch.at()));
    }

    private List<Dispatch> select(String where, Object... arguments) {
        return jdbc.query("SELECT * FROM dispatch WHERE " + where, (row, n) -> dispatch(row), arguments);
    }

    private static Dispatch dispatch(ResultSet row) throws SQLException {
        return new Dispatch(
                row.getString("unit"),
                Period.parse(row.getString("period")).orElseThrow(),
                row.getString("kind"),
                row.getString("file"),
                row.getString("sha256"),
                row.getLong("run_id"),
                UtcTime.read(row, "written_at"));
    }
}
