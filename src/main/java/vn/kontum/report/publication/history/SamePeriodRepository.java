package vn.kontum.report.publication.history;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The figures of the year before that editions were made with. They are written once, in the transaction that publishes
 * their edition, so that a later correction of that year changes no edition.
 */
public final class SamePeriodRepository {
    private final JdbcTemplate jdbc;

    public SamePeriodRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Must be called inside the transaction that publishes the edition. */
    public void publish(long editionId, Map<String, SamePeriodFigure> figures) {
        jdbc.batchUpdate(
                "INSERT INTO edition_same_period (edition_id, indicator, part, quarter_value, year_to_date, qualifier,"
                        + " complete, status, source, reference) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                new TreeMap<>(figures).entrySet(),
                500,
                (statement, entry) -> {
                    SamePeriodFigure figure = entry.getValue();
                    statement.setLong(1, editionId);
                    statement.setString(2, entry.getKey());
                    statement.setString(3, figure.when());
                    statement.setString(
                            4, figure.quarter().map(BigDecimal::toPlainString).orElse(null));
                    statement.setString(
                            5,
                            figure.yearToDate().map(BigDecimal::toPlainString).orElse(null));
                    statement.setString(6, figure.qualifier());
                    statement.setBoolean(7, figure.complete());
                    statement.setString(8, figure.status());
                    statement.setString(9, figure.source().name());
                    statement.setString(10, figure.reference());
                });
    }

    /** By indicator. */
    public Map<String, SamePeriodFigure> of(long editionId) {
        Map<String, SamePeriodFigure> figures = new TreeMap<>();
        jdbc.query(
                "SELECT * FROM edition_same_period WHERE edition_id = ?",
                row -> {
                    figures.put(row.getString("indicator"), figure(row));
                },
                editionId);
        return figures;
    }

    private static SamePeriodFigure figure(ResultSet row) throws SQLException {
        return new SamePeriodFigure(
                row.getString("part"),
                Optional.ofNullable(row.getString("quarter_value")).map(BigDecimal::new),
                Optional.ofNullable(row.getString("year_to_date")).map(BigDecimal::new),
                row.getString("qualifier"),
                row.getBoolean("complete"),
                row.getString("status"),
                SamePeriodFigure.Source.valueOf(row.getString("source")),
                row.getString("reference"));
    }
}
