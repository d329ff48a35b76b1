package vn.kontum.report.publication;

import java.time.Instant;
import java.util.Optional;

/**
 * What an edition says of itself.
 *
 * @param digest sha256 over everything that the report is made from
 * @param dataAsOf arrival of the last input; also the only moment in the workbook's own properties
 * @param replaced what a final edition takes the place of; empty for drafts and for the first final one
 */
public record EditionMetadata(
        int number,
        Edition.State state,
        String digest,
        String catalogueVersion,
        Instant dataAsOf,
        Optional<Replaced> replaced) {

    /** The edition that was official until now, and why another one takes its place. */
    public record Replaced(int number, String reason) {}

    public EditionMetadata(int number, Edition.State state, String digest, String catalogueVersion, Instant dataAsOf) {
        this(number, state, digest, catalogueVersion, dataAsOf, Optional.empty());
    }

    /** The same edition, declared final. */
    public EditionMetadata declaredFinal(Optional<Replaced> other) {
        return new EditionMetadata(number, Edition.State.FINAL, digest, catalogueVersion, dataAsOf, other);
    }
}
