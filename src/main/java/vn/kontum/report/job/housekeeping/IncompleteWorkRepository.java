package vn.kontum.report.job.housekeeping;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.database.UtcColumns;

/** What should have come to an end and has not. */
public final class IncompleteWorkRepository {
    private final JdbcTemplate jdbc;

    public IncompleteWorkRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One sentence for each; what began after a time may still be under way. */
    List<String> before(Instant time) {
        return Stream.of(
                        ends(
                                "SELECT seq FROM received_file WHERE outcome IS NULL AND received_at < ? ORDER BY seq",
                                "[arrival %s] has no verdict; collect again, and look at the log if it stays so",
                                time),
                        ends(
                                "SELECT seq FROM received_file WHERE outcome IS NOT NULL AND answered_at IS NULL AND"
                                        + " judged_at < ? ORDER BY seq",
                                "[arrival %s] was not answered; collect again, and look whether its outbox can be"
                                        + " written",
                                time),
                        ends(
                                "SELECT l.name FROM run_lease l JOIN run r ON r.id = l.run_id WHERE r.state <> 'RUNNING' AND"
                                        + " r.ended_at < ? AND l.expires_at > UTC_TIMESTAMP(6) ORDER BY l.name",
                                "[lease %s] is held by a run that has ended; it expires by itself, tell the developers",
                                time))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> ends(String sql, String sentence, Instant time) {
        return jdbc.queryForList(sql, String.class, UtcColumns.column(time)).stream()
                .map(sentence::formatted)
                .toList();
    }
}
