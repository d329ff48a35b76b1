package vn.kontum.report.publication;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.database.UtcColumns;

/** Corrections of closed periods that an administrator approved. */
public final class ApprovedCorrectionRepository {
    private final JdbcTemplate jdbc;

    public ApprovedCorrectionRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Records an approval, in the caller's transaction. */
    public void approve(long submissionId, String author, String reason, Instant at) {
        jdbc.update(
                "REPLACE INTO approved_correction (submission_id, approved_at, approved_by, reason) VALUES (?, ?, ?, ?)",
                submissionId,
                UtcColumns.column(at),
                author,
                reason);
    }

    /** Takes an approval back, in the caller's transaction; nothing happens where there is none. */
    public void withdraw(long submissionId) {
        jdbc.update("DELETE FROM approved_correction WHERE submission_id = ?", submissionId);
    }

    /** Those of the given submissions that were approved. */
    public Set<Long> approved(Collection<Long> submissionIds) {
        Set<Long> approved =
                new HashSet<>(jdbc.queryForList("SELECT submission_id FROM approved_correction", Long.class));
        approved.retainAll(Set.copyOf(submissionIds));
        return approved;
    }
}
