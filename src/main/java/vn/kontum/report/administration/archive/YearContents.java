package vn.kontum.report.administration.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.text.Messages;

/** Which files belong to a year, and which of them nothing else needs. */
final class YearContents {
    private static final String ORIGINALS =
            "SELECT sha256 FROM received_file WHERE period BETWEEN ? AND ? AND sha256 <> ''";
    private static final String SIGNED = "SELECT d.sha256 FROM signed_document d JOIN edition e ON e.id = d.edition_id"
            + " WHERE e.period BETWEEN ? AND ?";
    private static final String FINALS =
            "SELECT workbook AS path, workbook_sha256 AS sha256 FROM final_edition WHERE period BETWEEN ? AND ?";
    private static final String WORKBOOKS =
            "SELECT workbook AS path, workbook_sha256 AS sha256 FROM edition WHERE period BETWEEN ? AND ?";
    private static final String BESIDE = "SELECT path, sha256 FROM published_file WHERE path LIKE ?";

    /**
     * Originals and signed papers that something else than a file that counted refers to: another year, a file that waits or was
     * returned, a decision that can be taken back.
     */
    private static final String NEEDED =
            "SELECT x.sha256 FROM received_file x WHERE x.sha256 <> '' AND (x.period IS NULL OR x.period NOT BETWEEN ? AND ?"
                    + " OR x.outcome IS NULL OR x.outcome NOT IN ('ACCEPTED', 'IGNORED')"
                    + " OR EXISTS (SELECT 1 FROM arrival_decision d WHERE d.arrival_seq = x.seq))"
                    + " UNION SELECT d.sha256 FROM signed_document d JOIN edition e ON e.id = d.edition_id"
                    + " WHERE e.period NOT BETWEEN ? AND ?";

    private final JdbcTemplate jdbc;
    private final YearTables tables;
    private final WorkDirectory folders;
    private final ContentStore store;

    YearContents(JdbcTemplate jdbc, WorkDirectory folders, ContentStore store) {
        this.jdbc = jdbc;
        this.tables = new YearTables(jdbc);
        this.folders = folders;
        this.store = store;
    }

    /**
     * The originals, signed papers and reports of a year, each of which is what was recorded.
     *
     * @throws RequestRejectedException naming a file that is missing or was changed
     */
    List<ArchivedFile> files(int year) throws IOException {
        Map<String, String> recorded = new TreeMap<>();
        originals(ORIGINALS, year).forEach(sha256 -> recorded.put(path(sha256), sha256));
        originals(SIGNED, year).forEach(sha256 -> recorded.put(path(sha256), sha256));
        recorded.putAll(reports(FINALS, YearTables.first(year), YearTables.last(year)));
        recorded.putAll(reports(WORKBOOKS, YearTables.first(year), YearTables.last(year)));
        reports(BESIDE, "reports/" + year + "-%").forEach((path, sha256) -> {
            if (!path.endsWith(".pdf") || Files.isRegularFile(file(path))) {
                recorded.put(path, sha256);
            }
        });
        List<ArchivedFile> files = new ArrayList<>();
        for (Map.Entry<String, String> one : recorded.entrySet()) {
            Path file = file(one.getKey());
            ArchivedFile archived =
                    new ArchivedFile(one.getKey(), one.getValue(), Files.isRegularFile(file) ? Files.size(file) : 0);
            if (!holds(archived)) {
                throw new RequestRejectedException(Code.ARCHIVE_SOURCE, one.getKey());
            }
            files.add(archived);
        }
        return files;
    }

    /** Whether a file lies in the work folder as it was. */
    boolean holds(ArchivedFile archived) throws IOException {
        Path file = file(archived.path());
        return Files.isRegularFile(file) && Sha256.of(file).equals(archived.sha256());
    }

    Path file(String path) {
        return folders.root().resolve(path);
    }

    /** Those that nothing can ask for while the year stays closed. */
    List<ArchivedFile> removable(int year, List<ArchivedFile> files) {
        Set<String> needed = jdbc
                .queryForList(
                        NEEDED,
                        String.class,
                        YearTables.first(year),
                        YearTables.last(year),
                        YearTables.first(year),
                        YearTables.last(year))
                .stream()
                .map(this::path)
                .collect(Collectors.toSet());
        return files.stream().filter(file -> !needed.contains(file.path())).toList();
    }

    /**
     * Removes those that still nothing can ask for.
     *
     * @return those that stay, for files may have come in since somebody looked
     */
    List<ArchivedFile> delete(int year, List<ArchivedFile> files) {
        List<ArchivedFile> going = removable(year, files);
        for (ArchivedFile one : going) {
            try {
                Files.deleteIfExists(file(one.path()));
            } catch (IOException e) {
                throw new UncheckedIOException("[" + one.path() + "] cannot be removed; begin again", e);
            }
        }
        return files.stream().filter(file -> !going.contains(file)).toList();
    }

    /** Writes everything that belongs to a year. */
    void write(int year, List<ArchivedFile> files, ArchivePackage.Writer writer) throws IOException {
        for (ArchivedFile one : files) {
            writer.add(one.path(), Files.readAllBytes(file(one.path())));
        }
        for (Map<String, byte[]> entries : List.of(tables.kept(year), tables.rows(year))) {
            for (Map.Entry<String, byte[]> one : entries.entrySet()) {
                writer.add(one.getKey(), one.getValue());
            }
        }
        writer.add("README.txt", readme(year).getBytes(StandardCharsets.UTF_8));
    }

    private static String readme(int year) {
        return Stream.of(Messages.VIETNAMESE, Locale.ENGLISH)
                .map(locale -> new Messages("archive", locale).text("readme", Integer.toString(year)))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private Set<String> originals(String sql, int year) {
        return new TreeSet<>(jdbc.queryForList(sql, String.class, YearTables.first(year), YearTables.last(year)));
    }

    private Map<String, String> reports(String sql, Object... arguments) {
        Map<String, String> files = new TreeMap<>();
        jdbc.query(
                sql,
                row -> {
                    files.put(row.getString("path"), row.getString("sha256"));
                },
                arguments);
        return files;
    }

    private String path(String sha256) {
        return folders.relative(store.path(sha256));
    }
}
