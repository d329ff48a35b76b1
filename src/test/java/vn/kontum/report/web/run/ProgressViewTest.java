package vn.kontum.report.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kontum.report.run.Run;
import vn.kontum.report.text.Messages;
import vn.kontum.report.web.format.ViewFormatter;

class ProgressViewTest {
    private static final Path JOBS = Path.of("src", "main", "java", "vn", "kontum", "report", "job");
    private static final Pattern NAME =
            Pattern.compile("(?:StepBuilder\\(|[ (]step\\(|String (?:VALIDATE|SEND) = )\"(\\w+)\"");

    @Test
    void everyStepOfEveryJobHasANameInWords() throws IOException {
        Set<String> steps = steps();

        assertThat(steps).hasSizeGreaterThan(11);
        for (Locale language : Set.of(Messages.VIETNAMESE, Locale.ENGLISH)) {
            assertThat(steps)
                    .allSatisfy(step -> assertThat(new Run.StepPosition(step, 0, 0).label(language))
                            .as("people read what a step does; add step.%s to runs_vi and runs_en", step)
                            .isNotEqualTo(step));
        }
    }

    @Test
    void aStepThatThreadsShareIsTheSameStepWithItsThread() {
        assertThat(step("sendResponses:outboxes-2")).isEqualTo("Trả lời đơn vị (luồng 2)");
        assertThat(step("validateSubmissions:shard-1")).isEqualTo("Kiểm tra tệp (luồng 1)");
    }

    private static String step(String name) {
        return ProgressView.step(new Run.StepPosition(name, 0, 0), ViewFormatter.in(Messages.VIETNAMESE));
    }

    private static Set<String> steps() throws IOException {
        Set<String> steps = new TreeSet<>();
        try (Stream<Path> files = Files.walk(JOBS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                NAME.matcher(Files.readString(file)).results().forEach(found -> steps.add(found.group(1)));
            }
        }
        return steps;
    }
}
