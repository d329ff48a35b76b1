package vn.kontum.report.web;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.config.CommandLineOverrides;
import vn.kontum.report.config.SettingsLoader;
import vn.kontum.report.web.security.Role;

/**
 * The pages of the console, one request after the other: processor time of the program (the client's is in it) and of the
 * database for each request, after as many that do not count. The first page comes once more at the end, when everything is compiled.
 */
public final class PagesHarness {
    private static final int REQUESTS = 150;

    private PagesHarness() {}

    /**
     * @param arguments a folder of {@link vn.kontum.report.benchmark.ScaleHarness}, config and work in it; or an empty one, which is
     *     filled with ten thousand submissions of the ordinary province; and the pages, or none for all
     */
    public static void main(String... arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        boolean there = Files.isDirectory(root.resolve("work"));
        CommandLineOverrides said = new CommandLineOverrides(
                Optional.of(there ? root.resolve("config") : Path.of("config")),
                Optional.of(root.resolve("work")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        try (ConsoleServer server = ConsoleServer.start(SettingsLoader.read(said), Clock.systemUTC())) {
            HttpSession reader = HttpSession.newcomer(server, Role.ADMIN);
            if (!there) {
                ManySubmissions.fill(server.autowired(JdbcTemplate.class), server.autowired(Catalogue.class));
            }
            boolean named = arguments.length > 1;
            for (String page : named ? List.of(arguments).subList(1, arguments.length) : ManySubmissions.PAGES) {
                measure(reader, page);
            }
            if (!named) {
                measure(reader, "/");
            }
        }
    }

    private static void measure(HttpSession reader, String page) throws IOException, InterruptedException {
        int length = 0;
        for (int i = 0; i < REQUESTS; i++) {
            length = reader.get(page).body().length();
        }
        double program = program();
        double database = database();
        for (int i = 0; i < REQUESTS; i++) {
            reader.get(page);
        }
        System.out.printf(
                Locale.ROOT,
                "%-28s %6d kB  %6.1f ms program and client  %6.1f ms database%n",
                page,
                length / 1024,
                (program() - program) / REQUESTS,
                (database() - database) / REQUESTS);
    }

    private static double program() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e6;
    }

    private static double database() {
        return ProcessHandle.current()
                .descendants()
                .mapToLong(child ->
                        child.info().totalCpuDuration().map(Duration::toMillis).orElse(0L))
                .sum();
    }
}
