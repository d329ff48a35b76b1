package vn.kontum.report.job.collect;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.intake.detection.InboxRemoval;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.storage.AtomicFileWriter;

/**
 * What a power cut at any moment may take away: nothing that was relied upon. Every call that names or forces a file is recorded
 * together with the statements and commits of the database, from all threads in their order.
 */
class DurabilityOrderTest {
    private static final List<Class<?>> SPEAKERS =
            List.of(AtomicFileWriter.class, InboxRemoval.class, JdbcTemplate.class, JdbcTransactionManager.class);

    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final AppenderBase<ILoggingEvent> recorder = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            calls.add(event.getFormattedMessage());
        }
    };

    @TempDir
    Path root;

    @BeforeEach
    void record() {
        recorder.start();
        SPEAKERS.forEach(speaker -> {
            logger(speaker).setLevel(Level.TRACE);
            logger(speaker).setAdditive(false);
            logger(speaker).addAppender(recorder);
        });
    }

    @AfterEach
    void release() {
        SPEAKERS.forEach(speaker -> {
            logger(speaker).detachAppender(recorder);
            logger(speaker).setAdditive(true);
            logger(speaker).setLevel(null);
        });
    }

    @Test
    void theStoreIsForcedBeforeTheLedgerAndTheInboxAndAnAnswerBeforeItIsNoted() throws Exception {
        List<ReceivedFileRecord> taken;
        try (PipelineFixture office = PipelineFixture.at(TestDatabase.fresh(), root)) {
            for (String unit : List.of("608", "610", "611", "612")) {
                office.drop(unit, "a.txt", unit + " 2021-Q1 100");
            }
            calls.clear();
            taken = office.collect();
        }

        assertThat(taken).hasSize(4);
        int written = first(0, call -> call.contains("INSERT INTO received_file"));
        int committed = first(written, call -> call.startsWith("Committing JDBC transaction"));
        int noted = first(committed, call -> call.contains("UPDATE received_file SET answered_at = ?, answer ="));
        for (ReceivedFileRecord file : taken) {
            String sha256 = file.receivedFile().sha256();
            Path original =
                    root.resolve("store").resolve(sha256.substring(0, 2)).resolve(sha256);
            assertThat(forcedAndNamed(original)).isLessThan(written);
            assertThat(first(
                            0,
                            call -> call.equals("removed "
                                    + root.resolve(
                                            "inbox/" + file.receivedFile().folder() + "/a.txt"))))
                    .isGreaterThan(committed);
            Path answer = root.resolve("outbox").resolve(file.answer().orElseThrow());
            assertThat(forcedAndNamed(answer)).isLessThan(noted);
        }
    }

    @Test
    void aFolderThatManyFilesShareIsForcedOnceForAllOfThem() throws Exception {
        try (PipelineFixture office = PipelineFixture.at(TestDatabase.fresh(), root)) {
            for (int number = 0; number < 5; number++) {
                office.drop("608", number + ".txt", "608 2021-Q1 " + number);
            }
            calls.clear();
            office.collect();
        }

        assertThat(calls.stream().filter(("synced " + root.resolve("outbox/608"))::equals))
                .hasSize(1);
    }

    @Test
    void foldersThatOnesWhoWereStoppedMadeAreForcedTooAndThoseInWhichTheStoreIsNew() throws Exception {
        Path outbox = root.resolve("outbox");
        Files.createDirectories(outbox.resolve("608"));
        Files.createDirectories(outbox.resolve(".json/608"));
        try (PipelineFixture office = PipelineFixture.at(TestDatabase.fresh(), root)) {
            office.drop("608", "a.txt", "608 2021-Q1 100");
            calls.clear();
            office.collect();
        }

        int written = first(0, call -> call.contains("INSERT INTO received_file"));
        int noted = first(written, call -> call.contains("UPDATE received_file SET answered_at = ?, answer ="));
        assertThat(first(0, ("synced " + root)::equals)).isLessThan(written);
        assertThat(calls.subList(written, noted)).contains("synced " + outbox, "synced " + outbox.resolve("608"));
    }

    /** Bytes forced, then named, then the folder of the name forced, and the folder of that one where it is new; when all was done. */
    private int forcedAndNamed(Path file) {
        int named = first(0, call -> call.startsWith("named ") && call.endsWith(" " + file));
        String temporary = calls.get(named).split(" ")[1];
        assertThat(first(0, ("synced " + temporary)::equals)).isLessThan(named);
        Path folder = file.getParent();
        return Math.max(
                first(named, ("synced " + folder)::equals), first(named, ("synced " + folder.getParent())::equals));
    }

    private int first(int from, Predicate<String> wanted) {
        return IntStream.range(from, calls.size())
                .filter(at -> wanted.test(calls.get(at)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not among the calls: " + calls));
    }

    private static Logger logger(Class<?> speaker) {
        return (Logger) LoggerFactory.getLogger(speaker);
    }
}
