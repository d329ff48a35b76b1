package vn.kontum.report.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Period;

class WaiverRepositoryTest {
    private static final Period Q1 = new Period(2021, 1);

    private final WaiverRepository waivers = new WaiverRepository(new JdbcTemplate(TestDatabase.fresh()));

    @Test
    void whatWasReadForSeveralUnitsAtOnceLeadsToWhatHoldsNow() {
        waive("608", "R01");
        Waivers together = waivers.together(Set.of("608", "610"));
        assertThat(together.of("608", Q1)).containsExactly("R01");

        waive("610", "R03");
        waivers.unwaive("608", Q1, "R01");

        assertThat(together.of("610", Q1)).isEmpty();
        assertThat(together.now().of("610", Q1)).containsExactly("R03");
        assertThat(together.now().of("608", Q1)).isEmpty();
        // a unit that nobody named is read by itself
        waive("611", "R05");
        assertThat(together.of("611", Q1)).containsExactly("R05");
    }

    private void waive(String unit, String rule) {
        assertThat(waivers.waive(new WaiverRepository.Waiver(unit, Q1, rule, "An", "reason", Instant.EPOCH)))
                .isTrue();
    }
}
