package vn.kontum.report.intake.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lines of the ledger that are not judged yet, folder by folder. */
public final class UnprocessedFiles {
    private final JdbcClient jdbc;

    public UnprocessedFiles(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    /** Content that waits in a folder. */
    public record FolderContent(String folder, String sha256) {}

    /** What waits in which folder, in order. */
    public List<FolderContent> contents() {
        return jdbc.sql(
                        "SELECT DISTINCT folder, COALESCE(sha256, '') AS sha256 FROM received_file WHERE outcome IS NULL"
                                + " ORDER BY folder, sha256")
                .query((row, n) -> new FolderContent(row.getString("folder"), row.getString("sha256")))
                .list();
    }

    /**
     * Those of some lines before which the same bytes were received; lines that come later change nothing in it.
     *
     * @param seqs their numbers, at least one
     */
    public Set<Long> repeated(Collection<Long> seqs) {
        return jdbc.sql("SELECT DISTINCT later.seq FROM received_file later JOIN received_file earlier"
                        + " ON earlier.sha256 = later.sha256 AND earlier.seq < later.seq WHERE later.seq IN (:seqs)")
                .param("seqs", seqs)
                .query(Long.class)
                .set();
    }

    /**
     * Those of some folders, in order, after the given number.
     *
     * @param folders at least one
     */
    public List<ReceivedFileRecord> of(Collection<String> folders, long after, int limit) {
        return jdbc.sql("SELECT * FROM received_file WHERE outcome IS NULL AND seq > :after AND folder IN (:folders)"
                        + " ORDER BY seq LIMIT :limit")
                .param("after", after)
                .param("folders", folders)
                .param("limit", limit)
                .query((row, n) -> ReceivedFileRepository.entry(row))
                .list();
    }
}
