package vn.kontum.report.publication;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
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
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.EditionRepository.EditionFigure;

/** The province figures of editions. They are written once, in the transaction that publishes their edition. */
public final class FigureStore {
    /** So many editions are read in one statement. */
    private static final int TOGETHER = 200;

    private final JdbcTemplate template;

    FigureStore(JdbcTemplate template) {
        this.template = template;
    }

    /** Must be called inside the transaction that publishes the edition. */
    void publish(long editionId, List<EditionFigure> figures) {
        template.batchUpdate(
                "INSERT INTO edition_figure (edition_id, indicator, value, year_to_date, verdict, status,"
                        + " units_reported, units_expected, quarter_complete) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                figures,
                500,
                (statement, figure) -> set(statement, editionId, figure));
    }

    /** By indicator, each with its outlook where that is known. */
    Map<String, EditionFigure> of(long editionId) {
        return of(List.of(editionId)).getOrDefault(editionId, Map.of());
    }

    /** The same of several editions, by their ids; editions without figures are left out. */
    Map<Long, Map<String, EditionFigure>> of(Collection<Long> editions) {
        Map<Long, Map<String, EditionFigure>> figures = new HashMap<>();
        List<Long> all = List.copyOf(editions);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<Long> some = all.subList(from, Math.min(from + TOGETHER, all.size()));
            template.query(
                    "SELECT f.*, o.possible_min, o.possible_max, o.expected_min, o.expected_max, o.leaning, o.verdict_basis"
                            + " FROM edition_figure f LEFT JOIN edition_outlook o ON o.edition_id = f.edition_id AND"
                            + " o.indicator = f.indicator WHERE f.edition_id IN ("
                            + String.join(", ", Collections.nCopies(some.size(), "?")) + ")",
                    row -> {
                        figures.computeIfAbsent(row.getLong("edition_id"), id -> new TreeMap<>())
                                .put(row.getString("indicator"), joined(row));
                    },
                    some.toArray());
        }
        return figures;
    }

    private static void set(PreparedStatement statement, long id, EditionFigure figure) throws SQLException {
        statement.setLong(1, id);
        statement.setString(2, figure.indicator());
        statement.setString(3, figure.value().map(BigDecimal::toPlainString).orElse(null));
        statement.setString(
                4, figure.yearToDate().map(BigDecimal::toPlainString).orElse(null));
        statement.setString(5, figure.verdict().name());
        statement.setString(6, figure.status());
        statement.setInt(7, figure.unitsReported());
        statement.setInt(8, figure.unitsExpected());
        statement.setBoolean(9, figure.quarterComplete());
    }

    /** Of the row of a figure beside that of its outlook, which may be missing. */
    public static EditionFigure joined(ResultSet row) throws SQLException {
        boolean known = row.getString("verdict_basis") != null;
        int reported = row.getInt("units_reported");
        int expected = row.getInt("units_expected");
        return new EditionFigure(
                row.getString("indicator"),
                Optional.ofNullable(row.getString("value")).map(BigDecimal::new),
                Optional.ofNullable(row.getString("year_to_date")).map(BigDecimal::new),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("status"),
                reported,
                expected,
                known ? Optional.of(OutlookStore.outlook(row)) : Optional.empty(),
                Optional.ofNullable(row.getObject("quarter_complete", Integer.class))
                        .map(complete -> complete == 1)
                        .orElse(reported == expected));
    }
}
