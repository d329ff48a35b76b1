package vn.kontum.report.publication.basis;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What verdicts and ranges of editions looked at beside the figures of their year. Written once, in the transaction that
 * publishes the edition.
 */
public final class EditionBackgroundRepository {
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    public EditionBackgroundRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Must be called inside the transaction that publishes the edition.
     *
     * @param earlier ids of submission versions of the years before
     * @param estimates of the year by the units in charge, by code of the indicator
     */
    public void publish(long editionId, Collection<Long> earlier, Map<String, BigDecimal> estimates) {
        jdbc.batchUpdate(
                "INSERT INTO edition_earlier_input (edition_id, submission_id) VALUES (?, ?)",
                earlier,
                BATCH,
                (statement, input) -> {
                    statement.setLong(1, editionId);
                    statement.setLong(2, input);
                });
        estimates.forEach((indicator, estimate) -> jdbc.update(
                "INSERT INTO edition_estimate (edition_id, indicator, estimate) VALUES (?, ?, ?)",
                editionId,
                indicator,
                estimate.toPlainString()));
    }

    /** Ids of submission versions of the years before, ascending; none for editions of earlier versions of the program. */
    public List<Long> earlierInputs(long editionId) {
        return jdbc.queryForList(
                "SELECT submission_id FROM edition_earlier_input WHERE edition_id = ? ORDER BY submission_id",
                Long.class,
                editionId);
    }

    /** By code of the indicator; none for editions of earlier versions of the program. */
    public Map<String, BigDecimal> estimates(long editionId) {
        Map<String, BigDecimal> estimates = new TreeMap<>();
        jdbc.query(
                "SELECT * FROM edition_estimate WHERE edition_id = ?",
                row -> {
                    estimates.put(row.getString("indicator"), new BigDecimal(row.getString("estimate")));
                },
                editionId);
        return estimates;
    }
}
