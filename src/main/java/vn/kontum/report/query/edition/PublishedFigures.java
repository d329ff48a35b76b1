package vn.kontum.report.query.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.FigureStore;

/** Figures of the newest editions over the years, read with one query. */
public final class PublishedFigures {
    private static final String NEWEST =
            "SELECT f.*, o.possible_min, o.possible_max, o.expected_min, o.expected_max, o.leaning, o.verdict_basis,"
                    + " e.period, e.number FROM edition e JOIN (SELECT period, MAX(number) AS number FROM edition"
                    + " GROUP BY period) n ON n.period = e.period AND n.number = e.number JOIN edition_figure f ON"
                    + " f.edition_id = e.id LEFT JOIN edition_outlook o ON o.edition_id = f.edition_id AND o.indicator ="
                    + " f.indicator WHERE ";

    private final JdbcTemplate jdbc;

    public PublishedFigures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one indicator, the oldest period first. */
    public List<PublishedFigure> history(String indicator) {
        return jdbc.query(NEWEST + "f.indicator = ? ORDER BY e.period", (row, n) -> figure(row), indicator);
    }

    /** Of every indicator in the years from one to another, in the order of periods. */
    public List<PublishedFigure> between(int firstYear, int lastYear) {
        return jdbc.query(
                NEWEST + "e.period BETWEEN ? AND ? ORDER BY e.period",
                (row, n) -> figure(row),
                new Period(firstYear, 1).code(),
                Period.closing(lastYear).code() + "~");
    }

    private static PublishedFigure figure(ResultSet row) throws SQLException {
        return new PublishedFigure(
                Period.parse(row.getString("period")).orElseThrow(),
                row.getLong("edition_id"),
                row.getInt("number"),
                FigureStore.joined(row));
    }
}
