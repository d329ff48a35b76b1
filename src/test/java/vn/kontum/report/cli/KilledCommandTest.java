package vn.kontum.report.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;
import vn.kontum.report.web.RunGate;

/** A command is a process that the system may kill at any time; what it leaves is taken up by the next one. */
class KilledCommandTest {
    /** So many files that the command is killed between two of them. */
    private static final int UNITS = 9;

    @TempDir
    Path folder;

    @Test
    void aCollectThatIsKilledMidwayIsFinishedByTheNextOneWithNothingLostAndNothingTwice() throws Exception {
        CommandResult.Place place = CommandResult.Place.onTestServer(folder);
        List<SampleFile> files = new SampleYear().files(new Period(2021, 1)).subList(0, UNITS);
        for (SampleFile file : files) {
            Path unit = Files.createDirectories(place.work().resolve("inbox").resolve(file.unit()));
            Files.write(unit.resolve(file.name()), new SampleYear().bytes(file));
        }
        Process collect = place.process(ProcessBuilder.Redirect.DISCARD, "collect");
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> answers(place) > 2);
        collect.destroyForcibly().waitFor();
        CommandResult killed = place.line("status", "--period", "2021-Q1");
        assertThat(killed.out()).contains("rerun --resume 1 ", "tắt máy");

        place.line("rerun", "--resume", "1", "--reason", "the machine went down");

        assertThat(place.line("status", "--period", "2021-Q1", "--json")
                        .json()
                        .at("/periods/0/summary/received")
                        .asInt())
                .isEqualTo(UNITS);
        CommandResult verified = place.line("verify", "--json");
        assertThat(verified.exit()).as(verified.out()).isZero();
        assertThat(verified.json().at("/checks/0/examined").asInt()).isEqualTo(files.size());
    }

    @Test
    void onlyOneProcessCollectsAtATimeAndTheOtherIsTold() throws Exception {
        CommandResult.Place place = CommandResult.Place.onTestServer(folder);
        Path unit = Files.createDirectories(place.work().resolve("inbox").resolve("608"));
        Files.write(unit.resolve("a.xlsx"), SampleForm.of("608", "2021-Q1").bytes());
        Process first;
        CommandResult refused;
        DataSource tables = place.tables();
        RunGate held = RunGate.shut(tables);
        try {
            first = place.process(ProcessBuilder.Redirect.DISCARD, "collect");
            JdbcClient jdbc = JdbcClient.create(tables);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> jdbc.sql("SELECT COUNT(*) FROM run")
                            .query(Integer.class)
                            .single()
                            .equals(1));

            refused = place.line("collect", "--json");
        } finally {
            held.close();
        }

        assertThat(refused.exit()).isEqualTo(6);
        assertThat(refused.json().at("/error/code").asString()).isEqualTo("ALREADY_RUNNING");
        assertThat(first.waitFor()).isEqualTo(3);
    }

    private static long answers(CommandResult.Place place) throws IOException {
        Path outbox = place.work().resolve("outbox");
        if (!Files.isDirectory(outbox)) {
            return 0;
        }
        try (Stream<Path> found = Files.walk(outbox)) {
            return found.filter(file -> file.toString().endsWith(".xlsx")).count();
        }
    }
}
