package vn.kontum.report.administration.archive;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.run.RequestRejectedException;

/** The packages of years, and which of their files lie in the work folder no more. */
public final class YearArchiveRepository {
    private static final int TOGETHER = 500;

    private final JdbcTemplate jdbc;

    public YearArchiveRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a package down, in the caller's transaction. */
    void add(YearArchive archive, List<ArchivedFile> files) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    var statement = connection.prepareStatement(
                            "INSERT INTO year_archive (year, state, package, sha256, size_bytes, written_at, written_by)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                            new String[] {"id"});
                    statement.setInt(1, archive.year());
                    statement.setString(2, archive.state().name());
                    statement.setString(3, archive.file());
                    statement.setString(4, archive.sha256());
                    statement.setLong(5, archive.size());
                    statement.setObject(6, UtcColumns.column(archive.writtenAt()));
                    statement.setString(7, archive.writtenBy());
                    return statement;
                },
                key);
        long id = Optional.ofNullable(key.getKey()).orElseThrow().longValue();
        jdbc.batchUpdate(
                "INSERT INTO archived_file (archive_id, path, sha256, size_bytes) VALUES (?, ?, ?, ?)",
                files,
                TOGETHER,
                (statement, file) -> {
                    statement.setLong(1, id);
                    statement.setString(2, file.path());
                    statement.setString(3, file.sha256());
                    statement.setLong(4, file.size());
                });
    }

    /** All packages, oldest first. */
    public List<YearArchive> all() {
        return select("ORDER BY id");
    }

    /** The newest package of a year. */
    Optional<YearArchive> newest(int year) {
        return select("WHERE year = ? ORDER BY id DESC LIMIT 1", year).stream().findFirst();
    }

    /** The package of a year whose files lie in no other place. */
    public Optional<YearArchive> removed(int year) {
        return newest(year).filter(archive -> archive.state() == YearArchive.State.REMOVED);
    }

    /**
     * Lets nobody else remove files, open a year whose files go, or keep a file that goes until the caller's transaction ends.
     */
    public void lock() {
        jdbc.queryForList("SELECT id FROM year_archive ORDER BY id FOR UPDATE", Long.class);
    }

    /** @throws RequestRejectedException where the files of a year lie in its package only */
    public void requireHere(int year) {
        if (removed(year).isPresent()) {
            throw new RequestRejectedException(RequestRejectedException.Code.ARCHIVED, Integer.toString(year));
        }
    }

    private List<YearArchive> select(String which, Object... arguments) {
        return jdbc.query(
                "SELECT * FROM year_archive " + which,
                (row, n) -> new YearArchive(
                        row.getLong("id"),
                        row.getInt("year"),
                        YearArchive.State.valueOf(row.getString("state")),
                        row.getString("package"),
                        row.getString("sha256"),
                        row.getLong("size_bytes"),
                        UtcColumns.read(row, "written_at"),
                        row.getString("written_by")),
                arguments);
    }

    /** The files of the work folder in a package, by path. */
    List<ArchivedFile> files(YearArchive archive) {
        return files(archive, "");
    }

    /** Those of them that were removed and not put back. */
    List<ArchivedFile> away(YearArchive archive) {
        return files(archive, " AND away = 1");
    }

    private List<ArchivedFile> files(YearArchive archive, String which) {
        return jdbc.query(
                "SELECT * FROM archived_file WHERE archive_id = ?" + which + " ORDER BY path",
                (row, n) -> new ArchivedFile(row.getString("path"), row.getString("sha256"), row.getLong("size_bytes")),
                archive.id());
    }

    /** Paths below the work folder of all files that were removed and not put back. */
    public Set<String> away() {
        return new TreeSet<>(jdbc.queryForList("SELECT path FROM archived_file WHERE away = 1", String.class));
    }

    /** Says that files are removed, in the caller's transaction. */
    void remove(YearArchive archive, Collection<ArchivedFile> files) {
        mark(archive, files, true);
        change(archive, YearArchive.State.REMOVED);
    }

    /** Says that files of a package that was removed stay all the same, in the caller's transaction. */
    void keep(YearArchive archive, Collection<ArchivedFile> files) {
        mark(archive, files, false);
    }

    private void mark(YearArchive archive, Collection<ArchivedFile> files, boolean away) {
        jdbc.batchUpdate(
                "UPDATE archived_file SET away = ? WHERE archive_id = ? AND path = ?",
                files,
                TOGETHER,
                (statement, file) -> {
                    statement.setBoolean(1, away);
                    statement.setLong(2, archive.id());
                    statement.setString(3, file.path());
                });
    }

    /** Says that all files of a package lie in the work folder again, in the caller's transaction. */
    void restore(YearArchive archive) {
        jdbc.update("UPDATE archived_file SET away = 0 WHERE archive_id = ?", archive.id());
        change(archive, YearArchive.State.RESTORED);
    }

    private void change(YearArchive archive, YearArchive.State state) {
        jdbc.update("UPDATE year_archive SET state = ? WHERE id = ?", state.name(), archive.id());
    }
}
