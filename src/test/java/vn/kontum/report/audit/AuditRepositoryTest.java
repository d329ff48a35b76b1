package vn.kontum.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
            audit.append(new AuditEvent(
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

    @Test
    void pagesFollowEachOtherByTheNumbersOfTheirLines() {
        AuditPage newest = audit.find("", false, Long.MAX_VALUE, 2);
        AuditPage next = audit.find("", false, newest.older().orElseThrow(), 2);

        assertThat(newest.rows()).extracting(AuditRecord::seq).containsExactly(3L, 2L);
        assertThat(next.rows()).extracting(AuditRecord::seq).containsExactly(1L);
        assertThat(next.older()).isEmpty();
    }

    @Test
    void runsThatBeginByThemselvesAreLeftOutUnlessAskedFor() {
        audit.append(new AuditEvent(
                Instant.parse("2021-04-01T00:00:00Z"), "schedule", "run", "collect-submissions", "", ""));
        audit.append(new AuditEvent(Instant.parse("2021-04-01T00:00:00Z"), "An", "run", "consolidate-report", "", ""));

        assertThat(audit.find("", false, Long.MAX_VALUE, 1).rows().get(0).seq()).isEqualTo(5);
        assertThat(audit.find("", false, 5, 1).rows().get(0).seq()).isEqualTo(3);
        assertThat(audit.find("", true, 5, 1).rows().get(0).seq()).isEqualTo(4);
        assertThat(audit.find("collect", true, Long.MAX_VALUE, 9).rows()).hasSize(1);
    }

    @Test
    void aTextIsLookedForInAPartOfALongLogAndFurtherFromThere() {
        jdbc.update("INSERT INTO audit_event (seq, at, who, act, subject, reason, detail, previous_hash, hash)"
                + " SELECT 3 + n, '2021-04-01', 'An', 'waive', '608 2021-Q1 R46', 'other', '', '', ''"
                + " FROM (SELECT 1 + a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS n FROM " + digits("a") + ", "
                + digits("b") + ", " + digits("c") + ", " + digits("e") + ") numbers");

        AuditPage newest = audit.find("agreed", false, Long.MAX_VALUE, 2);
        assertThat(newest.rows()).isEmpty();
        AuditPage next = audit.find("agreed", false, newest.older().orElseThrow(), 2);
        assertThat(next.rows()).extracting(AuditRecord::seq).containsExactly(3L, 2L);
        assertThat(audit.find("agreed", false, next.older().orElseThrow(), 2))
                .isEqualTo(new AuditPage(audit.all().subList(0, 1), Optional.empty()));
        assertThat(audit.find("a_reed", false, 4, 2).rows()).isEmpty();
    }

    private static String digits(String name) {
        return IntStream.range(0, 10)
                        .mapToObj(d -> "SELECT " + d + " AS d")
                        .collect(Collectors.joining(" UNION ALL ", "(", ") "))
                + name;
    }
}
