package vn.kontum.report.edge.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.edge.Languages;

/** The edge where people and scripts type: parses a line, runs its command, returns its exit code. */
public final class CommandLineEdge {
    private final Surroundings around;

    public CommandLineEdge(Surroundings around) {
        this.around = around;
    }

    /** Runs one line. */
    public int run(String... arguments) {
        List<String> line = Arrays.asList(arguments);
        Locale locale = Languages.of(
                value(line, "--lang"), value(line, "--config").flatMap(CommandLineEdge::path), around.environment());
        Desk desk = new Desk(around, new GlobalOptions(), locale);
        Door door = new Door(desk, line.contains("--json"));
        CommandLine parser = parser(desk)
                .setExecutionExceptionHandler((failure, command, parsed) -> door.failed(failure))
                .setParameterExceptionHandler((mistake, unread) -> door.misunderstood(mistake));
        return parser.execute(arguments);
    }

    CommandLine parser(Desk desk) {
        CommandLine parser = new CommandLine(KontumCommand.class, new Commands(desk))
                .registerConverter(Period.class, new PeriodConverter(desk))
                .registerConverter(EditionName.class, new EditionName.Converter(desk))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new java.io.PrintWriter(around.out(), true))
                .setErr(new java.io.PrintWriter(around.err(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(around.colours() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Page.WIDTH);
        parser.setResourceBundle(HelpTexts.in(desk.locale()));
        parser.getCommandSpec().versionProvider(new Version());
        readable(parser);
        return parser;
    }

    /** Options in the order of their use, the common ones last; the synopsis without them. */
    private static void readable(CommandLine command) {
        command.getCommandSpec().usageMessage().sortOptions(false).abbreviateSynopsis(true);
        command.getSubcommands().values().forEach(CommandLineEdge::readable);
    }

    /** A path that cannot be written in this environment is told when the line is parsed. */
    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException unwritable) {
            return Optional.empty();
        }
    }

    /** What the language of even a line that cannot be parsed depends on. */
    private static Optional<String> value(List<String> line, String option) {
        int at = line.indexOf(option);
        return line.stream()
                .filter(word -> word.startsWith(option + "="))
                .map(word -> word.substring(option.length() + 1))
                .findFirst()
                .or(() -> at >= 0 && at + 1 < line.size() ? Optional.of(line.get(at + 1)) : Optional.empty());
    }
}
