package vn.kontum.report.edge.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kontum.report.batch.AuditStore;

class AuditTableTest {
    @Test
    void whatLooksLikeAFormulaIsKeptFromBeingOne() {
        AuditStore.Act act = new AuditStore.Act(
                Instant.parse("2021-03-15T02:00:00Z"), "@An", "waive", "-608", "=HYPERLINK(\"x\")", "a, \"b\"");

        String csv =
                new String(AuditTable.csv(List.of(new AuditStore.Entry(1, act, "p", "h"))), StandardCharsets.UTF_8);

        assertThat(csv.lines().toList().get(1))
                .isEqualTo("1,2021-03-15T02:00:00Z,'@An,waive,'-608,\"'=HYPERLINK(\"\"x\"\")\",\"a, \"\"b\"\"\",p,h");
    }
}
