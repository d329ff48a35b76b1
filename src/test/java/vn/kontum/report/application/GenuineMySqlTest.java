package vn.kontum.report.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.kontum.report.MySqlServerProcess;
import vn.kontum.report.TestClock;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.config.CommandLineOverrides;
import vn.kontum.report.config.SettingsLoader;
import vn.kontum.report.database.SchemaComparison;
import vn.kontum.report.database.migration.SchemaMigrations;
import vn.kontum.report.intake.detection.IntakeProperties;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;
import vn.kontum.report.verification.Verification;

/** A quarter of the sample year on a genuine MySQL 8, set up with the statements of the operations guide. */
class GenuineMySqlTest {
    private static final Period Q1 = new Period(2021, 1);
    /** Files of a quarter that are enough for every statement to be asked. */
    private static final int FEW = 6;

    private static final Instant LATER = Instant.parse("2021-03-20T02:00:00Z");
    private static final Pattern SQL = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);
    private static MySqlServerProcess server;
    private static String address;

    @TempDir
    static Path folder;

    @BeforeAll
    static void setUpAsTheGuideSays() throws Exception {
        assumeTrue(
                MySqlServerProcess.available(), "the MySQL server of the test artifact does not run on this machine");
        server = MySqlServerProcess.start();
        address = "jdbc:mysql://127.0.0.1:" + server.port() + "/kontum?sslMode=REQUIRED";
        List<String> guide = SQL.matcher(Files.readString(Path.of("src", "docs", "operations.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        execute(guide.get(0));
        ApplicationServices.open(setup("owner", address, "kontum_owner", "OWNER-PASSWORD"), new TestClock(LATER))
                .close();
        execute(String.join("\n", printed(guide.get(1))));
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(server).ifPresent(MySqlServerProcess::close);
    }

    private static Connection administrator() throws SQLException {
        return DriverManager.getConnection(server.url("mysql"), "root", "");
    }

    private static void execute(String statements) throws SQLException {
        try (Connection connection = administrator();
                Statement statement = connection.createStatement()) {
            for (String one : statements.strip().split(";\\s*")) {
                statement.execute(one);
            }
        }
    }

    private static List<String> printed(String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = administrator();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query.strip().replaceFirst(";$", ""))) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private static ApplicationSettings setup(String name, String url, String user, String password) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        CommandLineOverrides options = new CommandLineOverrides(
                Optional.empty(),
                Optional.of(place.resolve("work")),
                Optional.empty(),
                Optional.of(url),
                Optional.of(user),
                Optional.of(Files.writeString(place.resolve("password"), password)));
        return SettingsLoader.read(options)
                .withIntake(new IntakeProperties(
                        Duration.ofMillis(1), Duration.ofSeconds(10), Duration.ofMinutes(30), 1000));
    }

    private static ApplicationSettings service(String name) throws IOException {
        return setup(name, address, "kontum_service", "SERVICE-PASSWORD");
    }

    /** The bytes of the report. */
    private static byte[] quarter(ApplicationSettings applicationSettings, int files) throws Exception {
        SampleYear year = new SampleYear();
        for (SampleFile file : year.files(Q1).subList(0, files)) {
            Path unit = Files.createDirectories(
                    applicationSettings.folders().inbox().resolve(file.unit()));
            Files.write(unit.resolve(file.name()), year.bytes(file));
        }
        try (ApplicationServices applicationServices =
                ApplicationServices.open(applicationSettings, new TestClock(LATER))) {
            done(applicationServices, RunRequest.collect(TriggerSource.COMMAND, "An", "test"));
            done(applicationServices, RunRequest.consolidate(Q1, TriggerSource.COMMAND, "An", "test"));
            assertThat(applicationServices.autowired(Verification.class).perform())
                    .hasSizeGreaterThanOrEqualTo(10)
                    .allMatch(result -> result.holds() && result.warnings().isEmpty());
            return Files.readAllBytes(applicationSettings
                    .folders()
                    .root()
                    .resolve(applicationServices
                            .autowired(EditionRepository.class)
                            .latest(Q1)
                            .orElseThrow()
                            .workbook()));
        }
    }

    private static void done(ApplicationServices applicationServices, RunRequest request) throws InterruptedException {
        Run run = applicationServices.autowired(RunService.class).run(request, ProgressListener.none());
        assertThat(run.state()).as(run.message()).isEqualTo(RunState.DONE);
    }

    @Test
    void aNewDatabaseIsTheSameAsOneThatEveryMigrationHasChanged() {
        DataSource whole = new DriverManagerDataSource(server.url("whole"), "root", "");
        DataSource steps = new DriverManagerDataSource(server.url("steps"), "root", "");
        SchemaMigrations.migrate(whole);
        SchemaComparison.migrateOneByOne(steps);

        SchemaComparison.assertSame(whole, steps);
    }

    @Test
    void theServiceNeedsNoMoreRightsThanTheGuideGivesItAndMakesTheSameReportToTheByteOnBothKindsOfServer()
            throws Exception {
        sameReport(FEW);
    }

    @Test
    @Tag("slow")
    void theReportOfAWholeQuarterIsTheSameToTheByteOnBothKindsOfServer() throws Exception {
        sameReport(new SampleYear().files(Q1).size());
    }

    private static void sameReport(int files) throws Exception {
        byte[] onMySql = quarter(service("mysql"), files);

        byte[] onTheTestServer = quarter(
                setup("other", TestDatabase.migratedUrl(), TestDatabase.user(), TestDatabase.password()), files);

        assertThat(onMySql).isEqualTo(onTheTestServer);
    }

    @Test
    void theServiceCannotChangeWhatTheAuditLogSays() throws Exception {
        try (ApplicationServices applicationServices =
                ApplicationServices.open(service("audit"), new TestClock(LATER))) {
            JdbcTemplate jdbc = applicationServices.autowired(JdbcTemplate.class);

            for (String tampering :
                    List.of("UPDATE audit_event SET who = 'x'", "DELETE FROM audit_event", "DROP TABLE audit_event")) {
                assertThat(refusal(jdbc, tampering)).as(tampering).contains("denied to user 'kontum_service'");
            }
        }
    }

    private static String refusal(JdbcTemplate jdbc, String statement) {
        try {
            jdbc.execute(statement);
            return "";
        } catch (DataAccessException e) {
            return String.valueOf(e.getMostSpecificCause().getMessage());
        }
    }
}
