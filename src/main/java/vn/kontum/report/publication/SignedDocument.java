package vn.kontum.report.publication;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The signed paper of an edition.
 *
 * @param sha256 name of the scan in the store
 * @param fileName as it was given
 * @param number of the document, such as {@code 12/BC-CTK}
 * @param date of the document
 */
public record SignedDocument(
        long editionId,
        String sha256,
        long size,
        String fileName,
        String number,
        LocalDate date,
        Instant at,
        String by,
        String reason) {}
