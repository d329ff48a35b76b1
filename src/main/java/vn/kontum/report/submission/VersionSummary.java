package vn.kontum.report.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;

/**
 * A version of a unit's submission without its readings, as lists show it.
 *
 * @param version 1, 2, … within unit, period and form
 * @param runId the run that took the file in
 * @param revision as the unit declared it
 * @param supersededBy number of the file that took its place
 * @param notes cells with a note of the unit
 * @param receivedAt when this file arrived
 * @param firstReceivedAt when the first acceptable file of the chain arrived: punctuality
 */
public record VersionSummary(
        long id,
        long receivedFileSeq,
        long runId,
        String unit,
        Period period,
        int version,
        VersionState state,
        Optional<Integer> revision,
        Optional<Long> supersededBy,
        int notes,
        String sha256,
        Instant receivedAt,
        Instant firstReceivedAt) {

    /** Whether it took the place of another one. */
    public boolean supersedes(VersionSummary other) {
        return other.supersededBy().filter(seq -> seq == receivedFileSeq).isPresent();
    }

    /** From a row of the table. */
    static VersionSummary of(ResultSet row) throws SQLException {
        return new VersionSummary(
                row.getLong("id"),
                row.getLong("arrival_seq"),
                row.getLong("run_id"),
                row.getString("unit"),
                Period.parse(row.getString("period")).orElseThrow(),
                row.getInt("version"),
                VersionState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("revision", Integer.class)),
                Optional.ofNullable(row.getObject("superseded_by", Long.class)),
                row.getInt("notes"),
                row.getString("sha256"),
                UtcColumns.read(row, "received_at"),
                UtcColumns.read(row, "first_received_at"));
    }
}
