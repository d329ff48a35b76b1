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
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The process around a command: results go to standard output, messages to standard error.
 *
 * @param terminal whether a person watches err
 * @param typed the next line that a person types; empty where nobody can type
 */
public record ProcessEnvironment(
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        boolean terminal,
        Clock clock,
        Supplier<Optional<String>> typed) {
    private static final Path ERR = Path.of("/proc/self/fd/2");
    private static final Path IN = Path.of("/proc/self/fd/0");

    /** Where nobody can type. */
    public ProcessEnvironment(
            PrintStream out, PrintStream err, Map<String, String> environment, boolean terminal, Clock clock) {
        this(out, err, environment, terminal, clock, Optional::empty);
    }

    /** UTF-8 whatever the locale of the system: Vietnamese must not become question marks in a cron job. */
    public static ProcessEnvironment ofThisProcess() {
        return new ProcessEnvironment(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.getenv(),
                terminal(ERR),
                Clock.systemUTC(),
                ProcessEnvironment::line);
    }

    /** Only from a terminal: what a script pipes in is no answer of a person. */
    private static Optional<String> line() {
        return terminal(IN) && System.console() != null
                ? Optional.ofNullable(System.console().readLine())
                : Optional.empty();
    }

    private static boolean terminal(Path stream) {
        try {
            return Files.isSymbolicLink(stream)
                    ? Files.readSymbolicLink(stream).toString().matches("/dev/(pts/.*|tty.*|console)")
                    : System.console() != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a person can be asked. */
    public boolean answers() {
        return terminal && (!Files.isSymbolicLink(IN) || terminal(IN));
    }

    /** Whether signs may be coloured: never against the wish of NO_COLOR. */
    public boolean colours() {
        return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
