package vn.kontum.report.publication;

import java.time.Instant;

/**
 * What an edition says of itself.
 *
 * @param digest sha256 over everything that the report is made from
 * @param dataAsOf arrival of the last input; also the only moment in the workbook's own properties
 */
public record EditionMetadata(
        int number, Edition.State state, String digest, String catalogueVersion, Instant dataAsOf) {}
