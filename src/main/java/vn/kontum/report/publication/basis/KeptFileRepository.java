package vn.kontum.report.publication.basis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.intake.storage.Sha256;

/** Files that editions depend on, kept by content: equal bytes are kept once, and nothing is ever changed. */
public final class KeptFileRepository {
    private final JdbcTemplate jdbc;

    public KeptFileRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What a set of files is. */
    public enum Kind {
        CATALOGUE,
        DESIGN
    }

    /**
     * Bytes that are not what they were when they were kept.
     *
     * @param name of the file that has them, or their hash where no set has it
     */
    public record Damage(String name, String sha256) {}

    /** Keeps a set of files under the name of its version, where that is not kept yet. */
    public void keep(Kind kind, String version, Map<String, byte[]> files, Instant at) {
        if (kept(kind, version)) {
            return;
        }
        files.forEach((name, content) -> {
            String sha256 = keep(content, at);
            jdbc.update(
                    "INSERT IGNORE INTO kept_file (kind, version, name, sha256) VALUES (?, ?, ?, ?)",
                    kind.name(),
                    version,
                    name,
                    sha256);
        });
    }

    /** Keeps bytes that belong to no set; returns their hash. */
    public String keep(byte[] content, Instant at) {
        String sha256 = Sha256.of(content);
        jdbc.update(
                "INSERT IGNORE INTO kept_content (sha256, content, kept_at) VALUES (?, ?, ?)",
                sha256,
                content,
                UtcColumns.column(at));
        return sha256;
    }

    /** Whether a set is kept. */
    public boolean kept(Kind kind, String version) {
        return !jdbc.queryForList(
                        "SELECT name FROM kept_file WHERE kind = ? AND version = ? LIMIT 1",
                        String.class,
                        kind.name(),
                        version)
                .isEmpty();
    }

    /** The files of a set by their names; empty where the set is not kept. */
    public Optional<SortedMap<String, byte[]>> find(Kind kind, String version) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        jdbc.query(
                "SELECT f.name, c.content FROM kept_file f JOIN kept_content c ON c.sha256 = f.sha256 WHERE f.kind = ?"
                        + " AND f.version = ?",
                row -> {
                    files.put(row.getString("name"), row.getBytes("content"));
                },
                kind.name(),
                version);
        return files.isEmpty() ? Optional.empty() : Optional.of(files);
    }

    /** Bytes kept under their hash. */
    public Optional<byte[]> content(String sha256) {
        return jdbc
                .query("SELECT content FROM kept_content WHERE sha256 = ?", (row, n) -> row.getBytes("content"), sha256)
                .stream()
                .findFirst();
    }

    /** Whether bytes are kept under a hash. */
    public boolean holds(String sha256) {
        return !jdbc.queryForList("SELECT sha256 FROM kept_content WHERE sha256 = ?", String.class, sha256)
                .isEmpty();
    }

    /** How many contents are kept. */
    public long count() {
        return Optional.ofNullable(jdbc.queryForObject("SELECT COUNT(*) FROM kept_content", Long.class))
                .orElse(0L);
    }

    /** Contents that no longer have the hash they were kept under. */
    public List<Damage> damaged() {
        List<Damage> damaged = new ArrayList<>();
        jdbc.query(
                "SELECT c.sha256, c.content, (SELECT MIN(f.name) FROM kept_file f WHERE f.sha256 = c.sha256) AS name"
                        + " FROM kept_content c ORDER BY c.sha256",
                row -> {
                    String sha256 = row.getString("sha256");
                    if (!Sha256.of(row.getBytes("content")).equals(sha256)) {
                        damaged.add(new Damage(
                                Optional.ofNullable(row.getString("name")).orElse(sha256), sha256));
                    }
                });
        return damaged;
    }
}
