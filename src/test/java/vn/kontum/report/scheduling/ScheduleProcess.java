package vn.kontum.report.scheduling;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.config.RecordingRuns;

/**
 * A service that only keeps the schedule, in a process of its own that can be killed, stopped and lied to about the
 * time.
 */
final class ScheduleProcess implements AutoCloseable {
    private static final SchedulerProperties HURRY = new SchedulerProperties(
            Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofMillis(100));

    private final Process process;

    private ScheduleProcess(Process process) {
        this.process = process;
    }

    /** What every process of one harness shares. */
    record Site(String url, Path jobs, Duration work, Path log) {}

    /** @param environment on top of this process's own */
    static ScheduleProcess start(Site site, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                ScheduleProcess.class.getName(),
                site.url(),
                site.jobs().toString(),
                Long.toString(site.work().toMillis()),
                TestDatabase.user(),
                TestDatabase.password()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(new File(site.log().toString())));
        builder.environment().putAll(environment);
        return new ScheduleProcess(builder.start());
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks it to end, as a service manager does; whether it did within 30 s. */
    boolean terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor(30, TimeUnit.SECONDS);
    }

    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", name, Long.toString(process.pid())).start().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws InterruptedException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setUsername(arguments[3]);
        config.setPassword(arguments[4]);
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        HikariDataSource database = new HikariDataSource(config);
        RecordingRuns runs = new RecordingRuns(database, Duration.ofMillis(Long.parseLong(arguments[2])));
        QuartzScheduleService schedule = new QuartzScheduleService(
                Optional.of(Path.of(arguments[1])),
                new QuartzScheduleService.ScheduleServices(
                        database, runs.runs, runs.pauses, () -> Windows2021.OF_2021, Clock.systemUTC(), HURRY));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            schedule.close();
            runs.close();
            database.close();
        }));
        schedule.start();
        new CountDownLatch(1).await();
    }
}
