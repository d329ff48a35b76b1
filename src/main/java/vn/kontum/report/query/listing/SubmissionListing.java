package vn.kontum.report.query.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.submission.VersionState;

/** Every version of every unit's submission. */
public final class SubmissionListing {
    private static final String SELECT = "SELECT s.*, a.file_name, a.sha256, a.received_at FROM submission s"
            + " JOIN received_file a ON a.seq = s.arrival_seq WHERE %WHERE% ORDER BY s.id";

    private final ListingReader reader;

    public SubmissionListing(JdbcTemplate jdbc) {
        this.reader = new ListingReader(jdbc);
    }

    /** What to look for; an empty part matches everything. */
    public record Filter(Optional<String> period, Optional<String> unit, Optional<VersionState> state) {}

    /**
     * A version.
     *
     * @param file number of the file that brought it
     * @param revision as the unit declared it
     * @param firstReceivedAt when the first acceptable file of the unit for the period arrived
     */
    public record Row(
            long id,
            long file,
            String unit,
            String period,
            int version,
            VersionState state,
            Optional<Integer> revision,
            String fileName,
            String sha256,
            Instant receivedAt,
            Instant firstReceivedAt,
            Instant acceptedAt,
            Instant changedAt) {}

    /** In the order in which they were accepted. */
    public ListingPage<Row> page(Filter filter, PageBounds bounds) {
        ListingReader.Conditions conditions = new ListingReader.Conditions()
                .and("s.id > ?", bounds.after())
                .equal("s.period", filter.period())
                .equal("s.unit", filter.unit())
                .equal("s.state", filter.state().map(VersionState::name))
                .since("s.changed_at", bounds);
        return reader.read(SELECT, conditions, bounds, (row, n) -> row(row), r -> Long.toString(r.id()));
    }

    /** The version with that number. */
    public Optional<Row> find(long id) {
        PageBounds one = new PageBounds(0, -1, 1, Optional.empty());
        ListingReader.Conditions conditions = new ListingReader.Conditions().and("s.id = ?", id);
        return reader.read(SELECT, conditions, one, (row, n) -> row(row), r -> Long.toString(r.id())).items().stream()
                .findFirst();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("arrival_seq"),
                row.getString("unit"),
                row.getString("period"),
                row.getInt("version"),
                VersionState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("revision", Integer.class)),
                row.getString("file_name"),
                row.getString("sha256"),
                UtcColumns.read(row, "received_at"),
                UtcColumns.read(row, "first_received_at"),
                UtcColumns.read(row, "accepted_at"),
                UtcColumns.read(row, "changed_at"));
    }
}
