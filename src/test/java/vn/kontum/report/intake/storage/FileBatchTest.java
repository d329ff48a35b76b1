package vn.kontum.report.intake.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class FileBatchTest {
    private static final Logger FILES = (Logger) LoggerFactory.getLogger(AtomicFileWriter.class);

    @TempDir
    Path root;

    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void release() {
        FILES.detachAndStopAllAppenders();
        FILES.setAdditive(true);
        FILES.setLevel(null);
    }

    /** Whatever is forced or named calls this first. */
    private void onEachCall(Call call) {
        AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                calls.add(event.getFormattedMessage());
            }

            @Override
            public void doAppend(ILoggingEvent event) {
                call.heard(event.getFormattedMessage());
                super.doAppend(event);
            }
        };
        appender.start();
        FILES.setLevel(Level.TRACE);
        FILES.setAdditive(false);
        FILES.addAppender(appender);
    }

    private interface Call {
        void heard(String message);
    }

    @Test
    void bytesOfSeveralFilesAreForcedAtTheSameTimeAndAllFoldersInTheEnd() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        onEachCall(message -> {
            if (message.startsWith("synced") && message.endsWith(".tmp")) {
                meet(together);
            }
        });

        try (FileBatch files = new FileBatch()) {
            files.of("a").write(root.resolve("a/1"), new byte[] {1});
            files.of("b").write(root.resolve("b/1"), new byte[] {2});
            files.complete();
        }

        assertThat(root.resolve("a/1")).hasBinaryContent(new byte[] {1});
        assertThat(root.resolve("b/1")).hasBinaryContent(new byte[] {2});
        assertThat(calls.stream().filter(call -> call.startsWith("named"))).hasSize(2);
        int lastNamed = Stream.of("a/1", "b/1")
                .mapToInt(file -> index("named ", " " + root.resolve(file)))
                .max()
                .orElseThrow();
        assertThat(Stream.of("", "a", "b")
                        .map(folder -> index("synced ", root.resolve(folder).toString())))
                .allMatch(at -> at > lastNamed);
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("nobody else forces anything", e);
        }
    }

    private int index(String start, String end) {
        return calls.indexOf(calls.stream()
                .filter(call -> call.startsWith(start) && call.endsWith(end))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void ofTwoFilesOfOneNameTheLaterOneStays() throws Exception {
        try (FileBatch files = new FileBatch()) {
            FileBatch.Owned owned = files.of("608");
            for (byte number = 1; number <= 20; number++) {
                owned.write(root.resolve("608/a"), new byte[] {number});
            }
            assertThat(owned.writes(root.resolve("608/a"))).isTrue();
            assertThat(owned.writes(root.resolve("608/b"))).isFalse();
            files.complete();
        }

        assertThat(root.resolve("608/a")).hasBinaryContent(new byte[] {20});
    }

    @Test
    void whatCannotBeWrittenIsToldToItsOwnerAndKeepsNobodyElse() throws Exception {
        Files.writeString(root.resolve("608"), "a file where a folder should be");

        try (FileBatch files = new FileBatch()) {
            files.of("608").write(root.resolve("608/a"), new byte[] {1});
            files.of("610").write(root.resolve("610/a"), new byte[] {1});
            Map<String, IOException> failed = files.attempt();

            assertThat(failed).containsOnlyKeys("608");
        }
        assertThat(root.resolve("610/a")).hasBinaryContent(new byte[] {1});

        try (FileBatch files = new FileBatch()) {
            files.of("608").write(root.resolve("608/a"), new byte[] {1});
            assertThatThrownBy(files::complete).isInstanceOf(IOException.class);
        }
    }
}
