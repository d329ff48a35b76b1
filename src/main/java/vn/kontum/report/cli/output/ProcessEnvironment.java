package vn.kontum.report.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * The process around a command: data goes out, talk goes to err.
 *
 * @param terminal whether a person watches err
 */
public record ProcessEnvironment(
        PrintStream out, PrintStream err, Map<String, String> environment, boolean terminal, Clock clock) {
    private static final Path ERR = Path.of("/proc/self/fd/2");

    /** UTF-8 whatever the locale of the system: Vietnamese must not become question marks in a cron job. */
    public static ProcessEnvironment ofThisProcess() {
        return new ProcessEnvironment(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.getenv(),
                watched(),
                Clock.systemUTC());
    }

    private static boolean watched() {
        try {
            return Files.isSymbolicLink(ERR)
                    ? Files.readSymbolicLink(ERR).toString().matches("/dev/(pts/.*|tty.*|console)")
                    : System.console() != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether signs may be coloured: never against the wish of NO_COLOR. */
    public boolean colours() {
        return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
