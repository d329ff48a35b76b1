package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.StatementLog;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.web.security.Role;

/** Pages over ten thousand submissions of twelve years, ten of them with a plan, ask only for the rows that they show. */
class PagesAtScaleTest {
    private static final int SMALL = 400;

    @TempDir
    static Path root;

    private static ConsoleServer server;
    private static JdbcTemplate jdbc;
    private static HttpSession reader;

    @BeforeAll
    static void fill() throws IOException, InterruptedException {
        Path config = Files.createDirectories(root.resolve("config"));
        FrozenCatalogue.copyInto(config);
        ManySubmissions.tenYears(config.resolve("catalogue"));
        server = ConsoleServer.start(root, Clock.fixed(SampleQuarter.NOW, ZoneOffset.UTC));
        jdbc = server.autowired(JdbcTemplate.class);
        reader = HttpSession.newcomer(server, Role.ADMIN);
        ManySubmissions.fill(jdbc, server.autowired(Catalogue.class));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void thereAreTenThousandSubmissions() {
        // 21 units x 48 quarters x 10 versions
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM submission", Long.class))
                .isEqualTo(10_080);
    }

    @Test
    void fortyQuartersCanBeAskedFor() throws Exception {
        assertThat(reader.get("/matrix?period=2012-Q1").body()).contains("value=\"2012-Q1\" selected");
    }

    static List<String> pages() {
        return ManySubmissions.PAGES;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageReadsAWholeTable(String page) throws Exception {
        reader.get(page);
        try (StatementLog log = StatementLog.listen(jdbc)) {
            assertThat(reader.get(page).statusCode()).isEqualTo(200);

            assertThat(log.fullScans(SMALL)).isEmpty();
            assertThat(log.statements()).as(String.join("\n", log.statements())).hasSizeLessThanOrEqualTo(20);
        }
    }

    @Test
    void aUnitReadsOnlyItsOwn() throws Exception {
        String page = "/own/2021-Q1";
        HttpSession unit = HttpSession.newcomer(server, Role.UNIT);
        unit.get(page);
        try (StatementLog log = StatementLog.listen(jdbc)) {
            assertThat(unit.get(page).statusCode()).isEqualTo(200);

            assertThat(log.fullScans(SMALL)).isEmpty();
            assertThat(log.statements()).as(String.join("\n", log.statements())).hasSizeLessThanOrEqualTo(20);
        }
    }

    @Test
    void reportsAreShownOfOneYearWithLinksToTheOthers() throws Exception {
        String newest = reader.get("/reports").body();
        assertThat(newest).contains("href=\"/reports?year=2020\"").doesNotContain("href=\"/reports?year=2021\"");
        assertThat(shownEditions(newest)).isEqualTo(8);
        String asked = reader.get("/reports?year=2015").body();
        assertThat(asked)
                .contains("value=\"2015-Q3\"", "href=\"/reports?year=2021\"")
                .doesNotContain("value=\"2014-Q4\"");
        assertThat(shownEditions(asked)).isEqualTo(8);
        assertThat(shownEditions(reader.get("/reports?year=2015&period=2015-Q2").body()))
                .isEqualTo(2);
        assertThat(reader.get("/reports?year=1815").body())
                .as("a year without reports is that of now")
                .contains("value=\"2021-Q4\"");
    }

    private static long shownEditions(String page) {
        return Pattern.compile("/download/edition/\\d+/workbook")
                .matcher(page)
                .results()
                .count();
    }

    @Test
    void theAuditLogHasFiftyLinesAPageAndKeepsItsFilters() throws Exception {
        String first = reader.get("/audit?q=arrival&routine=yes").body();
        String older = Pattern.compile("/audit\\?q=arrival&amp;routine=yes&amp;before=(\\d+)")
                .matcher(first)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        String next = reader.get("/audit?q=arrival&routine=yes&before=" + older).body();

        assertThat(lines(first)).hasSize(50).contains(older);
        assertThat(lines(next)).hasSize(50).doesNotContainAnyElementsOf(lines(first));
        assertThat(next).contains("href=\"/audit?q=arrival&amp;routine=yes\"");
    }

    private static List<String> lines(String page) {
        return Pattern.compile(">(1\\d{6})<")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The service looks every ten seconds whether the newest reports have their PDFs. */
    @Test
    void theNewestReportsOfAllPeriodsAreFoundByOneStatement() {
        EditionRepository editions = server.autowired(EditionRepository.class);
        try (StatementLog log = StatementLog.listen(jdbc)) {
            assertThat(editions.finals().newestWorkbooks()).hasSize(48);

            assertThat(log.statements())
                    .filteredOn(sql -> sql.contains("final_edition"))
                    .hasSize(1);
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
