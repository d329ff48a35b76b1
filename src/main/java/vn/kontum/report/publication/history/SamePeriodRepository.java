package vn.kontum.report.publication.history;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The figures of the year before that editions were made with. They are written once, in the transaction that publishes
 * their edition, so that a later correction of that year changes no edition.
 */
public final class SamePeriodRepository {
    /** So many editions are read in one statement. */
    private static final int TOGETHER = 200;

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
        return of(List.of(editionId)).getOrDefault(editionId, Map.of());
    }

    /** The same of several editions, by their ids; editions without any are left out. */
    public Map<Long, Map<String, SamePeriodFigure>> of(Collection<Long> editions) {
        Map<Long, Map<String, SamePeriodFigure>> figures = new HashMap<>();
        List<Long> all = List.copyOf(editions);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<Long> some = all.subList(from, Math.min(from + TOGETHER, all.size()));
            jdbc.query(
                    "SELECT * FROM edition_same_period WHERE edition_id IN ("
                            + String.join(", ", Collections.nCopies(some.size(), "?")) + ")",
                    row -> {
                        figures.computeIfAbsent(row.getLong("edition_id"), id -> new TreeMap<>())
                                .put(row.getString("indicator"), figure(row));
                    },
                    some.toArray());
        }
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
