package vn.kontum.report.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.StatementLog;
import vn.kontum.report.TestClock;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.config.CommandLineOverrides;
import vn.kontum.report.config.SettingsLoader;
import vn.kontum.report.intake.detection.IntakeProperties;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.verification.Verification;

/** From the catalogue to the verified report with sixty districts more than there are; one step after the other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LargeProvinceTest {
    private static final int MORE = 60;
    private static final int FEW = 12;
    /** Of one file on its way from the inbox to its answer, what the run asks for by itself included. */
    private static final double MOST_STATEMENTS = 10;

    private static final Period Q1 = new Period(2021, 1);

    @TempDir
    static Path folder;

    private static LargeProvince province;
    private static ApplicationServices services;
    private static Path inbox;

    @BeforeAll
    static void open() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        province = new LargeProvince(config, MORE);
        ApplicationSettings settings = SettingsLoader.read(new CommandLineOverrides(
                        Optional.of(config),
                        Optional.of(folder.resolve("work")),
                        Optional.empty(),
                        Optional.of(TestDatabase.migratedUrl()),
                        Optional.of(TestDatabase.user()),
                        Optional.of(Files.writeString(folder.resolve("password"), TestDatabase.password()))))
                .withIntake(new IntakeProperties(
                        Duration.ofMillis(1), Duration.ofSeconds(10), Duration.ofMinutes(30), 1000));
        inbox = settings.folders().inbox();
        services = ApplicationServices.open(settings, new TestClock(Instant.parse("2021-03-20T02:00:00Z")));
    }

    @AfterAll
    static void close() {
        services.close();
    }

    @Test
    @Order(1)
    void whatAFileAsksOfTheDatabaseDoesNotGrowWithTheUnits() throws Exception {
        double few = perFile(0, FEW);
        double many = perFile(FEW, MORE);

        assertThat(many)
                .as("statements a file, %d files; of %d: %s", MORE - FEW, FEW, few)
                .isLessThan(few + 1)
                .isLessThan(MOST_STATEMENTS);
    }

    private static double perFile(int from, int to) throws Exception {
        province.send(inbox, Q1.code(), from, to);
        try (StatementLog log = StatementLog.listen(services.autowired(JdbcTemplate.class))) {
            done(RunRequest.collect(TriggerSource.COMMAND, "An", "test"));
            Files.write(Path.of("target", "statements-" + (to - from) + ".txt"), log.statements());
            return (double) log.statements().size() / (to - from);
        }
    }

    @Test
    @Order(2)
    void theReportHoldsEveryDistrictAndIsVerified() throws Exception {
        done(RunRequest.consolidate(Q1, TriggerSource.COMMAND, "An", "test"));

        EditionRepository editions = services.autowired(EditionRepository.class);
        Edition edition = editions.latest(Q1).orElseThrow();
        assertThat(edition.inputs()).hasSize(MORE);
        // 5,001 + ... + 5,060 = 60 x 5,030.5
        assertThat(editions.figures(edition.id()).get("cattle_herd").value())
                .hasValueSatisfying(cattle -> assertThat(cattle).isEqualByComparingTo(new BigDecimal("301830")));
        assertThat(services.autowired(Verification.class).perform())
                .hasSizeGreaterThanOrEqualTo(10)
                .allMatch(result -> result.holds());
    }

    private static void done(RunRequest request) throws InterruptedException {
        Run run = services.autowired(RunService.class).run(request, ProgressListener.none());
        assertThat(List.of(RunState.DONE)).as(run.message()).contains(run.state());
    }
}
