package vn.kontum.report.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Another process in which commands are typed one after the other; each is a command from its first to its last word.
 */
public final class CommandProcess implements AutoCloseable {
    private static final String BETWEEN = "\u001F";

    private final Process process;
    private final PrintStream keyboard;
    private final BufferedReader screen;

    private CommandProcess(Process process) {
        this.process = process;
        this.keyboard = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.screen = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** What a command ended with and said. */
    public record Said(int exit, String text) {}

    /** @param options of its Java machine, such as how much memory it has */
    public static CommandProcess open(String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), CommandProcess.class.getName()));
        return new CommandProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Types a command and waits for its end. */
    public synchronized Said type(List<String> words) throws IOException {
        keyboard.println(String.join(BETWEEN, words));
        String line = screen.readLine();
        if (line == null) {
            throw new IOException("the terminal is gone");
        }
        int space = line.indexOf(' ');
        return new Said(Integer.parseInt(line.substring(0, space)), line.substring(space + 1));
    }

    /** Types a command in this process, which has compiled already what another one has to compile first. */
    public static Said typedHere(List<String> words) {
        return said(CommandResult.line(words.toArray(String[]::new)));
    }

    private static Said said(CommandResult commandResult) {
        return new Said(commandResult.exit(), (commandResult.out() + commandResult.err()).replaceAll("\\R", " "));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** In the other process. */
    public static void main(String[] none) throws IOException {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // where the log goes, which is nobody's answer
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Said said = said(CommandResult.line(line.split(BETWEEN)));
            out.println(said.exit() + " " + said.text());
        }
    }
}
