package vn.kontum.report.publication.history;

import java.time.Instant;

/**
 * A file of published figures that somebody read in.
 *
 * @param figures how many it brought
 * @param undone whether it was taken back
 */
public record HistoryImport(
        long id, String fileName, String sha256, Instant at, String by, String reason, long figures, boolean undone) {}
