package vn.kontum.report.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.intake.Outcome;
import vn.kontum.report.submission.JudgeDesk;
import vn.kontum.report.submission.Judgement;

/** Small files that grow: each is refused or read, within the time that a file may take. */
class BombsTest {
    /** Of CPU time. */
    private static final Duration MOST = Duration.ofSeconds(5);

    @TempDir
    Path directory;

    private final Base base = new Base();

    @Test
    void bombsBelowTheLimitsAreReadToTheirEndOrRefused() {
        new Bombs(base.bytes(), 22).all().forEach(bomb -> {
            Judgement judgement = judge(bomb);

            assertThat(judgement.outcome()).as(bomb.name()).isEqualTo(Outcome.RETURNED);
        });
    }

    @Test
    @Tag("slow")
    void bombsAsLargeAsAnArchiveMayBeGetTheCodeTheyDeserve() {
        new Bombs(base.bytes(), 195).all().forEach(bomb -> {
            Set<String> codes = Set.copyOf(judge(bomb).codes());

            assertThat(codes).as(bomb.name()).containsAnyElementsOf(bomb.codes());
        });
    }

    private Judgement judge(StrangeFile bomb) {
        Duration begin = CpuTime.used();
        Judgement judgement = new JudgeDesk(directory).judge(bomb.name(), Base.UNIT, bomb.bytes());
        assertThat(CpuTime.used().minus(begin)).as(bomb.name()).isLessThan(MOST);
        return judgement;
    }
}
