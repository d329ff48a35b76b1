package vn.kontum.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageErrorFormatterTest {
    @TempDir
    Path work;

    @ParameterizedTest
    @CsvSource({
        "report rebuild --edition x,--edition,một số nguyên",
        "rerun --resume abc,--resume,một số nguyên",
        "quarantine release abc,SEQ,một số nguyên",
        "verify --year x,--year,một số nguyên",
        "findings --severity x,--severity,'BLOCK, WARN, NOTE'",
        "status --lang fr,--lang,'vi, en'",
        "report attach-signed a.pdf --date 2021-13-45,--date,2021-10-20",
        "serve --port abc,--port,một số nguyên",
        "serve --port 99999,--port,65535",
        "serve --management-port -1,--management-port,65535",
        "findings --unit 999,999,đơn vị"
    })
    void aValueThatCannotBeUsedIsRefusedWithWhatIsExpected(String line, String option, String expected) {
        String[] words = Stream.concat(Stream.of(line.split(" ")), Stream.of("--work", work.toString()))
                .toArray(String[]::new);

        CommandResult commandResult = CommandResult.line(words);

        assertThat(commandResult.exit()).isEqualTo(2);
        assertThat(commandResult.err())
                .contains(option, expected)
                .doesNotContain("is not a", "expected one of", "java.", "cannot convert");
    }
}
