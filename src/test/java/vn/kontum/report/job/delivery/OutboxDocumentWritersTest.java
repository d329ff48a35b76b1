package vn.kontum.report.job.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import vn.kontum.report.TestClock;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.csv.CatalogueLoader;
import vn.kontum.report.config.PipelineContext;
import vn.kontum.report.config.TextFileServices;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.Waivers;

/** The forms and letters that are delivered, for the province as it is. */
class OutboxDocumentWritersTest {
    private static final Catalogue CATALOGUE = new CatalogueLoader(QuarterCalendar.ADMINISTRATIVE).readBuiltIn();
    private static final Period Q2 = new Period(2021, 2);

    @TempDir
    Path root;

    @Test
    void allUnitsGetTheirFormsOnceAndThoseThatOweTheirLetters() throws Exception {
        try (GenericApplicationContext context = context(new TestClock(Instant.parse("2021-06-17T01:00:00Z")))) {
            RunService runs = context.getBean(RunService.class);
            Run issued = run(runs, JobNames.ISSUE);
            Run again = run(runs, JobNames.ISSUE);
            Run reminded = run(runs, JobNames.REMIND);

            assertThat(issued.state()).as(issued.message()).isEqualTo(RunState.DONE);
            assertThat(again.state()).as(again.message()).isEqualTo(RunState.NOTHING);
            assertThat(reminded.state()).as(reminded.message()).isEqualTo(RunState.DONE);
            assertThat(CATALOGUE.reportingUnits())
                    .hasSize(21)
                    .allSatisfy(unit -> assertThat(files(unit.code()))
                            .containsExactly(
                                    "KTXH_" + unit.code() + "_2021Q2.xlsx", "NHAC_NOP_2021Q2_qua_1_ngay.docx"));
        }
    }

    private GenericApplicationContext context(Clock clock) {
        TextFileServices texts = new TextFileServices(CATALOGUE, Waivers.none());
        return PipelineContext.open(
                TestDatabase.fresh(),
                CATALOGUE,
                PipelineProperties.of(new WorkDirectory(root)),
                clock,
                PipelineContext.reports(texts));
    }

    private static Run run(RunService runs, String job) throws InterruptedException {
        return runs.run(
                new RunRequest(
                        job, Optional.of(Q2), TriggerSource.COMMAND, "An", "test", RerunMode.whole(), Optional.empty()),
                ProgressListener.none());
    }

    private List<String> files(String unit) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("outbox").resolve(unit))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
