package vn.kontum.report.intake.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Digests of small files that are looked at again and again; a file is read only where it may have changed. Thread-safe.
 *
 * <p>It has not changed where size, times and identity are those of the last reading, and that reading was made a while after the
 * last change: two changes within one tick of the file system's clock look alike.
 */
public final class FileDigests {
    /** The coarsest clock of a file system, FAT's. */
    private static final Duration TICK = Duration.ofSeconds(2);

    private final Map<Path, Reading> readings = new ConcurrentHashMap<>();

    /** @param changed when the attributes were changed, where the system keeps it: a copy with its old time has a new one */
    private record Attributes(long size, Instant modified, String changed, String key) {
        static Attributes of(Path file) throws IOException {
            BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class);
            String changed = file.getFileSystem().supportedFileAttributeViews().contains("unix")
                    ? Files.getAttribute(file, "unix:ctime", new LinkOption[0]).toString()
                    : "";
            return new Attributes(
                    basic.size(), basic.lastModifiedTime().toInstant(), changed, String.valueOf(basic.fileKey()));
        }
    }

    private record Reading(Attributes attributes, Instant at, String digest) {
        boolean stands(Attributes now) {
            return attributes.equals(now) && at.minus(TICK).isAfter(now.modified());
        }
    }

    /** Its sha256 in hexadecimal; empty where there is no such file. */
    public Optional<String> of(Path file) throws IOException {
        try {
            Instant now = Instant.now();
            Attributes attributes = Attributes.of(file);
            Optional<String> known = Optional.ofNullable(readings.get(file))
                    .filter(r -> r.stands(attributes))
                    .map(Reading::digest);
            if (known.isPresent()) {
                return known;
            }
            String digest = Sha256.of(Files.readAllBytes(file));
            readings.put(file, new Reading(attributes, now, digest));
            return Optional.of(digest);
        } catch (NoSuchFileException e) {
            readings.remove(file);
            return Optional.empty();
        }
    }
}
