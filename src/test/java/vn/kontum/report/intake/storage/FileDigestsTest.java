package vn.kontum.report.intake.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileDigestsTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.now().minus(Duration.ofDays(1)));

    @TempDir
    Path folder;

    private final FileDigests digests = new FileDigests();

    @Test
    void aFileIsKnownByItsBytesAndAMissingOneByNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("units.csv"), "608");
        Files.setLastModifiedTime(file, LONG_AGO);

        assertThat(digests.of(file)).contains(Sha256.of("608")).isEqualTo(digests.of(file));
        assertThat(digests.of(folder.resolve("plans.csv"))).isEmpty();
        Files.delete(file);
        assertThat(digests.of(file)).isEmpty();
    }

    /** Both within one tick of a coarse clock: nothing but the bytes is different. */
    @Test
    void twoEditsAtOnceAreBothSeen() throws IOException {
        Path file = Files.writeString(folder.resolve("units.csv"), "608");
        FileTime now = Files.getLastModifiedTime(file);
        digests.of(file);
        Files.writeString(file, "610");
        Files.setLastModifiedTime(file, now);

        assertThat(digests.of(file)).contains(Sha256.of("610"));
    }

    /** As a copy that keeps the times does it. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anEditThatKeepsSizeAndTimeIsSeen() throws IOException {
        Path file = Files.writeString(folder.resolve("units.csv"), "608");
        Files.setLastModifiedTime(file, LONG_AGO);
        digests.of(file);
        Files.writeString(file, "610");
        Files.setLastModifiedTime(file, LONG_AGO);

        assertThat(digests.of(file)).contains(Sha256.of("610"));
    }
}
