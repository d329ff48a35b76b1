package vn.kontum.report.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRecord;

class AuditCsvTest {
    @Test
    void whatLooksLikeAFormulaIsKeptFromBeingOne() {
        AuditEvent auditEvent = new AuditEvent(
                Instant.parse("2021-03-15T02:00:00Z"), "@An", "waive", "-608", "=HYPERLINK(\"x\")", "a, \"b\"");

        String csv =
                new String(AuditCsv.csv(List.of(new AuditRecord(1, auditEvent, "p", "h"))), StandardCharsets.UTF_8);

        assertThat(csv.lines().toList().get(1))
                .isEqualTo("1,2021-03-15T02:00:00Z,'@An,waive,'-608,\"'=HYPERLINK(\"\"x\"\")\",\"a, \"\"b\"\"\",p,h");
    }
}
