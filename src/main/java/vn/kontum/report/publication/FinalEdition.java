package vn.kontum.report.publication;

import java.time.Instant;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;

/**
 * An edition that somebody declared final.
 *
 * @param digest of the edition, as it was declared
 * @param workbook path of the workbook that says so, relative to the work folder
 * @param replaces id of the edition that was official until then
 */
public record FinalEdition(
        long editionId,
        Period period,
        String digest,
        String workbook,
        String workbookSha256,
        Optional<Long> replaces,
        Instant at,
        String by,
        String reason,
        long runId) {}
