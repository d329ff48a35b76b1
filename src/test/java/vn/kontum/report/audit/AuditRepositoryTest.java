package vn.kontum.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;

class AuditRepositoryTest {
    private JdbcTemplate jdbc;
    private AuditRepository audit;

    @BeforeEach
    void threeActs() {
        jdbc = new JdbcTemplate(TestDatabase.fresh());
        audit = new AuditRepository(jdbc);
        for (int i = 1; i <= 3; i++) {
            audit.append(new AuditRepository.AuditEvent(
                    Instant.parse("2021-04-01T00:00:00.123456789Z"),
                    "An",
                    "waive",
                    "608 2021-Q1 R0" + i,
                    "agreed",
                    ""));
        }
    }

    @Test
    void anUntouchedLogHasNoFaults() {
        assertThat(audit.faults()).isEmpty();
        assertThat(audit.newest(1).get(0).seq()).isEqualTo(3);
    }

    @Test
    void aChangedReasonIsSeen() {
        jdbc.update("UPDATE audit_event SET reason = 'never agreed' WHERE seq = 2");

        assertThat(audit.faults()).singleElement().asString().contains("row 2 was changed");
    }

    @Test
    void aRemovedRowIsSeen() {
        jdbc.update("DELETE FROM audit_event WHERE seq = 2");

        assertThat(audit.faults()).anySatisfy(f -> assertThat(f.toString()).contains("row 2 is missing"));
    }

    @Test
    void aLogCutOffAtItsEndIsSeen() {
        jdbc.update("DELETE FROM audit_event WHERE seq = 3");

        assertThat(audit.faults()).singleElement().asString().contains("ends at row 2");
    }
}
