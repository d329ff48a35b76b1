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

    /** A draft may be followed by another; after a final one a new edition needs a new approval. */
    public enum State {
        DRAFT,
        FINAL
    }

    public Edition {
        inputs = List.copyOf(inputs);
    }
}
