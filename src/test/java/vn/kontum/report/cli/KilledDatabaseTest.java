package vn.kontum.report.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;

/**
 * The database is killed under a collect; it starts again by itself, and after the next collect nothing is lost or
 * twice.
 */
class KilledDatabaseTest {
    /** So many files that the database is killed between two of them. */
    private static final int UNITS = 9;

    @TempDir
    Path folder;

    @Test
    void aDatabaseKilledMidRunLosesNothing() throws Exception {
        CommandResult.Place place = CommandResult.Place.at(folder);
        Path settings = place.config().resolve("application.yml");
        Files.writeString(settings, Files.readString(settings) + "spring.datasource.hikari.connection-timeout: 2000\n");
        for (SampleFile file : new SampleYear().files(new Period(2021, 1)).subList(0, UNITS)) {
            Path unit = Files.createDirectories(place.work().resolve("inbox").resolve(file.unit()));
            Files.write(unit.resolve(file.name()), new SampleYear().bytes(file));
        }
        CompletableFuture<CommandResult> collect = CompletableFuture.supplyAsync(() -> place.line("collect"));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> answers(place) > 2);
        database(place).destroyForcibly();
        CommandResult interrupted = collect.join();

        place.line("collect");

        assertThat(interrupted.exit()).isIn(0, 1, 3, 7);
        assertThat(place.line("status", "--period", "2021-Q1", "--json")
                        .json()
                        .at("/periods/0/summary/received")
                        .asInt())
                .isEqualTo(UNITS);
        CommandResult verified = place.line("verify", "--json");
        assertThat(verified.exit()).as(verified.out()).isZero();
    }

    private static ProcessHandle database(CommandResult.Place place) throws IOException {
        String pid = Files.readString(place.work().resolve("db").resolve("server.pid"));
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
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
