package vn.kontum.report.query.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.publication.Edition;

/** Every edition of every report. */
public final class EditionListing {
    private static final String SELECT = """
            SELECT e.*, e.id = (SELECT o.id FROM edition o LEFT JOIN final_edition f ON f.edition_id = o.id
              WHERE o.period = e.period AND o.state = 'FINAL' ORDER BY COALESCE(f.id, 0) DESC, o.number DESC LIMIT 1)
              AS official
            FROM edition e WHERE %WHERE% ORDER BY e.id\
            """;

    private final JdbcTemplate jdbc;
    private final ListingReader reader;

    public EditionListing(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.reader = new ListingReader(jdbc);
    }

    /** What to look for; an empty part matches everything. */
    public record Filter(Optional<String> period, Optional<Edition.State> state) {}

    /**
     * An edition.
     *
     * @param edition its number within the period, from 1
     * @param official whether it is the one that stands for the period outside this program
     * @param digest SHA-256 over all inputs; editions with the same digest have the same bytes
     * @param dataAsOf arrival of the last input
     */
    public record Row(
            long id,
            String period,
            int edition,
            Edition.State state,
            boolean official,
            String digest,
            String catalogueVersion,
            Instant dataAsOf,
            String workbookSha256,
            Instant createdAt,
            String createdBy,
            String reason,
            Instant changedAt) {}

    /** In the order in which they were made. */
    public ListingPage<Row> page(Filter filter, PageBounds bounds) {
        ListingReader.Conditions conditions = new ListingReader.Conditions()
                .and("e.id > ?", bounds.after())
                .equal("e.period", filter.period())
                .equal("e.state", filter.state().map(Edition.State::name))
                .since("e.changed_at", bounds);
        return reader.read(SELECT, conditions, bounds, (row, n) -> row(row), r -> Long.toString(r.id()));
    }

    /** Those of a period, the first edition first. */
    public List<Row> of(String period) {
        return jdbc.query(SELECT.replace("%WHERE%", "e.period = ?"), (row, n) -> row(row), period);
    }

    /** Of each period the official edition, else the newest, in the order of periods. */
    public List<Row> current() {
        Map<String, Row> current = new TreeMap<>();
        for (Row row : jdbc.query(SELECT.replace("%WHERE%", "1 = 1"), (set, n) -> row(set))) {
            current.merge(row.period(), row, (older, newer) -> older.official() ? older : newer);
        }
        return List.copyOf(current.values());
    }

    /**
     * The editions that speak for a period.
     *
     * @param official of the period, where one was declared final
     */
    public record CurrentEditions(int latest, Optional<Integer> official) {}

    /** By the code of the period; periods without an edition are not among them. */
    public Map<String, CurrentEditions> currentEditions() {
        Map<String, CurrentEditions> current = new TreeMap<>();
        for (Row row : jdbc.query(SELECT.replace("%WHERE%", "1 = 1"), (set, n) -> row(set))) {
            current.merge(
                    row.period(),
                    new CurrentEditions(
                            row.edition(), Optional.of(row.edition()).filter(n -> row.official())),
                    (older, newer) -> new CurrentEditions(
                            Math.max(older.latest(), newer.latest()),
                            newer.official().or(older::official)));
        }
        return current;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("period"),
                row.getInt("number"),
                Edition.State.valueOf(row.getString("state")),
                row.getBoolean("official"),
                row.getString("digest"),
                row.getString("catalogue_version"),
                UtcColumns.read(row, "data_as_of"),
                row.getString("workbook_sha256"),
                UtcColumns.read(row, "created_at"),
                row.getString("created_by"),
                row.getString("reason"),
                UtcColumns.read(row, "changed_at"));
    }
}
