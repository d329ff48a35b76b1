package vn.kontum.report.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;

/**
 * A frozen report with the digest of its inputs.
 *
 * @param number 1, 2, … within the period
 * @param digest sha256 over inputs, catalogue and template versions; equal digests mean equal bytes
 * @param dataAsOf arrival time of the last input
 * @param inputs ids of the submission versions it was made from, ascending
 * @param workbook path of the published workbook relative to the work folder
 * @param workbookSha256 hash of its bytes
 */
public record Edition(
        long id,
        Period period,
        int number,
        State state,
        String digest,
        String catalogueVersion,
        Instant dataAsOf,
        List<Long> inputs,
        String workbook,
        String workbookSha256,
        Instant createdAt,
        String createdBy,
        String reason,
        Optional<Long> runId) {

    /** Every edition is made as a draft; a person declares one final. */
    public enum State {
        DRAFT,
        FINAL
    }

    public Edition {
        inputs = List.copyOf(inputs);
    }

    /** The same, made of those submissions. */
    Edition withInputs(List<Long> submissions) {
        return new Edition(
                id,
                period,
                number,
                state,
                digest,
                catalogueVersion,
                dataAsOf,
                submissions,
                workbook,
                workbookSha256,
                createdAt,
                createdBy,
                reason,
                runId);
    }

    /** The same edition in another state. */
    public Edition in(State other) {
        return new Edition(
                id,
                period,
                number,
                other,
                digest,
                catalogueVersion,
                dataAsOf,
                inputs,
                workbook,
                workbookSha256,
                createdAt,
                createdBy,
                reason,
                runId);
    }
}
