package vn.kontum.report.intake.detection;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.database.UtcColumns;

/**
 * What lies in the inbox, remembered between polls.
 *
 * @implNote A sighting without its file is forgotten, with it that the file was taken.
 */
public final class ObservedFileRepository {
    private static final int BATCH = 500;
    private static final String UPSERT = """
        INSERT INTO observed_file (folder, name_hash, file_name, size_bytes, modified_at, first_seen, last_seen, changed_at, polls)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE size_bytes = VALUES(size_bytes), modified_at = VALUES(modified_at),
          first_seen = VALUES(first_seen), last_seen = VALUES(last_seen), changed_at = VALUES(changed_at),
          arrival_seq = IF(VALUES(polls) = 1, NULL, arrival_seq), polls = VALUES(polls)\
        """;

    private final JdbcTemplate jdbc;

    public ObservedFileRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Remembers one look at the inbox and forgets what has gone; returns what each file is known to have done so far.
     * Files in folders that could not be listed are not known to have gone.
     */
    public List<ObservedFile> observe(InboxListing listing, Instant at) {
        List<InboxFile> files = listing.files();
        Map<ObservedFile.FileKey, ObservedFile> known = load(files);
        List<ObservedFile> now = new ArrayList<>(files.size());
        Set<ObservedFile.FileKey> present = new HashSet<>();
        for (InboxFile file : files) {
            present.add(file.key());
            now.add(ObservedFile.next(Optional.ofNullable(known.get(file.key())), file, at));
        }
        jdbc.batchUpdate(UPSERT, now, BATCH, (statement, s) -> {
            Object[] columns = columns(s);
            for (int i = 0; i < columns.length; i++) {
                statement.setObject(i + 1, columns[i]);
            }
        });
        delete(known.keySet().stream()
                .filter(k -> !present.contains(k) && !listing.unreadable().contains(k.folder()))
                .toList());
        return now;
    }

    /** The files in the inbox that were not taken in as they are now; nothing is remembered of this look. */
    public List<InboxFile> untaken(InboxListing listing, Instant at) {
        List<InboxFile> files = listing.regularFiles();
        if (files.isEmpty()) {
            return List.of();
        }
        Map<ObservedFile.FileKey, ObservedFile> known = load(files);
        return files.stream()
                .filter(file -> !ObservedFile.next(Optional.ofNullable(known.get(file.key())), file, at)
                        .isTaken())
                .toList();
    }

    /** A file still arriving, as people are shown it. */
    public record WaitingFile(String folder, String fileName, long size, Instant firstSeen) {}

    /** Files seen and not taken in yet, longest waiting first. */
    public List<WaitingFile> waiting() {
        return jdbc.query(
                "SELECT * FROM observed_file WHERE arrival_seq IS NULL ORDER BY first_seen, folder, file_name",
                (row, n) -> new WaitingFile(
                        row.getString("folder"),
                        row.getString("file_name"),
                        row.getLong("size_bytes"),
                        UtcColumns.read(row, "first_seen")));
    }

    /** Ties sightings to their lines in the ledger, by their numbers; in the transaction that writes the lines. */
    public void taken(Map<Long, InboxFile> lines) {
        List<Object> arguments = new ArrayList<>();
        List<Object> places = new ArrayList<>();
        lines.forEach((seq, file) -> {
            List<String> place = List.of(file.folder(), file.key().nameHash());
            arguments.addAll(place);
            arguments.add(seq);
            places.addAll(place);
        });
        arguments.addAll(places);
        if (!lines.isEmpty()) {
            jdbc.update(
                    "UPDATE observed_file SET arrival_seq = CASE"
                            + " WHEN folder = ? AND name_hash = ? THEN ?".repeat(lines.size())
                            + " END WHERE "
                            + String.join(" OR ", Collections.nCopies(lines.size(), "(folder = ? AND name_hash = ?)")),
                    arguments.toArray());
        }
    }

    /** Forgets files that were taken out of the inbox. */
    public void forget(List<ObservedFile> gone) {
        delete(gone.stream().map(s -> s.file().key()).toList());
    }

    /** Forgets what the latest look, and all looks of a day before it, no longer saw; returns how many. */
    public int forgetVanished() {
        return jdbc.update(
                "DELETE FROM observed_file WHERE last_seen < (SELECT latest FROM (SELECT MAX(last_seen) - INTERVAL 1"
                        + " DAY AS latest FROM observed_file) AS looks)");
    }

    private void delete(List<ObservedFile.FileKey> gone) {
        jdbc.batchUpdate(
                "DELETE FROM observed_file WHERE folder = ? AND name_hash = ?", gone, BATCH, (statement, key) -> {
                    statement.setString(1, key.folder());
                    statement.setString(2, key.nameHash());
                });
    }

    private Map<ObservedFile.FileKey, ObservedFile> load(Collection<InboxFile> files) {
        Map<ObservedFile.FileKey, InboxFile> present = new HashMap<>();
        files.forEach(f -> present.put(f.key(), f));
        Map<ObservedFile.FileKey, ObservedFile> known = new HashMap<>();
        jdbc.query("SELECT * FROM observed_file", row -> {
            ObservedFile.FileKey key = new ObservedFile.FileKey(row.getString("folder"), row.getString("name_hash"));
            known.put(key, sighting(row, Optional.ofNullable(present.get(key))));
        });
        return known;
    }

    private static ObservedFile sighting(ResultSet row, Optional<InboxFile> now) throws SQLException {
        InboxFile file = new InboxFile(
                row.getString("folder"),
                row.getString("file_name"),
                now.map(InboxFile::path).orElse(Path.of("")),
                now.map(InboxFile::kind).orElse(InboxFile.Kind.FILE),
                row.getLong("size_bytes"),
                UtcColumns.read(row, "modified_at"));
        Optional<Long> seq = Optional.ofNullable(row.getObject("arrival_seq", Long.class));
        return new ObservedFile(
                file,
                UtcColumns.read(row, "first_seen"),
                UtcColumns.read(row, "last_seen"),
                UtcColumns.read(row, "changed_at"),
                row.getInt("polls"),
                seq.map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }

    private static Object[] columns(ObservedFile s) {
        InboxFile file = s.file();
        return new Object[] {
            file.folder(),
            file.key().nameHash(),
            file.name().length() > 1000 ? file.name().substring(0, 1000) : file.name(),
            file.size(),
            UtcColumns.column(file.modifiedAt()),
            UtcColumns.column(s.firstSeen()),
            UtcColumns.column(s.lastSeen()),
            UtcColumns.column(s.changedAt()),
            s.polls()
        };
    }
}
