package vn.kontum.report.query.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.run.RunNote;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.text.Messages;

/** Every run, with who asked for it and how it ended. */
public final class RunListing {
    private static final String SELECT = "SELECT r.*, e.period AS edition_period, e.number AS edition_number FROM run r"
            + " LEFT JOIN edition e ON e.id = r.edition_id WHERE %WHERE% ORDER BY r.id";

    private final ListingReader reader;

    public RunListing(JdbcTemplate jdbc) {
        this.reader = new ListingReader(jdbc);
    }

    /** What to look for; an empty part matches everything. */
    public record Filter(Optional<String> job, Optional<String> period, Optional<RunState> state) {}

    /**
     * A run.
     *
     * @param step where it stands; empty before the first step and after the last
     * @param edition number of the edition of its period that it made
     */
    public record Row(
            long id,
            String job,
            Optional<String> period,
            TriggerSource trigger,
            String requestedBy,
            String reason,
            RunState state,
            Instant requestedAt,
            Optional<Instant> endedAt,
            String step,
            long done,
            long total,
            Optional<Integer> edition,
            String messageVi,
            String messageEn,
            Instant changedAt) {}

    /** In the order in which they were asked for. */
    public ListingPage<Row> page(Filter filter, PageBounds bounds) {
        ListingReader.Conditions conditions = new ListingReader.Conditions()
                .and("r.id > ?", bounds.after())
                .equal("r.job", filter.job())
                .equal("r.period", filter.period())
                .equal("r.state", filter.state().map(RunState::name))
                .since("r.changed_at", bounds);
        return reader.read(SELECT, conditions, bounds, (row, n) -> row(row), r -> Long.toString(r.id()));
    }

    /** The run with that number. */
    public Optional<Row> find(long id) {
        PageBounds one = new PageBounds(0, -1, 1, Optional.empty());
        ListingReader.Conditions conditions = new ListingReader.Conditions().and("r.id = ?", id);
        return reader.read(SELECT, conditions, one, (row, n) -> row(row), r -> Long.toString(r.id())).items().stream()
                .findFirst();
    }

    private static Row row(ResultSet row) throws SQLException {
        String message = row.getString("message");
        return new Row(
                row.getLong("id"),
                row.getString("job"),
                Optional.ofNullable(row.getString("period")),
                TriggerSource.valueOf(row.getString("trigger_source")),
                row.getString("requested_by"),
                row.getString("reason"),
                RunState.valueOf(row.getString("state")),
                UtcColumns.read(row, "requested_at"),
                UtcColumns.optional(row, "ended_at"),
                row.getString("step"),
                row.getLong("done"),
                row.getLong("total"),
                Optional.ofNullable(row.getObject("edition_number", Integer.class)),
                RunNote.sentences(message, Messages.VIETNAMESE),
                RunNote.sentences(message, Locale.ENGLISH),
                UtcColumns.read(row, "changed_at"));
    }
}
