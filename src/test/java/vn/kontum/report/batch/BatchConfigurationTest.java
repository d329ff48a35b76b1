package vn.kontum.report.batch;

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
import vn.kontum.report.batch.verify.CheckResult;
import vn.kontum.report.batch.verify.Verification;
import vn.kontum.report.batch.verify.VerifyConfiguration;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.WorkFolder;
import vn.kontum.report.submission.Waivers;

class BatchConfigurationTest {
    @TempDir
    Path root;

    @Test
    void theBeansMakeAWorkingOffice() throws Exception {
        try (AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext()) {
            surroundings(spring, TestDatabase.fresh());
            spring.register(BatchConfiguration.class, VerifyConfiguration.class);
            spring.refresh();
            Runs runs = spring.getBean(Runs.class);

            Run collected = runs.run(RunRequest.collect(Cause.COMMAND, "An", "test"), Progress.none());
            Run consolidated =
                    runs.run(RunRequest.consolidate(new Period(2021, 1), Cause.COMMAND, "An", "test"), Progress.none());

            assertThat(collected.state()).isEqualTo(RunState.DONE);
            assertThat(consolidated.state()).isEqualTo(RunState.DONE);
            assertThat(spring.getBean(Verification.class).perform())
                    .extracting(CheckResult::invariant)
                    .containsExactly("I1", "I2", "I3", "I4", "I5", "I6", "I10", "I11", "I12");
        }
    }

    private void surroundings(AnnotationConfigApplicationContext spring, DataSource database) {
        Catalogue catalogue = SmallCatalogue.make();
        TextOffice people = new TextOffice(catalogue, Waivers.none());
        spring.registerBean("dataSource", DataSource.class, () -> database);
        spring.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        spring.registerBean(
                "transactionManager", PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        spring.registerBean(Settings.class, () -> Settings.of(new WorkFolder(root)));
        spring.registerBean(Catalogue.class, () -> catalogue);
        spring.registerBean(Clock.class, Clock::systemUTC);
        spring.registerBean(Assessing.class, () -> people);
        spring.registerBean(Bookmaker.class, () -> people);
    }
}
