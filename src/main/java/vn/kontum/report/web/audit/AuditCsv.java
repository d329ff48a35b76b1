package vn.kontum.report.web.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.kontum.report.audit.AuditRepository;

/**
 * The audit log as a table for spreadsheets.
 *
 * @implNote Text that looks like a formula is kept from being one.
 */
final class AuditCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private AuditCsv() {}

    static byte[] csv(List<AuditRepository.AuditRecord> entries) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord("seq", "at", "who", "act", "subject", "reason", "detail", "previous_hash", "hash");
            for (AuditRepository.AuditRecord entry : entries) {
                AuditRepository.AuditEvent auditEvent = entry.act();
                printer.printRecord(
                        entry.seq(),
                        auditEvent.at(),
                        plain(auditEvent.who()),
                        plain(auditEvent.act()),
                        plain(auditEvent.subject()),
                        plain(auditEvent.reason()),
                        plain(auditEvent.detail()),
                        entry.previousHash(),
                        entry.hash());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("[audit] cannot be written to memory", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
