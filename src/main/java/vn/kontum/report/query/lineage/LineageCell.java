package vn.kontum.report.query.lineage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.part.PartCell;

/**
 * One cell of one file.
 *
 * @param parts where an office of the unit typed it; nothing where the file came whole
 */
public record LineageCell(
        String unit,
        Optional<BigDecimal> value,
        ReportedValue.Status status,
        String entered,
        String rawText,
        String file,
        String sheet,
        String cell,
        String sha256,
        Instant receivedAt,
        int version,
        List<PartCell> parts) {
    public LineageCell {
        parts = List.copyOf(parts);
    }

    static LineageCell of(SubmissionVersion version, ReportedValue reportedValue, Optional<PartCell> part) {
        return new LineageCell(
                version.unit(),
                reportedValue.value(),
                reportedValue.status(),
                reportedValue.entered(),
                reportedValue.rawText(),
                version.fileName(),
                reportedValue.sheet(),
                reportedValue.cell(),
                version.sha256(),
                version.receivedAt(),
                version.version(),
                part.stream().toList());
    }
}
