package vn.kontum.report.publication;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.database.UtcColumns;

/** The files beside published workbooks, by their paths below the work folder, with the hash of what was written. */
public final class PublishedFileRepository {
    private final JdbcTemplate jdbc;

    public PublishedFileRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Records a file; one that was made anew (a PDF) takes the place of the old one. */
    void record(String path, String sha256, Instant at) {
        jdbc.update(
                "INSERT INTO published_file (path, sha256, recorded_at) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE"
                        + " sha256 = VALUES(sha256), recorded_at = VALUES(recorded_at)",
                path,
                sha256,
                UtcColumns.column(at));
    }

    /** The hash of one file; empty where it was not recorded. */
    Optional<String> sha256(String path) {
        return jdbc.queryForList("SELECT sha256 FROM published_file WHERE path = ?", String.class, path).stream()
                .findFirst();
    }

    /** Hashes by path. */
    public Map<String, String> all() {
        Map<String, String> hashes = new TreeMap<>();
        jdbc.query("SELECT path, sha256 FROM published_file", row -> {
            hashes.put(row.getString("path"), row.getString("sha256"));
        });
        return hashes;
    }
}
