package vn.kontum.report.publication.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kontum.report.publication.model.FactRow;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.SourceFile;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.text.CsvWriter;

/** {@code _observations.csv}: every fact that units stated, with the cell it comes from. */
final class ObservationCsv {
    private static final List<String> COLUMNS = List.of(
            "period",
            "unit_code",
            "variable",
            "value",
            "status",
            "raw_text",
            "file",
            "sheet",
            "cell",
            "sha256",
            "received_at",
            "submission_version");

    private final ReportModel report;

    ObservationCsv(ReportModel report) {
        this.report = report;
    }

    byte[] csv() {
        CsvWriter table = new CsvWriter(COLUMNS);
        Map<Integer, SubmissionVersion> versions = new HashMap<>();
        for (SourceFile source : report.evidence().sources()) {
            source.version().ifPresent(v -> versions.put(source.number(), v));
        }
        report.evidence().facts().stream()
                .filter(fact -> versions.containsKey(fact.source()))
                .forEach(fact -> table.row(row(fact, versions.get(fact.source()))));
        return table.bytes();
    }

    private static List<String> row(FactRow fact, SubmissionVersion version) {
        return List.of(
                version.period().code(),
                version.unit(),
                fact.variable().code(),
                CsvWriter.number(fact.value()),
                fact.letter().code(),
                CsvWriter.text(fact.rawText()),
                CsvWriter.text(version.fileName()),
                CsvWriter.text(fact.sheet()),
                fact.cell(),
                version.sha256(),
                version.receivedAt().toString(),
                Integer.toString(version.version()));
    }
}
