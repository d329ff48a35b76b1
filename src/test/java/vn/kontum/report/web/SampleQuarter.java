package vn.kontum.report.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import vn.kontum.report.PreparedFolder;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.validation.FilledForm;

/**
 * A quarter with something of everything: accepted, doubtful, returned, nonsense, a final report and a late correction.
 */
public final class SampleQuarter {
    /** Within the window of the first quarter's reports, so that files are on time. */
    public static final Instant NOW = Instant.parse("2021-03-15T02:00:00Z");

    static final Period Q1 = new Period(2021, 1);
    /** Turns the reading direction, rings, and would be markup. */
    static final String ODD_NAME = "\u202Excod\u0007<img src=x onerror=alert(1)>.xlsx";

    private final ConsoleServer server;
    private final Catalogue catalogue;

    private SampleQuarter(ConsoleServer server) {
        this.server = server;
        this.catalogue = server.autowired(Catalogue.class);
    }

    /** A console where it is so. */
    static ConsoleServer start(Path root, Clock clock) throws IOException, SQLException {
        String url = TestDatabase.migratedUrl();
        PreparedFolder.once("sample-quarter", (folder, tables) -> {
                    try (ConsoleServer server =
                            ConsoleServer.start(folder, Clock.fixed(NOW, ZoneOffset.UTC), tables, 0)) {
                        in(server);
                    }
                })
                .copy(root.resolve("work"), url);
        return ConsoleServer.start(root, clock, url, 0);
    }

    /**
     * Districts 608 and 610 agree in figures, which is doubtful; 611 forgot one; the report of the two is final; 610
     * corrects.
     */
    private static void in(ConsoleServer server) throws IOException, InterruptedException {
        SampleQuarter quarter = new SampleQuarter(server);
        quarter.drop(
                "608", FilledForm.of(quarter.catalogue, "608", "2021-Q1").note("live_births", "s\u1ED1 \u01B0\u1EDBc"));
        quarter.drop("610", FilledForm.of(quarter.catalogue, "610", "2021-Q1"));
        quarter.drop("611", FilledForm.of(quarter.catalogue, "611", "2021-Q1").blank("population_end"));
        server.drop("612", ODD_NAME, "no workbook".getBytes(StandardCharsets.UTF_8));
        quarter.run(RunRequest.collect(TriggerSource.SCHEDULE, "schedule", "every few minutes"));
        quarter.run(RunRequest.consolidate(Q1, TriggerSource.COMMAND, "An", "first look"));
        quarter.run(RunRequest.consolidate(Q1, TriggerSource.COMMAND, "An", "second look")
                .withScope(RerunMode.force()));
        RunService runs = server.autowired(RunService.class);
        runs.await(runs.finalise(
                        server.autowired(EditionRepository.class).latest(Q1).orElseThrow(),
                        TriggerSource.COMMAND,
                        new Actor("An", "signed"),
                        ProgressListener.none())
                .runId());
        quarter.drop("610", FilledForm.of(quarter.catalogue, "610", "2021-Q1").number("live_births", 201));
        quarter.run(RunRequest.collect(TriggerSource.COMMAND, "An", "a letter came"));
    }

    private void drop(String unit, FilledForm form) throws IOException {
        server.drop(form, unit, "2021-Q1");
    }

    private void run(RunRequest request) throws InterruptedException {
        Run run = server.autowired(RunService.class).run(request, ProgressListener.none());
        if (run.message().contains("Exception")) {
            throw new IllegalStateException(run.toString());
        }
    }
}
