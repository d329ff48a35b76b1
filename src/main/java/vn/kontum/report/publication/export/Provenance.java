package vn.kontum.report.publication.export;

import java.time.Instant;

/**
 * Where a published workbook comes from.
 *
 * @param workbook its file name
 * @param host name of the machine that wrote it
 */
public record Provenance(
        String workbook,
        String workbookSha256,
        String templateVersion,
        long runId,
        String who,
        String reason,
        Instant at,
        String host) {}
