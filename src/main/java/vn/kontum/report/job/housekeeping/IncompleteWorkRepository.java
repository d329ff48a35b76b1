package vn.kontum.report.job.housekeeping;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.run.IncompleteWork;

/** What should have come to an end and has not. */
final class IncompleteWorkRepository {
    private final JdbcTemplate jdbc;

    IncompleteWorkRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What began after a time may still be under way. */
    List<IncompleteWork> before(Instant time) {
        return Stream.of(
                        ends(
                                IncompleteWork.Kind.UNJUDGED,
                                "SELECT seq FROM received_file WHERE outcome IS NULL AND received_at < ? ORDER BY seq",
                                time),
                        ends(
                                IncompleteWork.Kind.UNANSWERED,
                                "SELECT seq FROM received_file WHERE outcome IS NOT NULL AND answered_at IS NULL AND"
                                        + " judged_at < ? ORDER BY seq",
                                time),
                        ends(
                                IncompleteWork.Kind.LEASE_HELD,
                                "SELECT l.name FROM run_lease l JOIN run r ON r.id = l.run_id WHERE r.state <> 'RUNNING' AND"
                                        + " r.ended_at < ? AND l.expires_at > UTC_TIMESTAMP(6) ORDER BY l.name",
                                time))
                .flatMap(List::stream)
                .toList();
    }

    private List<IncompleteWork> ends(IncompleteWork.Kind kind, String sql, Instant time) {
        return jdbc.queryForList(sql, String.class, UtcColumns.column(time)).stream()
                .map(subject -> new IncompleteWork(kind, subject))
                .toList();
    }
}
