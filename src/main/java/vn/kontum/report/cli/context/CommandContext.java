package vn.kontum.report.cli.context;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.administration.CatalogueScope;
import vn.kontum.report.application.ApplicationServices;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.JsonOutput;
import vn.kontum.report.cli.output.ProcessEnvironment;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.config.CommandLineOverrides;
import vn.kontum.report.config.LoggingSetup;
import vn.kontum.report.config.SettingsLoader;
import vn.kontum.report.text.Messages;

/**
 * What every command works with.
 *
 * @implNote The options are known only once the line was parsed, so settings are read when first asked for.
 */
public final class CommandContext {
    private final ProcessEnvironment processEnvironment;
    private final GlobalOptions options;
    private final Locale locale;
    private final List<String> settings;
    private Optional<ApplicationSettings> setup = Optional.empty();

    /** @param settings given on the line as {@code --key=value} */
    public CommandContext(
            ProcessEnvironment processEnvironment, GlobalOptions options, Locale locale, List<String> settings) {
        this.processEnvironment = processEnvironment;
        this.options = options;
        this.locale = locale;
        this.settings = List.copyOf(settings);
    }

    /** What the line and the environment of the process say in place of the settings file. */
    public CommandLineOverrides overrides() {
        return options.asOptions().withArguments(settings).withEnvironment(processEnvironment.environment());
    }

    public GlobalOptions options() {
        return options;
    }

    public ProcessEnvironment environment() {
        return processEnvironment;
    }

    public Locale locale() {
        return locale;
    }

    public Messages messages() {
        return new Messages("cli", locale);
    }

    /** Talk, never data. */
    public PrintStream err() {
        return processEnvironment.err();
    }

    /** Settings and catalogue; throws with all their mistakes. */
    public ApplicationSettings setup() {
        if (setup.isEmpty()) {
            setup = Optional.of(SettingsLoader.read(overrides()));
            if (options.verbose()) {
                LoggingSetup.ofThisProcess().verbose();
            }
        }
        return setup.get();
    }

    /** From now on, with another catalogue: its files were edited. */
    public void use(ApplicationSettings edited) {
        setup = Optional.of(edited);
    }

    /** From now on, the log of the work folder. */
    public void logToFile() {
        LoggingSetup.ofThisProcess().into(setup().log(), setup().logging());
    }

    /** Whether units reported anything before that could be looked up. */
    public boolean remembers() {
        return !setup().database().embedded() || setup().hasDatabase();
    }

    /**
     * Opens the application, does something with parts of it, and closes it.
     *
     * @param services a bean, or a type whose constructor takes beans; {@link CommandConfiguration} adds those of commands
     */
    public <S, T> T inApplication(Class<S> services, CommandAction<S, T> work) throws Exception {
        logToFile();
        try (ApplicationServices application = ApplicationServices.open(
                setup(), processEnvironment.clock(), context -> CommandConfiguration.register(context, this))) {
            T result = work.with(application.autowired(services));
            application
                    .autowired(AuditRepository.class)
                    .unanchored()
                    .ifPresent(file -> err().println(messages().text("anchor.unwritten", file)));
            return result;
        }
    }

    /** As {@link #inApplication(Class, CommandAction)}, but no work folder is made: one that is not there is refused. */
    public <S, T> T inExistingApplication(Class<S> services, CommandAction<S, T> work) throws Exception {
        if (setup().database().embedded()
                && !Files.isDirectory(setup().folders().root())) {
            throw new CommandException(
                    ExitCode.UNCONFIGURED,
                    "NO_WORK_FOLDER",
                    messages().text("work.missing", setup().folders().root()));
        }
        return inApplication(services, work);
    }

    /** Uses parts of the running application. */
    @FunctionalInterface
    public interface CommandAction<S, T> {
        T with(S services) throws Exception;
    }

    /** Says it the way it was asked for, and returns the exit code. */
    public int print(CommandOutput commandOutput) {
        if (options.json()) {
            processEnvironment.out().println(JsonOutput.of(commandOutput.exit(), commandOutput.document()));
        } else {
            commandOutput.print(printer());
        }
        processEnvironment.out().flush();
        commandOutput
                .published()
                .ifPresent(workbook -> new PdfCopy(setup(), processEnvironment, messages()).make(workbook));
        return commandOutput.exit().code();
    }

    /** Shows a plan before it is carried out to whoever reads along; a program gets the one document of the end. */
    public void show(CommandOutput plan) {
        if (!options.json()) {
            plan.print(printer());
            printer().blank();
        }
    }

    /** Whether a person can be asked. */
    public boolean canAsk() {
        return !options.json() && processEnvironment.answers();
    }

    public TextPrinter printer() {
        return new TextPrinter(processEnvironment.out(), locale, processEnvironment.colours());
    }

    /** Refuses a quarter that the catalogue does not know. */
    public void requireKnown(Period period) {
        new CatalogueScope(setup().catalogue()).requirePeriod(period);
    }

    /** Refuses a unit that hands in no reports, or none for a period. */
    public void require(String unit, Period period) {
        new CatalogueScope(setup().catalogue()).require(unit, period);
    }

    /** Refuses a unit that hands in no reports. */
    public void requireUnit(String unit) {
        new CatalogueScope(setup().catalogue()).requireUnit(unit);
    }
}
