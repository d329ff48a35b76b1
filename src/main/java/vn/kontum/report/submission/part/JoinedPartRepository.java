package vn.kontum.report.submission.part;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.submission.SubmissionVersion;

/** Which forms were made of parts, and from which cell of which part each figure of them comes. */
public final class JoinedPartRepository {
    private final JdbcTemplate jdbc;

    public JoinedPartRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes where the figures of a joined form come from, in the caller's transaction. */
    public void record(long joined, PartialForm form) {
        List<Object[]> rows = new TreeMap<>(form.figures())
                .entrySet().stream()
                        .map(figure -> new Object[] {
                            joined,
                            figure.getKey(),
                            figure.getValue().part().seq(),
                            figure.getValue().value().sheet(),
                            figure.getValue().value().cell()
                        })
                        .toList();
        jdbc.batchUpdate(
                "INSERT INTO joined_part (joined_seq, variable, part_seq, sheet, cell) VALUES (?, ?, ?, ?, ?)", rows);
    }

    /** Numbers of the files of a unit and period that were made of parts. */
    public Set<Long> joined(String unit, Period period) {
        return new HashSet<>(jdbc.queryForList(
                "SELECT DISTINCT j.joined_seq FROM joined_part j JOIN received_file f ON f.seq = j.joined_seq"
                        + " WHERE f.folder = ? AND f.file_name LIKE ?",
                Long.class,
                unit,
                "%" + period.compact() + "%"));
    }

    /** Cells of parts behind the figures of versions that were joined, by number of the file and code of the variable. */
    public Map<Long, Map<String, PartCell>> cells(Collection<SubmissionVersion> versions) {
        Map<Long, Map<String, PartCell>> cells = new HashMap<>();
        String files = versions.stream()
                .map(version -> Long.toString(version.receivedFileSeq()))
                .collect(Collectors.joining(", "));
        if (!files.isEmpty()) {
            jdbc.query(
                    "SELECT j.*, f.file_name, f.sha256 FROM joined_part j JOIN received_file f ON f.seq = j.part_seq"
                            + " WHERE j.joined_seq IN (" + files + ")",
                    row -> {
                        cells.computeIfAbsent(row.getLong("joined_seq"), seq -> new HashMap<>())
                                .put(
                                        row.getString("variable"),
                                        new PartCell(
                                                row.getString("file_name"),
                                                row.getString("sheet"),
                                                row.getString("cell"),
                                                row.getString("sha256")));
                    });
        }
        return cells;
    }
}
