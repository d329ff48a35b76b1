package vn.kontum.report.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.IncorrectUpdateSemanticsDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.intake.ledger.ReceivedFile;

/** Writes versions of submissions, in the caller's transaction. */
final class VersionWriter {
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
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
            INSERT INTO submission (arrival_seq, unit, period, form, version, state, active, revision, template_version,
              accepted_at, first_received_at, cells_read, cells_ignored, notes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .param(receivedFile.seq())
                .param(submission.unit())
                .param(submission.period().code())
                .param(submission.form())
                .param(version)
                .param(state.name())
                .param(state == VersionState.ACTIVE ? 1 : null)
                .param(submission.revision().orElse(null))
                .param(submission.templateVersion().orElse(null))
                .param(UtcColumns.column(at))
                .param(UtcColumns.column(first.isBefore(receivedFile.receivedAt()) ? first : receivedFile.receivedAt()))
                .param(submission.cellsRead())
                .param(submission.cellsIgnored())
                .param(submission.notes())
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
}
