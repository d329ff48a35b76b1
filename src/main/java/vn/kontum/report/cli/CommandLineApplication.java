package vn.kontum.report.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.EditionReference;
import vn.kontum.report.cli.context.GlobalOptions;
import vn.kontum.report.cli.context.PeriodConverter;
import vn.kontum.report.cli.output.ProcessEnvironment;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.config.UserLocale;

/** The command line: parses the arguments, runs the command and returns its exit code. */
public final class CommandLineApplication {
    private static final Pattern SETTING = Pattern.compile("--[A-Za-z][A-Za-z0-9-]*\\.[^=\\s]+(=|$)");

    private final ProcessEnvironment processEnvironment;

    public CommandLineApplication(ProcessEnvironment processEnvironment) {
        this.processEnvironment = processEnvironment;
    }

    /** Runs one line. */
    public int run(String... arguments) {
        List<String> settings =
                Arrays.stream(arguments).filter(CommandLineApplication::setting).toList();
        List<String> line =
                Arrays.stream(arguments).filter(word -> !setting(word)).toList();
        Locale locale = UserLocale.of(
                value(line, "--lang").or(() -> value(settings, "--kontum.language")),
                value(line, "--config").flatMap(CommandLineApplication::path),
                processEnvironment.environment());
        CommandContext commandContext = new CommandContext(processEnvironment, new GlobalOptions(), locale, settings);
        CommandExceptionHandler commandExceptionHandler =
                new CommandExceptionHandler(commandContext, line.contains("--json"));
        CommandLine parser = parser(commandContext)
                .setExecutionExceptionHandler((failure, command, parsed) -> commandExceptionHandler.failed(failure))
                .setParameterExceptionHandler((mistake, unread) -> commandExceptionHandler.misunderstood(mistake));
        return parser.execute(line.toArray(String[]::new));
    }

    /** {@code --key=value}, told from the options of commands by the dot in its name. */
    private static boolean setting(String word) {
        return SETTING.matcher(word).lookingAt();
    }

    CommandLine parser(CommandContext commandContext) {
        CommandLine parser = new CommandLine(RootCommand.class, new CommandFactory(commandContext))
                .registerConverter(Period.class, new PeriodConverter(commandContext))
                .registerConverter(EditionReference.class, new EditionReference.Converter(commandContext))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAllowSubcommandsAsOptionParameters(true) // --work demo: a folder may have the name of a command
                .setOut(new PrintWriter(processEnvironment.out(), true))
                .setErr(new PrintWriter(processEnvironment.err(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(processEnvironment.colours() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(TextPrinter.WIDTH);
        parser.setResourceBundle(HelpResourceBundle.in(commandContext.locale()));
        parser.getCommandSpec().versionProvider(new BuildVersion());
        readable(parser);
        return parser;
    }

    /** Options in the order of their use, the common ones last; the synopsis without them. */
    private static void readable(CommandLine command) {
        command.getCommandSpec().usageMessage().sortOptions(false).abbreviateSynopsis(true);
        command.getSubcommands().values().forEach(CommandLineApplication::readable);
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
