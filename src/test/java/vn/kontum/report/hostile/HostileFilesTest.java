package vn.kontum.report.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.validation.ValidatorFixture;

/**
 * Strange files before the judge, one by one: a code that tells what is strange, soon, and in good Vietnamese, and an answer that
 * says so.
 */
class HostileFilesTest {
    /** Of CPU time. */
    private static final Duration MOST = Duration.ofSeconds(5);

    private static final double DAMAGED_AT_MOST = 0.05;

    @TempDir
    Path directory;

    private final SoftAssertions softly = new SoftAssertions();
    private int known;
    private int damaged;

    @Test
    void everyTenthStrangeFileGetsTheCodeItMustGet() {
        judgeAll(HostileFiles.sample(10), 8);
    }

    @Test
    @Tag("slow")
    void everyStrangeFileGetsTheCodeItMustGet() {
        List<HostileFile> files = HostileFiles.all();

        assertThat(files).hasSizeGreaterThan(2_000);
        judgeAll(files, 1);
    }

    /** @param stride of the files whose answer is made and read as well, which takes longer than the verdict */
    private void judgeAll(List<HostileFile> files, int stride) {
        for (int i = 0; i < files.size(); i++) {
            ValidationResult result = validate(files.get(i));
            if (i % stride == 0) {
                answered(files.get(i), result);
            }
        }
        softly.assertThat(damaged)
                .as("of " + known + " files that somebody made on purpose")
                .isLessThanOrEqualTo((int) (known * DAMAGED_AT_MOST));
        softly.assertAll();
    }

    /** The unit is told every finding with its remedy. */
    private void answered(HostileFile file, ValidationResult result) {
        String answer = new AnswerText(directory).of(file, result);
        for (Finding finding : result.findings()) {
            softly.assertThat(answer)
                    .as(file.name() + " " + finding.code())
                    .contains(finding.messageVi())
                    .contains(finding.remedyVi());
        }
    }

    private ValidationResult validate(HostileFile file) {
        Duration begin = CpuTime.used();
        ValidationResult validationResult =
                new ValidatorFixture(directory).validate(file.name(), file.folder(), file.bytes());
        softly.assertThat(CpuTime.used().minus(begin)).as(file.name()).isLessThan(MOST);
        softly.assertThat(validationResult.outcome()).as(file.name()).isIn(Outcome.RETURNED, Outcome.QUARANTINED);
        softly.assertThat(validationResult.codes()).as(file.name()).isNotEmpty();
        if (!file.codes().isEmpty()) {
            softly.assertThat(validationResult.codes()).as(file.name()).containsAnyElementsOf(file.codes());
        }
        if (!file.blind()) {
            known++;
            damaged += validationResult.codes().equals(List.of("CORRUPT"))
                            && !file.codes().equals(Set.of("CORRUPT"))
                    ? 1
                    : 0;
        }
        validationResult.findings().forEach(finding -> vietnamese(file, finding));
        return validationResult;
    }

    /** No half sentences, no English, no places left open. */
    private void vietnamese(HostileFile file, Finding finding) {
        for (String sentence : List.of(finding.messageVi(), finding.remedyVi())) {
            softly.assertThat(sentence)
                    .as(file.name() + " " + finding.code())
                    .isNotBlank()
                    .doesNotContain("{0}", "{1}", "{2}", "()", "phần )", "  ", "là a ", "là an ");
        }
    }
}
