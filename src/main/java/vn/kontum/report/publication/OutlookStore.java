package vn.kontum.report.publication;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.indicator.Interval;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.indicator.VerdictBasis;

/** The outlooks of published figures. They are written once, in the transaction that publishes their edition. */
final class OutlookStore {
    private final JdbcTemplate template;

    OutlookStore(JdbcTemplate template) {
        this.template = template;
    }

    /** Must be called inside the transaction that publishes the edition. */
    void publish(long editionId, Map<String, FigureOutlook> outlooks) {
        template.batchUpdate(
                "INSERT INTO edition_outlook (edition_id, indicator, possible_min, possible_max, expected_min,"
                        + " expected_max, leaning, verdict_basis) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                new TreeMap<>(outlooks).entrySet(),
                500,
                (statement, entry) -> {
                    FigureOutlook outlook = entry.getValue();
                    statement.setLong(1, editionId);
                    statement.setString(2, entry.getKey());
                    statement.setString(3, text(outlook.possible(), Interval::low));
                    statement.setString(4, text(outlook.possible(), Interval::high));
                    statement.setString(5, text(outlook.expected(), Interval::low));
                    statement.setString(6, text(outlook.expected(), Interval::high));
                    statement.setString(7, outlook.leaning().map(Verdict::name).orElse(null));
                    statement.setString(8, outlook.basis().name());
                });
    }

    /** Of a row of its table, or of one that is joined with it. */
    static FigureOutlook outlook(ResultSet row) throws SQLException {
        return new FigureOutlook(
                range(row, "possible"),
                range(row, "expected"),
                Optional.ofNullable(row.getString("leaning")).map(Verdict::valueOf),
                VerdictBasis.valueOf(row.getString("verdict_basis")));
    }

    private static Optional<Interval> range(ResultSet row, String name) throws SQLException {
        String low = row.getString(name + "_min");
        String high = row.getString(name + "_max");
        return low == null || high == null
                ? Optional.empty()
                : Optional.of(new Interval(new BigDecimal(low), new BigDecimal(high)));
    }

    private static @Nullable String text(Optional<Interval> range, Function<Interval, BigDecimal> end) {
        return range.map(end).map(BigDecimal::toPlainString).orElse(null);
    }
}
