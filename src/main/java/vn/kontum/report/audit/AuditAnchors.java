package vn.kontum.report.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.intake.storage.FileAccess;
import vn.kontum.report.text.LogMarkers;

/**
 * The head of the audit chain, written outside the database after each act: to {@code audit-anchors.jsonl} and to the log. Whoever
 * rewrites the audit table must rewrite these as well, and every copy that was taken of them.
 */
public final class AuditAnchors {
    /** Name of the file in the folder of the reports. */
    public static final String FILE = "audit-anchors.jsonl";

    private static final Logger LOG = LoggerFactory.getLogger(AuditAnchors.class);
    private static final Pattern LINE =
            Pattern.compile("\\{\"seq\":(\\d{1,18}),\"hash\":\"([0-9a-f]{64})\",\"at\":\"([^\"]{1,40})\"\\}");

    private final Path file;
    private volatile boolean unwritten;

    /** @param reports the folder of the reports */
    public AuditAnchors(Path reports) {
        this.file = reports.resolve(FILE);
    }

    /** Number, hash and time of the audit row that was the newest. */
    public record Anchor(long seq, String hash, Instant at) {
        String line() {
            return "{\"seq\":" + seq + ",\"hash\":\"" + hash + "\",\"at\":\"" + at + "\"}";
        }
    }

    /** A line of the file; empty where it is no anchor. */
    public record Line(int number, Optional<Anchor> anchor) {}

    /**
     * Appends an anchor of what is already committed. A file that cannot be written is told in the log and by {@link #unwritten()};
     * the next anchor covers this one.
     */
    void append(Anchor anchor) {
        LOG.info("audit anchor {}", anchor.line());
        synchronized (AuditAnchors.class) {
            appendAlone(anchor);
        }
    }

    private void appendAlone(Anchor anchor) {
        try {
            FileAccess.createFolder(file.getParent());
            boolean fresh = !Files.exists(file);
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                if (fresh) {
                    FileAccess.restrict(file);
                }
                write(channel, anchor);
            }
        } catch (IOException e) {
            LOG.error(
                    LogMarkers.LOG_ONLY,
                    "[{}] the audit anchor {} could not be written: {}",
                    file,
                    anchor.line(),
                    e.toString());
            unwritten = true;
        }
    }

    /** One process at a time, at the end of the file; a half line that a killed process left is ended first. */
    private static void write(FileChannel channel, Anchor anchor) throws IOException {
        FileLock lock = channel.lock();
        try {
            long size = channel.size();
            ByteBuffer last = ByteBuffer.allocate(1);
            boolean torn = size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n';
            String text = (torn ? "\n" : "") + anchor.line() + "\n";
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), size);
            channel.force(true);
        } finally {
            lock.release();
        }
    }

    /** The file, where an anchor could not be written to it. */
    Optional<Path> unwritten() {
        return unwritten ? Optional.of(file) : Optional.empty();
    }

    /** Every line of the file; empty when there is none. */
    public List<Line> read() throws IOException {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            return IntStream.range(0, lines.size())
                    .filter(i -> !lines.get(i).isBlank())
                    .mapToObj(i -> new Line(i + 1, parse(lines.get(i))))
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private static Optional<Anchor> parse(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Anchor(Long.parseLong(matcher.group(1)), matcher.group(2), Instant.parse(matcher.group(3))));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
