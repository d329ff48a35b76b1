package vn.kontum.report.job.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;

/** The newest file of each kind that a unit was sent for a period. */
public final class DeliveryRepository {
    private final JdbcTemplate jdbc;

    public DeliveryRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Delivery> find(String unit, Period period, String kind) {
        return select("unit = ? AND period = ? AND kind = ?", unit, period.code(), kind).stream()
                .findFirst();
    }

    /** Everything that was sent for a period, oldest first. */
    public List<Delivery> of(Period period) {
        return select("period = ? ORDER BY written_at, unit, kind", period.code());
    }

    /** Everything that one unit was sent for a period, oldest first. */
    public List<Delivery> of(String unit, Period period) {
        return select("unit = ? AND period = ? ORDER BY written_at, kind", unit, period.code());
    }

    void record(Delivery delivery) {
        jdbc.update(
                "REPLACE INTO outbox_delivery (unit, period, kind, file, sha256, run_id, written_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                delivery.unit(),
                delivery.period().code(),
                delivery.kind(),
                delivery.file(),
                delivery.sha256(),
                delivery.runId(),
                UtcColumns.column(delivery.at()));
    }

    private List<Delivery> select(String where, Object... arguments) {
        return jdbc.query("SELECT * FROM outbox_delivery WHERE " + where, (row, n) -> dispatch(row), arguments);
    }

    private static Delivery dispatch(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString("unit"),
                Period.parse(row.getString("period")).orElseThrow(),
                row.getString("kind"),
                row.getString("file"),
                row.getString("sha256"),
                row.getLong("run_id"),
                UtcColumns.read(row, "written_at"));
    }
}
