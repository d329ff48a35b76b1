package vn.kontum.report.web.audit;

import java.util.List;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRecord;
import vn.kontum.report.text.CsvWriter;

/** The audit log as a table for spreadsheets. */
final class AuditCsv {
    private static final List<String> COLUMNS =
            List.of("seq", "at", "who", "act", "subject", "reason", "detail", "previous_hash", "hash");

    private AuditCsv() {}

    static byte[] csv(List<AuditRecord> entries) {
        CsvWriter csv = new CsvWriter(COLUMNS);
        for (AuditRecord entry : entries) {
            AuditEvent event = entry.act();
            csv.row(List.of(
                    Long.toString(entry.seq()),
                    event.at().toString(),
                    CsvWriter.text(event.who()),
                    CsvWriter.text(event.act()),
                    CsvWriter.text(event.subject()),
                    CsvWriter.text(event.reason()),
                    CsvWriter.text(event.detail()),
                    entry.previousHash(),
                    entry.hash()));
        }
        return csv.bytes();
    }
}
