package vn.kontum.report.query.listing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.indicator.Verdict;

/** Figures of the province as editions published them, in full precision. */
public final class FigureListing {
    private static final String SELECT =
            "SELECT e.period, e.number, f.*, o.possible_min, o.possible_max, o.expected_min,"
                    + " o.expected_max, o.leaning, o.verdict_basis FROM edition_figure f JOIN edition e ON e.id = f.edition_id"
                    + " LEFT JOIN edition_outlook o ON o.edition_id = f.edition_id AND o.indicator = f.indicator WHERE ";

    private final JdbcTemplate jdbc;

    public FigureListing(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A figure.
     *
     * @param value of the quarter
     * @param status letter such as {@code p}; empty where the figure is plain
     * @param possibleMin least that the figure of the year can become, whatever the missing units answer
     * @param leaning verdict that is likely, where missing answers leave it open
     * @param verdictBasis what the verdict rests on; empty for editions of earlier versions
     */
    public record Row(
            String period,
            int edition,
            String indicator,
            Optional<BigDecimal> value,
            Optional<BigDecimal> yearToDate,
            Verdict verdict,
            String status,
            int unitsReported,
            int unitsExpected,
            Optional<BigDecimal> possibleMin,
            Optional<BigDecimal> possibleMax,
            Optional<BigDecimal> expectedMin,
            Optional<BigDecimal> expectedMax,
            Optional<Verdict> leaning,
            Optional<String> verdictBasis) {}

    /** All figures of an edition, by the code of the indicator. */
    public List<Row> of(long edition) {
        return jdbc.query(SELECT + "f.edition_id = ? ORDER BY f.indicator", (row, n) -> row(row), edition);
    }

    /** One indicator in several editions, by their ids, in the order of periods. */
    public List<Row> of(String indicator, List<Long> editions) {
        if (editions.isEmpty()) {
            return List.of();
        }
        List<Object> arguments = new ArrayList<>(editions);
        arguments.add(indicator);
        String marks = String.join(",", Collections.nCopies(editions.size(), "?"));
        return jdbc.query(
                SELECT + "f.edition_id IN (" + marks + ") AND f.indicator = ? ORDER BY e.period, e.number",
                (row, n) -> row(row),
                arguments.toArray());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("period"),
                row.getInt("number"),
                row.getString("indicator"),
                number(row, "value"),
                number(row, "year_to_date"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("status"),
                row.getInt("units_reported"),
                row.getInt("units_expected"),
                number(row, "possible_min"),
                number(row, "possible_max"),
                number(row, "expected_min"),
                number(row, "expected_max"),
                Optional.ofNullable(row.getString("leaning")).map(Verdict::valueOf),
                Optional.ofNullable(row.getString("verdict_basis")));
    }

    private static Optional<BigDecimal> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(BigDecimal::new);
    }
}
