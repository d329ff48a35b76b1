package vn.kontum.report.cli.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kontum.report.cli.output.ProcessEnvironment;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunNote;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;

class AwaitedRunTest {
    @TempDir
    Path work;

    @ParameterizedTest
    @CsvSource({
        "vi, note, 'lỗi với cơ sở dữ liệu; không có gì bị ghi dở dang. Hãy xem máy chủ cơ sở dữ liệu có chạy và đĩa của nó còn chỗ không, rồi chạy tiếp. Chi tiết'",
        "en, note, 'its disk has room, then resume. Details'",
        "vi, the connection was reset, bị lỗi: the connection was reset. Chi tiết",
        "en, the connection was reset, failed: the connection was reset. Details"
    })
    void aRunThatFailedIsToldInWholeSentences(String language, String stored, String expected) {
        String message =
                stored.equals("note") ? RunNote.of(RunNote.Code.DATABASE_FAILED).text() : stored;
        Run run = new Run(
                7,
                RunRequest.collect(TriggerSource.COMMAND, "An", "test"),
                RunState.FAILED,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                message,
                new Run.StepPosition("", 0, 0),
                false,
                Optional.empty());
        CommandContext context = new CommandContext(
                new ProcessEnvironment(System.out, System.err, Map.of(), false, Clock.systemUTC()),
                new GlobalOptions(),
                Locale.forLanguageTag(language),
                List.of("--kontum.work=" + work));

        assertThat(AwaitedRun.failure(run, context).getMessage())
                .contains(expected)
                .doesNotContain("..");
    }
}
