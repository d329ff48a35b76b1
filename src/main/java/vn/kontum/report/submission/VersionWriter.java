package vn.kontum.report.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.IncorrectUpdateSemanticsDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.intake.ledger.DigestedRows;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.storage.RowDigest;

/** Writes versions of submissions, in the caller's transaction, each with a digest of what never changes of it. */
final class VersionWriter {
    /** The columns of a version that never change. */
    private static final String COLUMNS =
            "arrival_seq, unit, period, form, version, revision, template_version, accepted_at,"
                    + " first_received_at, cells_read, cells_ignored, notes";
    /** How many these are. */
    private static final int WIDTH = 12;
    /** So many versions are read with their cells at once. */
    private static final int TOGETHER = 500;

    private final JdbcClient jdbc;
    private final ReportedValueRepository readings;
    private final ExplanationRepository explanations;

    VersionWriter(JdbcTemplate template, ReportedValueRepository readings, ExplanationRepository explanations) {
        this.jdbc = JdbcClient.create(template);
        this.readings = readings;
        this.explanations = explanations;
    }

    /**
     * Adds a version behind its chain.
     *
     * @param chain every version of the unit in the period
     * @return its id
     */
    long insert(
            ReceivedFile receivedFile,
            Submission submission,
            VersionState state,
            List<VersionSummary> chain,
            Instant at) {
        int version = chain.stream().mapToInt(VersionSummary::version).max().orElse(0) + 1;
        Instant first = chain.stream()
                .filter(v -> v.state() != VersionState.REJECTED && v.state() != VersionState.WITHDRAWN)
                .map(VersionSummary::firstReceivedAt)
                .min(Instant::compareTo)
                .orElse(receivedFile.receivedAt());
        Object[] columns = {
            receivedFile.seq(),
            submission.unit(),
            submission.period().code(),
            submission.form(),
            version,
            submission.revision().orElse(null),
            submission.templateVersion().orElse(null),
            UtcColumns.column(at),
            UtcColumns.column(first.isBefore(receivedFile.receivedAt()) ? first : receivedFile.receivedAt()),
            submission.cellsRead(),
            submission.cellsIgnored(),
            submission.notes()
        };
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO submission (" + COLUMNS + ", state, active, digest)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(columns)
                .param(state.name())
                .param(state == VersionState.ACTIVE ? 1 : null)
                .param(digest(columns, submission.readings()))
                .update(key, "id");
        long id = Optional.ofNullable(key.getKey()).orElseThrow().longValue();
        readings.insert(id, submission.readings());
        if (!submission.explanations().isEmpty()) {
            explanations.replace(receivedFile.seq(), submission.unit(), submission.period(), submission.explanations());
        }
        return id;
    }

    /**
     * Stops the version that counts from counting, as another takes its place.
     *
     * @param receivedFileSeq number of the file of that other one
     */
    void supersede(String unit, Period period, long receivedFileSeq) {
        jdbc.sql("UPDATE submission SET state = 'SUPERSEDED', active = NULL, superseded_by = ? WHERE unit = ? AND"
                        + " period = ? AND active = 1")
                .param(receivedFileSeq)
                .param(unit)
                .param(period.code())
                .update();
    }

    /** Changes the state of a version. */
    void move(long id, VersionState from, VersionState to) {
        int rows = jdbc.sql(
                        "UPDATE submission SET state = ?, active = ?, superseded_by = NULL WHERE id = ? AND state = ?")
                .param(to.name())
                .param(to == VersionState.ACTIVE ? 1 : null)
                .param(id)
                .param(from.name())
                .update();
        if (rows != 1) {
            throw new IncorrectUpdateSemanticsDataAccessException(
                    "[submission " + id + "] is no longer " + from + ", somebody else decided meanwhile; look again");
        }
    }

    /**
     * The digest of a version.
     *
     * @param columns see {@link #COLUMNS}
     * @param readings in the order of the form
     */
    private static String digest(Object[] columns, List<ReportedValue> readings) {
        RowDigest digest = new RowDigest().row(columns).row(readings.size());
        for (ReportedValue reading : readings) {
            digest.row(
                    reading.variable(),
                    reading.status().name(),
                    reading.value().orElse(null),
                    reading.rawText(),
                    reading.sheet(),
                    reading.cell(),
                    reading.note().orElse(null),
                    reading.readAs().orElse(null));
        }
        return digest.sha256();
    }

    /** Holds every version with its cells against the digest beside it. */
    DigestedRows written() {
        List<VersionRow> versions = new ArrayList<>();
        jdbc.sql("SELECT " + COLUMNS + ", id, digest FROM submission ORDER BY id")
                .query(row -> {
                    versions.add(new VersionRow(
                            row.getLong("id"),
                            row.getLong("arrival_seq"),
                            RowDigest.columns(row, 1, WIDTH),
                            row.getString("digest")));
                });
        DigestedRows compared = new DigestedRows();
        for (int from = 0; from < versions.size(); from += TOGETHER) {
            List<VersionRow> some = versions.subList(from, Math.min(from + TOGETHER, versions.size()));
            Map<Long, List<ReportedValue>> cells =
                    readings.between(some.get(0).id(), some.get(some.size() - 1).id());
            some.forEach(version -> compared.row(
                    version.arrival(),
                    version.digest(),
                    digest(version.columns(), cells.getOrDefault(version.id(), List.of()))));
        }
        return compared;
    }

    /** @param digest as it was written; null in rows of earlier versions of the program */
    private record VersionRow(
            long id,
            long arrival,
            Object[] columns,
            @Nullable String digest) {}
}
