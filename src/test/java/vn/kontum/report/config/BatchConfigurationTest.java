package vn.kontum.report.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.verification.CheckResult;
import vn.kontum.report.verification.Verification;
import vn.kontum.report.verification.VerificationConfiguration;

class BatchConfigurationTest {
    @TempDir
    Path root;

    @Test
    void theBeansMakeAWorkingOffice() throws Exception {
        try (AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext()) {
            surroundings(spring, TestDatabase.fresh());
            spring.register(BatchConfiguration.class, VerificationConfiguration.class);
            spring.refresh();
            RunService runs = spring.getBean(RunService.class);

            Run collected = runs.run(RunRequest.collect(TriggerSource.COMMAND, "An", "test"), ProgressListener.none());
            Run consolidated = runs.run(
                    RunRequest.consolidate(new Period(2021, 1), TriggerSource.COMMAND, "An", "test"),
                    ProgressListener.none());

            assertThat(collected.state()).isEqualTo(RunState.DONE);
            assertThat(consolidated.state()).isEqualTo(RunState.DONE);
            assertThat(spring.getBean(Verification.class).perform())
                    .extracting(CheckResult::invariant)
                    .containsExactly(
                            "I1", "I2", "I3", "I4", "I5", "I6", "I7", "I10", "I11", "I12", "I13", "I14", "I15", "I16");
        }
    }

    private void surroundings(AnnotationConfigApplicationContext spring, DataSource database) {
        Catalogue catalogue = SmallCatalogue.make();
        TextFileServices textFileServices = new TextFileServices(catalogue, Waivers.none());
        spring.registerBean("dataSource", DataSource.class, () -> database);
        spring.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        spring.registerBean(
                "transactionManager", PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        spring.registerBean(PipelineProperties.class, () -> PipelineProperties.of(new WorkDirectory(root)));
        spring.registerBean(Catalogue.class, () -> catalogue);
        spring.registerBean(Clock.class, Clock::systemUTC);
        PipelineContext.reports(textFileServices).in(spring);
    }
}
