package vn.kontum.report.publication.history;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;

/** Published figures of years before. Of several imports the newest counts that was not taken back. */
public final class HistoryRepository {
    private static final String ILLUSTRATIVE = "illustrative";

    private final JdbcTemplate jdbc;

    public HistoryRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Who brings figures in, when, from which file and why. */
    public record Origin(String fileName, String sha256, Instant at, String by, String reason) {}

    /** Adds an import, in the caller's transaction; returns its number. */
    public long add(Origin origin, List<HistoryFigure> figures) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    var statement = connection.prepareStatement(
                            "INSERT INTO history_import (file_name, sha256, imported_at, imported_by, reason)"
                                    + " VALUES (?, ?, ?, ?, ?)",
                            new String[] {"id"});
                    statement.setString(1, origin.fileName());
                    statement.setString(2, origin.sha256());
                    statement.setObject(3, UtcColumns.column(origin.at()));
                    statement.setString(4, origin.by());
                    statement.setString(5, origin.reason());
                    return statement;
                },
                key);
        long id = Optional.ofNullable(key.getKey()).orElseThrow().longValue();
        jdbc.batchUpdate(
                "INSERT INTO history_figure (import_id, unit, variable, period, value, status, source)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                figures,
                500,
                (statement, figure) -> {
                    statement.setLong(1, id);
                    statement.setString(2, figure.unit());
                    statement.setString(3, figure.variable());
                    statement.setString(4, figure.period().code());
                    statement.setString(5, figure.value().toPlainString());
                    statement.setString(6, figure.illustrative() ? ILLUSTRATIVE : SamePeriodFigure.HISTORY);
                    statement.setString(7, figure.source());
                });
        return id;
    }

    /** Takes an import back, in the caller's transaction; false where there is none or it was taken back before. */
    public boolean undo(long id, String by, String reason, Instant at) {
        return jdbc.update(
                        "UPDATE history_import SET undone_at = ?, undone_by = ?, undo_reason = ? WHERE id = ? AND"
                                + " undone_at IS NULL",
                        UtcColumns.column(at),
                        by,
                        reason,
                        id)
                > 0;
    }

    /** All imports, oldest first. */
    public List<HistoryImport> imports() {
        return jdbc.query(
                "SELECT i.*, (SELECT COUNT(*) FROM history_figure f WHERE f.import_id = i.id) AS figures"
                        + " FROM history_import i ORDER BY i.id",
                (row, n) -> new HistoryImport(
                        row.getLong("id"),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        UtcColumns.read(row, "imported_at"),
                        row.getString("imported_by"),
                        row.getString("reason"),
                        row.getLong("figures"),
                        row.getString("undone_by") != null));
    }

    /** The figures of an import, whether it counts or not. */
    public List<HistoryFigure> figures(long importId) {
        return jdbc.query(
                "SELECT * FROM history_figure WHERE import_id = ? ORDER BY unit, variable, period",
                (row, n) -> figure(row),
                importId);
    }

    /** The figures that count for the quarters of a year up to one of them; of each place the newest. */
    public List<HistoryFigure> counting(Period upTo) {
        Map<String, HistoryFigure> newest = new LinkedHashMap<>();
        jdbc.query(
                "SELECT f.* FROM history_figure f JOIN history_import i ON i.id = f.import_id WHERE i.undone_at IS NULL"
                        + " AND f.period BETWEEN ? AND ? ORDER BY f.import_id, f.unit, f.variable, f.period",
                row -> {
                    HistoryFigure figure = figure(row);
                    newest.put(figure.place(), figure);
                },
                new Period(upTo.year(), 1).code(),
                upTo.code());
        return new ArrayList<>(newest.values());
    }

    private static HistoryFigure figure(ResultSet row) throws SQLException {
        return new HistoryFigure(
                row.getString("unit"),
                row.getString("variable"),
                Period.parse(row.getString("period")).orElseThrow(),
                new BigDecimal(row.getString("value")),
                row.getString("status").equals(ILLUSTRATIVE),
                row.getString("source"));
    }
}
