package vn.kontum.report.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** I2: every received file has its one verdict and its answer, unless somebody is at it right now. */
final class ProcessedFilesCheck implements InvariantCheck {
    private final JdbcTemplate jdbc;
    private final OutboxContents outbox;

    ProcessedFilesCheck(JdbcTemplate jdbc, OutboxContents outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public CheckResult perform(VerificationScope scope) {
        long receivedFiles = count("SELECT COUNT(*) FROM received_file");
        boolean busy = count("SELECT COUNT(*) FROM run WHERE state = 'RUNNING' AND job = 'collect-submissions'") > 0;
        List<Violation> faults = new ArrayList<>();
        if (!busy) {
            faults.addAll(jdbc.query(
                    "SELECT seq FROM received_file WHERE outcome IS NULL ORDER BY seq",
                    (row, n) -> Violation.of("arrival " + row.getLong("seq"), "arrival.unprocessed")));
            faults.addAll(jdbc.query(
                    "SELECT seq FROM received_file WHERE outcome IS NOT NULL AND answered_at IS NULL ORDER BY seq",
                    (row, n) -> Violation.of("arrival " + row.getLong("seq"), "arrival.unanswered")));
        }
        faults.addAll(jdbc.query(
                "SELECT s.id, a.seq, a.outcome FROM submission s JOIN received_file a ON a.seq = s.arrival_seq"
                        + " WHERE s.active = 1 AND (a.outcome IS NULL OR a.outcome <> 'ACCEPTED')",
                (row, n) -> Violation.of(
                        "arrival " + row.getLong("seq"),
                        "arrival.counts",
                        Long.toString(row.getLong("id")),
                        String.valueOf(row.getString("outcome")))));
        return new CheckResult(
                "I2", "every arrival has one verdict and its answer", receivedFiles, faults, outbox.foreign());
    }

    private long count(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
    }
}
