package vn.kontum.report.query.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.intake.ledger.Outcome;

/** Every file that ever arrived. */
public final class ReceivedFileListing {
    private static final String SELECT = "SELECT * FROM received_file WHERE %WHERE% ORDER BY seq";

    private final ListingReader reader;

    public ReceivedFileListing(JdbcTemplate jdbc) {
        this.reader = new ListingReader(jdbc);
    }

    /** What to look for; an empty part matches everything. */
    public record Filter(Optional<String> period, Optional<String> unit, Optional<Outcome> outcome) {}

    /**
     * A file that arrived.
     *
     * @param file its number
     * @param outcome {@code WAITING} until it is judged
     * @param codes of what was found, in order
     * @param duplicateOf number of the file with the same bytes that was judged
     */
    public record Row(
            long file,
            Instant receivedAt,
            String folder,
            String fileName,
            long size,
            Optional<String> sha256,
            Outcome outcome,
            List<String> codes,
            Optional<String> unit,
            Optional<String> period,
            Optional<Long> duplicateOf,
            Optional<Instant> judgedAt,
            Optional<Instant> answeredAt,
            Instant changedAt) {}

    /** In the order of arrival. */
    public ListingPage<Row> page(Filter filter, PageBounds bounds) {
        ListingReader.Conditions conditions = new ListingReader.Conditions()
                .and("seq > ?", bounds.after())
                .equal("period", filter.period())
                .equal("unit", filter.unit())
                .since("changed_at", bounds);
        filter.outcome().ifPresent(outcome -> {
            if (outcome == Outcome.WAITING) {
                conditions.and("outcome IS NULL");
            } else {
                conditions.and("outcome = ?", outcome.name());
            }
        });
        return reader.read(SELECT, conditions, bounds, (row, n) -> row(row), r -> Long.toString(r.file()));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("seq"),
                UtcColumns.read(row, "received_at"),
                row.getString("folder"),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                Optional.ofNullable(row.getString("sha256")),
                Optional.ofNullable(row.getString("outcome"))
                        .map(Outcome::valueOf)
                        .orElse(Outcome.WAITING),
                Stream.of(row.getString("codes").split(","))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                Optional.ofNullable(row.getString("unit")),
                Optional.ofNullable(row.getString("period")),
                Optional.ofNullable(row.getObject("duplicate_of", Long.class)),
                UtcColumns.optional(row, "judged_at"),
                UtcColumns.optional(row, "answered_at"),
                UtcColumns.read(row, "changed_at"));
    }
}
