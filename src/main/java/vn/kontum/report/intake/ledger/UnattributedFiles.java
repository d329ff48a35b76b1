package vn.kontum.report.intake.ledger;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kontum.report.database.UtcColumns;

/** Lines of the ledger that name no period: not judged yet, or so broken that nobody can tell what they report. */
public final class UnattributedFiles {
    private final JdbcClient jdbc;

    public UnattributedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest that came from a folder since then, the newest first. */
    public List<ReceivedFileRecord> of(String folder, Instant since, int limit) {
        return jdbc.sql(
                        "SELECT * FROM received_file WHERE period IS NULL AND folder = :folder AND received_at >= :since"
                                + " ORDER BY seq DESC LIMIT :limit")
                .param("folder", folder)
                .param("since", UtcColumns.column(since))
                .param("limit", limit)
                .query((row, n) -> ReceivedFileRepository.entry(row))
                .list();
    }
}
