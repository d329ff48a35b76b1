package vn.kontum.report.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.submission.explanation.Explanation;

/** What received files were understood as when they became versions. */
final class StoredSubmissions {
    private final JdbcTemplate jdbc;
    private final ReportedValueRepository readings;
    private final ExplanationRepository explanations;

    StoredSubmissions(JdbcTemplate jdbc, ReportedValueRepository readings, ExplanationRepository explanations) {
        this.jdbc = jdbc;
        this.readings = readings;
        this.explanations = explanations;
    }

    /** By number of the received file; one that became no version is left out. */
    Map<Long, Submission> of(Collection<Long> receivedFiles) {
        if (receivedFiles.isEmpty()) {
            return Map.of();
        }
        Map<Long, Submission> submissions = new HashMap<>();
        String marks = String.join(", ", Collections.nCopies(receivedFiles.size(), "?"));
        Map<Long, List<ReportedValue>> cells = readings.ofReceivedFiles(receivedFiles);
        Map<Long, List<Explanation>> lines = explanations.ofReceivedFiles(receivedFiles);
        jdbc.query(
                VersionRows.SELECT + "WHERE s.arrival_seq IN (" + marks + ")",
                row -> {
                    VersionSummary entry = VersionSummary.of(row);
                    submissions.put(
                            entry.receivedFileSeq(),
                            submission(
                                    row,
                                    entry,
                                    cells.getOrDefault(entry.id(), List.of()),
                                    lines.getOrDefault(entry.receivedFileSeq(), List.of())));
                },
                receivedFiles.toArray());
        return submissions;
    }

    private static Submission submission(
            ResultSet row, VersionSummary entry, List<ReportedValue> cells, List<Explanation> explanations)
            throws SQLException {
        return new Submission(
                entry.unit(),
                entry.period(),
                row.getString("form"),
                Optional.ofNullable(row.getString("template_version")),
                entry.revision(),
                cells,
                row.getInt("cells_read"),
                row.getInt("cells_ignored"),
                explanations);
    }
}
