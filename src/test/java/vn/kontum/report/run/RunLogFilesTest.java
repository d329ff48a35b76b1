package vn.kontum.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class RunLogFilesTest {
    private static final Logger LOG = LoggerFactory.getLogger(RunLogFilesTest.class);

    @TempDir
    Path folder;

    @Test
    void whatIsLoggedDuringARunIsKeptWithTheRun() throws IOException {
        try (RunLogFiles logs = new RunLogFiles(folder)) {
            LOG.warn("before any run");
            during(7, "first\nsecond line");
            during(8, "of another");

            assertThat(logs.tail(7, 10)).hasSize(1);
            assertThat(logs.tail(7, 10).get(0)).endsWith("WARN first second line");
        }
    }

    @Test
    void onlyTheLastLinesAreShown() throws IOException {
        try (RunLogFiles logs = new RunLogFiles(folder)) {
            during(7, "one");
            during(7, "two");
            during(7, "three");

            assertThat(logs.tail(7, 2)).extracting(line -> line.substring(14)).containsExactly("two", "three");
        }
    }

    @Test
    void theLogsOfLongAgoMakeRoom() throws IOException {
        try (RunLogFiles logs = new RunLogFiles(folder)) {
            during(7, "long ago");
            during(2007, "now");

            assertThat(logs.tail(7, 10)).isEmpty();
        }
    }

    private static void during(long run, String message) {
        MDC.put("run", Long.toString(run));
        LOG.warn(message);
        MDC.remove("run");
    }
}
