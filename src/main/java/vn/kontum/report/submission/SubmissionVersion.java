package vn.kontum.report.submission;

import java.time.Instant;
import java.util.List;
import vn.kontum.report.catalogue.Period;

/** One submission version in a report's snapshot, with everything needed to trace a figure to its cell. */
public record SubmissionVersion(
        long id,
        String unit,
        Period period,
        int version,
        long receivedFileSeq,
        String fileName,
        String sha256,
        Instant receivedAt,
        Instant firstReceivedAt,
        List<ReportedValue> readings) {
    public SubmissionVersion {
        readings = List.copyOf(readings);
    }
}
