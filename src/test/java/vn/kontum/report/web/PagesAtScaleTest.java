package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.StatementLog;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.security.TestAccounts;

/** Pages over ten thousand submissions of twelve years ask only for the rows that they show. */
class PagesAtScaleTest {
    private static final int SMALL = 400;
    /** 2010-Q1 to 2021-Q4. */
    private static final int PERIODS = 48;

    private static final int VERSIONS = 10;

    @TempDir
    static Path root;

    private static ConsoleServer server;
    private static JdbcTemplate jdbc;
    private static HttpSession reader;

    @BeforeAll
    static void fill() throws IOException, InterruptedException {
        server = ConsoleServer.start(root, Clock.fixed(SampleQuarter.NOW, ZoneOffset.UTC));
        jdbc = server.autowired(JdbcTemplate.class);
        TestAccounts.add(server, "an", Role.ADMIN);
        reader = HttpSession.signedIn(server, "an");
        jdbc.execute("CREATE TABLE unit_of_test (code VARCHAR(32) NOT NULL PRIMARY KEY)");
        for (Unit unit : server.autowired(Catalogue.class).reportingUnits()) {
            jdbc.update("INSERT INTO unit_of_test VALUES (?)", unit.code());
        }
        jdbc.execute("""
                INSERT INTO received_file (run_id, received_at, folder, file_name, size_bytes, sha256, outcome, codes, unit,
                  period, judged_at, answered_at, answer)
                SELECT 1, '2021-03-10', u.code, 'a.xlsx', 1, REPEAT('a', 64), IF(v.n %% 5 = 4, 'RETURNED', 'ACCEPTED'), '',
                  u.code, p.period, '2021-03-10', '2021-03-10', 'a' FROM unit_of_test u
                  CROSS JOIN (%s) v CROSS JOIN (SELECT CONCAT(2010 + n DIV 4, '-Q', n %% 4 + 1) AS period FROM (%s) q) p\
                """.formatted(numbers(VERSIONS), numbers(PERIODS)));
        jdbc.execute("""
                INSERT INTO submission (arrival_seq, unit, period, form, version, state, active, accepted_at,
                  first_received_at, cells_read, cells_ignored)
                SELECT seq, unit, period, 'LT', seq, 'SUPERSEDED', NULL, '2021-03-10', '2021-03-10', 60, 0 FROM received_file\
                """);
        jdbc.execute("""
                UPDATE submission s JOIN (SELECT MAX(id) AS id FROM submission GROUP BY unit, period) newest
                  ON newest.id = s.id SET s.state = 'ACTIVE', s.active = 1\
                """);
        jdbc.execute("""
                INSERT INTO finding (arrival_seq, ordinal, code, severity, sheet, cell, variable, entered, message_vi, remedy_vi,
                  message_en, explained)
                SELECT a.seq, v.n, 'R46', 'WARN', 'A', 'B2', 'cattle_total', '1', 'a', 'b', 'c', FALSE FROM received_file a
                  CROSS JOIN (%s) v\
                """.formatted(numbers(3)));
        jdbc.execute("""
                INSERT INTO run (job, trigger_source, requested_by, reason, rerun_mode, state, requested_at, ended_at)
                SELECT 'collect-submissions', 'SCHEDULE', 'schedule', '', 'WHOLE', 'DONE', '2021-03-10', '2021-03-10'
                  FROM received_file LIMIT 5000\
                """);
        jdbc.queryForList("ANALYZE TABLE received_file, submission, finding, run");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String numbers(int count) {
        List<String> rows = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            rows.add("SELECT " + n + " AS n");
        }
        return String.join(" UNION ALL ", rows);
    }

    @Test
    void thereAreTenThousandSubmissions() {
        // 21 units x 48 quarters x 10 versions
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM submission", Long.class))
                .isEqualTo(10_080);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/matrix",
                "/runs",
                "/findings?period=2021-Q1",
                "/units/608/2021-Q1",
                "/reports",
                "/indicators",
                "/quarantine",
                "/schedule"
            })
    void noPageReadsAWholeTable(String page) throws Exception {
        reader.get(page);
        try (StatementLog log = StatementLog.listen(jdbc)) {
            assertThat(reader.get(page).statusCode()).isEqualTo(200);

            assertThat(log.fullScans(SMALL)).isEmpty();
            assertThat(log.statements()).as(String.join("\n", log.statements())).hasSizeLessThanOrEqualTo(20);
        }
    }

    @Test
    void aWholeTableThatIsReadIsTold() {
        try (StatementLog log = StatementLog.listen(jdbc)) {
            jdbc.queryForObject("SELECT COUNT(*) FROM finding WHERE entered = 'x'", Long.class);

            assertThat(log.statements()).hasSize(1);
            assertThat(log.fullScans(SMALL)).hasSize(1);
        }
    }

    @Test
    void twentyReadersAtOnceAreAllAnswered() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                calls.add(() -> reader.get("/").statusCode());
            }
            for (Future<Integer> answer : readers.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            readers.shutdownNow();
        }
    }
}
