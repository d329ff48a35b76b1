package vn.kontum.report.report.companion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kontum.report.report.Fact;
import vn.kontum.report.report.Report;
import vn.kontum.report.report.Source;
import vn.kontum.report.submission.SubmissionVersion;

/** {@code _observations.csv}: every fact that units stated, with the cell it comes from. */
final class ObservationTable {
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

    private final Report report;

    ObservationTable(Report report) {
        this.report = report;
    }

    byte[] csv() {
        Table table = new Table(COLUMNS);
        Map<Integer, SubmissionVersion> versions = new HashMap<>();
        for (Source source : report.evidence().sources()) {
            source.version().ifPresent(v -> versions.put(source.number(), v));
        }
        report.evidence().facts().stream()
                .filter(fact -> versions.containsKey(fact.source()))
                .forEach(fact -> table.row(row(fact, versions.get(fact.source()))));
        return table.bytes();
    }

    private static List<String> row(Fact fact, SubmissionVersion version) {
        return List.of(
                version.period().code(),
                version.unit(),
                fact.variable().code(),
                Table.number(fact.value()),
                fact.letter().code(),
                Table.text(fact.rawText()),
                Table.text(version.fileName()),
                Table.text(fact.sheet()),
                fact.cell(),
                version.sha256(),
                version.receivedAt().toString(),
                Integer.toString(version.version()));
    }
}
