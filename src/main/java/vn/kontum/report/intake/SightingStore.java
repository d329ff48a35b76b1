package vn.kontum.report.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** What lies in the inbox, remembered between polls. Danger: a sighting without its file is forgotten, with it that the file was taken. */
public final class SightingStore {
    private static final int BATCH = 500;
    private static final String UPSERT = """
        INSERT INTO sighting (folder, name_hash, file_name, size_bytes, modified_at, first_seen, last_seen, changed_at, polls)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE size_bytes = VALUES(size_bytes), modified_at = VALUES(modified_at),
          first_seen = VALUES(first_seen), last_seen = VALUES(last_seen), changed_at = VALUES(changed_at),
          arrival_seq = IF(VALUES(polls) = 1, NULL, arrival_seq), polls = VALUES(polls)\
        """;

    private final JdbcTemplate jdbc;

    public SightingStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers one look at the inbox and forgets what has gone; returns what each file is known to have done so far. */
    List<Sighting> observe(Collection<InboxFile> files, Instant at) {
        Map<Sighting.Key, Sighting> known = load(files);
        List<Sighting> now = new ArrayList<>(files.size());
        Set<Sighting.Key> present = new HashSet<>();
        for (InboxFile file : files) {
            present.add(file.key());
            now.add(Sighting.next(Optional.ofNullable(known.get(file.key())), file, at));
        }
        jdbc.batchUpdate(UPSERT, now, BATCH, (statement, s) -> {
            Object[] columns = columns(s);
            for (int i = 0; i < columns.length; i++) {
                statement.setObject(i + 1, columns[i]);
            }
        });
        delete(known.keySet().stream().filter(k -> !present.contains(k)).toList());
        return now;
    }

    /** A file still arriving, as people are shown it. */
    public record Waiting(String folder, String fileName, long size, Instant firstSeen) {}

    /** Files seen and not taken in yet, longest waiting first. */
    public List<Waiting> waiting() {
        return jdbc.query(
                "SELECT * FROM sighting WHERE arrival_seq IS NULL ORDER BY first_seen, folder, file_name",
                (row, n) -> new Waiting(
                        row.getString("folder"),
                        row.getString("file_name"),
                        row.getLong("size_bytes"),
                        UtcTime.read(row, "first_seen")));
    }

    /** Ties a sighting to its line in the ledger; in the transaction that writes the line. */
    void taken(InboxFile file, long arrivalSeq) {
        jdbc.update(
                "UPDATE sighting SET arrival_seq = ? WHERE folder = ? AND name_hash = ?",
                arrivalSeq,
                file.folder(),
                file.key().nameHash());
    }

    /** Forgets files that were taken out of the inbox. */
    void forget(List<Sighting> gone) {
        delete(gone.stream().map(s -> s.file().key()).toList());
    }

    /** Forgets what the latest look, and all looks of a day before it, no longer saw; returns how many. */
    public int forgetVanished() {
        return jdbc.update(
                "DELETE FROM sighting WHERE last_seen < (SELECT latest FROM (SELECT MAX(last_seen) - INTERVAL 1"
                        + " DAY AS latest FROM sighting) AS looks)");
    }

    private void delete(List<Sighting.Key> gone) {
        jdbc.batchUpdate("DELETE FROM sighting WHERE folder = ? AND name_hash = ?", gone, BATCH, (statement, key) -> {
            statement.setString(1, key.folder());
            statement.setString(2, key.nameHash());
        });
    }

    private Map<Sighting.Key, Sighting> load(Collection<InboxFile> files) {
        Map<Sighting.Key, InboxFile> present = new HashMap<>();
        files.forEach(f -> present.put(f.key(), f));
        Map<Sighting.Key, Sighting> known = new HashMap<>();
        jdbc.query("SELECT * FROM sighting", row -> {
            Sighting.Key key = new Sighting.Key(row.getString("folder"), row.getString("name_hash"));
            known.put(key, sighting(row, Optional.ofNullable(present.get(key))));
        });
        return known;
    }

    private static Sighting sighting(ResultSet row, Optional<InboxFile> now) throws SQLException {
        InboxFile file = new InboxFile(
                row.getString("folder"),
                row.getString("file_name"),
                now.map(InboxFile::path).orElse(java.nio.file.Path.of("")),
                now.map(InboxFile::kind).orElse(InboxFile.Kind.FILE),
                row.getLong("size_bytes"),
                UtcTime.read(row, "modified_at"));
        Optional<Long> seq = Optional.ofNullable(row.getObject("arrival_seq", Long.class));
        return new Sighting(
                file,
                UtcTime.read(row, "first_seen"),
                UtcTime.read(row, "last_seen"),
                UtcTime.read(row, "changed_at"),
                row.getInt("polls"),
                seq.map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }

    private static Object[] columns(Sighting s) {
        InboxFile file = s.file();
        return new Object[] {
            file.folder(),
            file.key().nameHash(),
            file.name().length() > 1000 ? file.name().substring(0, 1000) : file.name(),
            file.size(),
            UtcTime.column(file.modifiedAt()),
            UtcTime.column(s.firstSeen()),
            UtcTime.column(s.lastSeen()),
            UtcTime.column(s.changedAt()),
            s.polls()
        };
    }
}
