package vn.kontum.report.batch;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.intake.UtcTime;

/** What should have come to an end and has not. */
final class OpenEndsStore {
    private final JdbcTemplate jdbc;

    OpenEndsStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What began after a time may still be under way. */
    List<OpenEnd> before(Instant time) {
        return Stream.of(
                        ends(
                                OpenEnd.Kind.UNJUDGED,
                                "SELECT seq FROM arrival WHERE outcome IS NULL AND received_at < ? ORDER BY seq",
                                time),
                        ends(
                                OpenEnd.Kind.UNANSWERED,
                                "SELECT seq FROM arrival WHERE outcome IS NOT NULL AND answered_at IS NULL AND"
                                        + " judged_at < ? ORDER BY seq",
                                time),
                        ends(
                                OpenEnd.Kind.LEASE_HELD,
                                "SELECT l.name FROM lease l JOIN run r ON r.id = l.run_id WHERE r.state <> 'RUNNING' AND"
                                        + " r.ended_at < ? AND l.expires_at > UTC_TIMESTAMP(6) ORDER BY l.name",
                                time))
                .flatMap(List::stream)
                .toList();
    }

    private List<OpenEnd> ends(OpenEnd.Kind kind, String sql, Instant time) {
        return jdbc.queryForList(sql, String.class, UtcTime.column(time)).stream()
                .map(subject -> new OpenEnd(kind, subject))
                .toList();
    }
}
