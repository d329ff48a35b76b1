package vn.kontum.report.web;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.config.CommandLineOverrides;
import vn.kontum.report.config.SettingsLoader;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.web.security.Role;

/**
 * The service in a process of its own: for each line that it is sent it collects, asked for by the form of the console, and says how
 * the run ended.
 */
public final class CollectingService {
    /** Said when it can be asked. */
    public static final String READY = "ready";
    /** Said at the end of a run, with its state. */
    public static final String ENDED = "ended ";

    private CollectingService() {}

    /** @param arguments folder of the settings, work folder */
    public static void main(String... arguments) throws Exception {
        CommandLineOverrides said = new CommandLineOverrides(
                Optional.of(Path.of(arguments[0])),
                Optional.of(Path.of(arguments[1])),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        try (ConsoleServer server = ConsoleServer.start(SettingsLoader.read(said), Clock.systemUTC());
                BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            HttpSession person = HttpSession.newcomer(server, Role.ADMIN);
            RunService runs = server.autowired(RunService.class);
            System.out.println(READY);
            while (lines.readLine() != null) {
                person.send("/collect", Map.of("reason", "", "key", IdempotencyKeys.fresh()));
                Run run = runs.await(
                        runs.latest(JobNames.COLLECT, Optional.empty()).orElseThrow().id());
                System.out.println(ENDED + run.state());
            }
        }
        System.exit(0);
    }
}
