package vn.kontum.report.batch;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.intake.UtcTime;

/** Corrections of closed periods that an administrator approved. */
public final class ApprovedCorrectionStore {
    private final JdbcTemplate jdbc;

    public ApprovedCorrectionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Records an approval, in the caller's transaction. */
    void approve(long submissionId, String author, String reason, Instant at) {
        jdbc.update(
                "REPLACE INTO approved_correction (submission_id, approved_at, approved_by, reason) VALUES (?, ?, ?, ?)",
                submissionId,
                UtcTime.column(at),
                author,
                reason);
    }

    /** Those of the given submissions that were approved. */
    public Set<Long> approved(Collection<Long> submissionIds) {
        Set<Long> approved = new HashSet<>(
                jdbc.queryForList("SELECT submission_id FROM approved_correction", Long.class));
        approved.retainAll(Set.copyOf(submissionIds));
        return approved;
    }
}
