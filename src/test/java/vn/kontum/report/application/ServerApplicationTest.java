package vn.kontum.report.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.config.InvalidSettingsException;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.web.ConsoleServer;

class ServerApplicationTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @TempDir
    Path root;

    @Test
    void monitoringIsToldOfHealthAndFiguresOnItsOwnPortAndOfNothingElse() throws Exception {
        try (ConsoleServer server = ConsoleServer.start(root, Clock.systemUTC())) {
            String port = server.autowired(Environment.class).getRequiredProperty("local.management.port");
            String management = "http://127.0.0.1:" + port + "/actuator";

            assertThat(get(management + "/health").body())
                    .contains(
                            "\"db\"", "\"diskSpace\"", "\"inbox\"", "\"lastRun\"", "\"schedule\"", "\"status\":\"UP\"");
            assertThat(get(management + "/prometheus").body())
                    .contains("kontum_units_owing 21.0", "kontum_run_age_seconds{job=\"consolidate-report\"} NaN");
            server.autowired(RunService.class)
                    .run(RunRequest.collect(TriggerSource.COMMAND, "An", "test"), ProgressListener.none());
            assertThat(get(management + "/prometheus").body())
                    .containsPattern("spring_batch_job_seconds_count\\{.*spring_batch_job_name=\"collect-submissions\"")
                    .containsPattern("spring_batch_step_seconds_count\\{.*spring_batch_step_name=\"receiveFiles\"");
            for (String other : List.of("", "/env", "/heapdump", "/loggers", "/shutdown")) {
                assertThat(get(management + other).statusCode()).as(other).isIn(302, 403, 404);
            }
            assertThat(get(server.url("/actuator/health")).statusCode()).isEqualTo(302);
        }
    }

    /** What a tracer makes spans of, were one on the class path. */
    @Test
    void everyJobAndStepIsAnObservationOfItsOwn() throws Exception {
        List<String> observed = new CopyOnWriteArrayList<>();
        try (ConsoleServer server = ConsoleServer.start(root, Clock.systemUTC())) {
            server.autowired(ObservationRegistry.class)
                    .observationConfig()
                    .observationHandler(new ObservationHandler<>() {
                        @Override
                        public void onStart(Observation.Context context) {
                            Optional<String> parent = Optional.ofNullable(context.getParentObservation())
                                    .map(above -> above.getContextView().getName());
                            observed.add(context.getName() + " in " + parent.orElse("-"));
                        }

                        @Override
                        public boolean supportsContext(Observation.Context context) {
                            return true;
                        }
                    });

            server.autowired(RunService.class)
                    .run(RunRequest.collect(TriggerSource.COMMAND, "An", "test"), ProgressListener.none());
        }

        assertThat(observed)
                .contains("spring.batch.step in spring.batch.job")
                .anyMatch(line -> line.startsWith("spring.batch.job in "))
                .filteredOn(line -> line.startsWith("spring.batch.step"))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void healthSaysWhenTheInboxIsGoneOrARunFailedOrTheClockStoodAhead() throws Exception {
        try (ConsoleServer server = ConsoleServer.start(root, Clock.systemUTC())) {
            String port = server.autowired(Environment.class).getRequiredProperty("local.management.port");
            JdbcTemplate jdbc = server.autowired(JdbcTemplate.class);
            jdbc.update("INSERT INTO inbox_identity (name, id) VALUES ('inbox', 'another')");
            jdbc.update(
                    "INSERT INTO run (job, trigger_source, requested_by, reason, rerun_mode, state, requested_at) VALUES"
                            + " ('collect-submissions', 'SCHEDULE', 'schedule', 'x', 'WHOLE', 'FAILED',"
                            + " UTC_TIMESTAMP(6) + INTERVAL 1 YEAR)");
            jdbc.update("INSERT INTO run (job, trigger_source, requested_by, reason, rerun_mode, state, requested_at)"
                    + " SELECT 'consolidate-report', 'SCHEDULE', 'Vy', 'x', 'WHOLE', state, UTC_TIMESTAMP(6) + INTERVAL 1 YEAR"
                    + " FROM (SELECT 'FAILED' AS state, 1 AS place UNION ALL SELECT 'REFUSED', 2) runs ORDER BY place");

            HttpResponse<String> health = get("http://127.0.0.1:" + port + "/actuator/health");

            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("2 FAILED");
            assertThat(health.body()).contains("not there, or not mounted", "1 FAILED", "which has not come");
        }
    }

    @Test
    void aPortThatIsTakenIsToldAndTheDatabaseIsLeftInOrder() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> ConsoleServer.start(
                            root, Clock.systemUTC(), TestDatabase.migratedUrl(), other.getLocalPort()))
                    .isInstanceOfSatisfying(
                            InvalidSettingsException.class,
                            e -> assertThat(e.sentences(Locale.ENGLISH))
                                    .hasSize(1)
                                    .allMatch(
                                            s -> s.startsWith("[service] Port " + other.getLocalPort() + " is used")));
        }
    }

    @Test
    void itListensWhereItIsToldAndSaysWhoOpenedItToOtherMachines() throws Exception {
        int port = free();
        Path config = Files.createDirectories(root.resolve("config"));
        Files.writeString(config.resolve("application-office.yml"), "management.server.port: 0\n");
        Map<String, String> environment =
                Map.of("SERVER_ADDRESS", "0.0.0.0", "SERVER_PORT", "1", "SPRING_PROFILES_ACTIVE", "office");

        try (ConsoleServer server =
                ConsoleServer.startAsSaid(root, Clock.systemUTC(), environment, "--server.port=" + port)) {
            assertThat(server.url("/")).isEqualTo("http://localhost:" + port + "/");
            assertThat(answers("127.0.0.2", port)).isTrue();
            assertThat(server.exposed())
                    .containsExactly(new ServerApplication.ExposedSocket("0.0.0.0", port, "SERVER_ADDRESS"));
        }
    }

    @Test
    void withoutAWordItListensForThisMachineOnly() throws Exception {
        int port = free();

        try (ConsoleServer server = ConsoleServer.startAsSaid(
                root, Clock.systemUTC(), Map.of("MANAGEMENT_SERVER_PORT", "0"), "--server.port=" + port)) {
            assertThat(server.url("/")).isEqualTo("http://127.0.0.1:" + port + "/");
            assertThat(answers("127.0.0.1", port)).isTrue();
            assertThat(answers("127.0.0.2", port)).isFalse();
            assertThat(server.exposed()).isEmpty();
        }
    }

    private static int free() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static boolean answers(String host, int port) throws IOException {
        try (Socket socket = new Socket(host, port)) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }

    @Test
    void mistakesOfTheScheduleKeepTheServiceFromStarting() throws IOException {
        Path jobs = Files.createDirectories(root.resolve("jobs"));
        Files.writeString(jobs.resolve("odd.yml"), "job: unheard-of\n");

        assertThatThrownBy(() -> ConsoleServer.start(root, Clock.systemUTC()))
                .isInstanceOfSatisfying(
                        InvalidSettingsException.class,
                        e -> assertThat(String.join("", e.sentences(Locale.ENGLISH)))
                                .contains("odd.yml", "unheard-of"));
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
