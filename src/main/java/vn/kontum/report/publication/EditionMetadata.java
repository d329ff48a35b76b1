package vn.kontum.report.publication;

import java.time.Instant;
import java.util.Optional;
import vn.kontum.report.publication.basis.EditionBasis;

/**
 * What an edition says of itself.
 *
 * @param digest sha256 over everything that the report is made from
 * @param dataAsOf arrival of the last input; also the only moment in the workbook's own properties
 * @param replaced what a final edition takes the place of; empty for drafts and for the first final one
 * @param basis what the edition is made from beside submissions; empty for editions of earlier versions
 */
public record EditionMetadata(
        int number,
        Edition.State state,
        String digest,
        String catalogueVersion,
        Instant dataAsOf,
        Optional<Replaced> replaced,
        Optional<EditionBasis> basis) {

    /** The edition that was official until now, and why another one takes its place. */
    public record Replaced(int number, String reason) {}

    public EditionMetadata(int number, Edition.State state, String digest, String catalogueVersion, Instant dataAsOf) {
        this(number, state, digest, catalogueVersion, dataAsOf, Optional.empty(), Optional.empty());
    }

    /** The same edition, declared final. */
    public EditionMetadata declaredFinal(Optional<Replaced> other) {
        return new EditionMetadata(number, Edition.State.FINAL, digest, catalogueVersion, dataAsOf, other, basis);
    }

    /** The same edition, which names what it is made from. */
    public EditionMetadata on(Optional<EditionBasis> named) {
        return new EditionMetadata(number, state, digest, catalogueVersion, dataAsOf, replaced, named);
    }
}
