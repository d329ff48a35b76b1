package vn.kontum.report.run;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.intake.storage.FileAccess;
import vn.kontum.report.publication.status.UnitStatusCalculator;

/**
 * What was logged during each run, in a file of its own, so that whoever watches can read it whichever process ran it.
 */
public final class RunLogFiles implements AutoCloseable {
    /** How many runs keep their file. */
    private static final long KEPT = 2000;

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(UnitStatusCalculator.PROVINCE);

    private final Path folder;
    private final Optional<LoggerContext> logging;
    private final LogTail lines = new LogTail();

    public RunLogFiles(Path folder) {
        this.folder = folder;
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        this.logging = factory instanceof LoggerContext context ? Optional.of(context) : Optional.empty();
        logging.ifPresent(this::listen);
    }

    private void listen(LoggerContext context) {
        lines.setContext(context);
        lines.setName("runs-" + folder);
        lines.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(lines);
    }

    /** The last lines of a run, oldest first; empty when nothing was logged or it was long ago. */
    public List<String> tail(long runId, int most) throws IOException {
        try {
            List<String> all = Files.readAllLines(file(runId));
            return all.subList(Math.max(0, all.size() - most), all.size());
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private Path file(long runId) {
        return folder.resolve(runId + ".log");
    }

    private final class LogTail extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            String run = event.getMDCPropertyMap().getOrDefault("run", "");
            if (run.matches("\\d{1,18}")) {
                try {
                    write(Long.parseLong(run), line(event));
                } catch (IOException e) {
                    addError("[run " + run + "] its log cannot be written", e);
                }
            }
        }

        private void write(long runId, String line) throws IOException {
            if (!Files.exists(file(runId))) {
                FileAccess.createFolder(folder);
                Files.deleteIfExists(file(runId - KEPT));
            }
            Files.writeString(
                    file(runId), line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }

        private String line(ILoggingEvent event) {
            String cause = Optional.ofNullable(event.getThrowableProxy())
                    .map(LogTail::sentence)
                    .orElse("");
            String message = event.getFormattedMessage() + cause;
            return AT.format(event.getInstant()) + " " + event.getLevel() + " " + message.replaceAll("[\\r\\n]+", " ")
                    + System.lineSeparator();
        }

        private static String sentence(IThrowableProxy thrown) {
            return " - " + thrown.getClassName() + ": " + thrown.getMessage();
        }
    }

    @Override
    public void close() {
        logging.ifPresent(context -> context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(lines));
        lines.stop();
    }
}
