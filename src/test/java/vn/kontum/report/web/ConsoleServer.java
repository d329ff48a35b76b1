package vn.kontum.report.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.bridge.SLF4JBridgeHandler;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.application.ServerApplication;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.config.CommandLineOverrides;
import vn.kontum.report.config.SettingsLoader;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.submission.validation.FilledForm;

/**
 * The service as it is started in earnest, with the catalogue of the tests, on a real database and folders, at free ports.
 * Nothing runs by itself. How to get one in a test: {@link #start(Path, Clock)} in {@code @BeforeAll} with a static {@code @TempDir}, {@link
 * #close} in {@code @AfterAll}. It takes a second, so a class that needs no console of its own for every test starts one.
 */
public final class ConsoleServer implements AutoCloseable {
    private final ServerApplication service;
    private final WorkDirectory folders;

    private ConsoleServer(ServerApplication service, WorkDirectory folders) {
        this.service = service;
        this.folders = folders;
    }

    /**
     * On an empty database with all tables.
     *
     * @param root empty folder for everything
     * @param clock fixed where a test compares times, so that a busy machine makes no difference
     */
    public static ConsoleServer start(Path root, Clock clock) throws IOException {
        return start(root, clock, TestDatabase.migratedUrl(), 0);
    }

    /** Over a work folder that exists already, with the database that its settings name. */
    public static ConsoleServer start(ApplicationSettings settings, Clock clock) throws IOException {
        return new ConsoleServer(ServerApplication.start(settings.withPorts(0, 0), clock), settings.folders());
    }

    /** On a database of the caller's: two of them are two processes that share it. */
    public static ConsoleServer start(Path root, Clock clock, String database, int port) throws IOException {
        ApplicationSettings applicationSettings =
                SettingsLoader.read(overrides(root, database)).withPorts(port, 0);
        return new ConsoleServer(ServerApplication.start(applicationSettings, clock), applicationSettings.folders());
    }

    /** How soon edited files are read by services that are not started by their settings alone. */
    static final Duration RELOAD_DELAY = Duration.ofMillis(300);

    /** Where variables of the environment and arguments say, as the command does it. */
    public static ConsoleServer startAsSaid(
            Path root, Clock clock, Map<String, String> environment, String... arguments) throws IOException {
        ApplicationSettings applicationSettings = SettingsLoader.read(overrides(root, TestDatabase.migratedUrl())
                        .withEnvironment(environment)
                        .withArguments(List.of(arguments)))
                .withReloadDelay(RELOAD_DELAY);
        return new ConsoleServer(ServerApplication.start(applicationSettings, clock), applicationSettings.folders());
    }

    private static CommandLineOverrides overrides(Path root, String database) throws IOException {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Path config = Files.createDirectories(root.resolve("config"));
        Path jobs = Files.createDirectories(root.resolve("jobs"));
        if (!Files.exists(config.resolve("catalogue"))) {
            FrozenCatalogue.copyInto(config);
            Files.writeString(
                    config.resolve("application.yml"),
                    "kontum:\n  intake.settle: 20ms\n  report.pdf: never\n  jobs: \""
                            + jobs.toString().replace('\\', '/') + "\"\n");
        }
        return new CommandLineOverrides(
                Optional.of(config),
                Optional.of(root.resolve("work")),
                Optional.empty(),
                Optional.of(database),
                Optional.of(TestDatabase.user()),
                Optional.of(Files.writeString(root.resolve("password"), TestDatabase.password())));
    }

    public String url(String path) {
        return service.address() + path.replaceFirst("^/", "");
    }

    /** What can be reached from other machines. */
    public List<ServerApplication.ExposedSocket> exposed() {
        return service.exposed();
    }

    /** What the first set-up asks for. */
    public String setUpCode() {
        return service.setUpCode().orElseThrow();
    }

    public <T> T autowired(Class<T> part) {
        return service.autowired(part);
    }

    public WorkDirectory folders() {
        return folders;
    }

    /** Puts a form into the folder of its unit, as the unit does. */
    public void drop(FilledForm form, String unit, String period) throws IOException {
        drop(unit, "KTXH_" + unit + "_" + period.replace("-", "") + ".xlsx", form.bytes());
    }

    public void drop(String folder, String name, byte[] content) throws IOException {
        Files.write(Files.createDirectories(folders.inbox().resolve(folder)).resolve(name), content);
    }

    @Override
    public void close() {
        service.close();
    }
}
