package vn.kontum.report.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.validation.ValidatorFixture;

/** Small files that grow: each is refused or read, within the time that a file may take. */
class ResourceExhaustionTest {
    /** Of CPU time. */
    private static final Duration MOST = Duration.ofSeconds(5);

    @TempDir
    Path directory;

    private final ValidForm base = new ValidForm();

    @Test
    void bombsBelowTheLimitsAreReadToTheirEndOrRefused() {
        new ResourceExhaustionFiles(base.bytes(), 22).all().forEach(bomb -> {
            ValidationResult validationResult = validate(bomb);

            assertThat(validationResult.outcome()).as(bomb.name()).isEqualTo(Outcome.RETURNED);
        });
    }

    @Test
    @Tag("slow")
    void bombsAsLargeAsAnArchiveMayBeGetTheCodeTheyDeserve() {
        new ResourceExhaustionFiles(base.bytes(), 195).all().forEach(bomb -> {
            Set<String> codes = Set.copyOf(validate(bomb).codes());

            assertThat(codes).as(bomb.name()).containsAnyElementsOf(bomb.codes());
        });
    }

    private ValidationResult validate(HostileFile bomb) {
        Duration begin = CpuTime.used();
        ValidationResult validationResult =
                new ValidatorFixture(directory).validate(bomb.name(), ValidForm.UNIT, bomb.bytes());
        assertThat(CpuTime.used().minus(begin)).as(bomb.name()).isLessThan(MOST);
        return validationResult;
    }
}
