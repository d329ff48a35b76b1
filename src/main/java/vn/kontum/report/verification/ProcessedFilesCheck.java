package vn.kontum.report.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.audit.AuditRecord;
import vn.kontum.report.verification.recorded.RecordedFiles;

/**
 * I2: every received file has its one verdict and its answer, unless somebody is at it right now, and file, findings, cells and explanations
 * are recorded as they were written.
 */
final class ProcessedFilesCheck implements InvariantCheck {
    private final JdbcTemplate jdbc;
    private final OutboxContents outbox;
    private final RecordedFiles recorded;

    ProcessedFilesCheck(JdbcTemplate jdbc, OutboxContents outbox, RecordedFiles recorded) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.recorded = recorded;
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
        RecordedFiles.Comparison compared =
                recorded.compare(scope.audit().stream().map(AuditRecord::act).toList(), scope::covers);
        compared.differences().forEach(one -> faults.add(new Violation(one.place(), one.key(), one.arguments())));
        return new CheckResult(
                "I2",
                "every arrival has one verdict and its answer, and is recorded as it was written",
                receivedFiles,
                faults,
                outbox.foreign(),
                CheckResult.NotExamined.ofEarlierVersions(compared.undigested(), receivedFiles));
    }

    private long count(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
    }
}
