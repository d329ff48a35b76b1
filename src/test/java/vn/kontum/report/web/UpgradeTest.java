package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kontum.report.cli.CommandProcess;
import vn.kontum.report.run.execution.RunService;

/**
 * A filled work folder of the first version is opened by this one: its tables are migrated, and everything that the first
 * version knew is still there and can be worked with. What the fixture holds is listed in its README.
 */
class UpgradeTest {
    /** The password of all accounts of the fixture. */
    private static final String PASSWORD = "upgrade-fixture-2022";

    /** A consolidation of 2021-Q4 that failed because a file lay where its folder had to be. */
    private static final String FAILED = "93";

    /** A consolidation of 2021-Q3 whose process was killed while it computed figures. */
    private static final String KILLED = "96";

    /** Commands that look only, by the name of the file with the first version's answer. */
    private static final Map<String, List<String>> QUESTIONS = Map.ofEntries(
            Map.entry("report-list", List.of("report", "list")),
            Map.entry("quarantine-list", List.of("quarantine", "list")),
            Map.entry("status-q1", List.of("status", "--period", "2021-Q1")),
            Map.entry("status-q2", List.of("status", "--period", "2021-Q2")),
            Map.entry("status-q3", List.of("status", "--period", "2021-Q3")),
            Map.entry("status-q4", List.of("status", "--period", "2021-Q4")),
            Map.entry("findings-q3", List.of("findings", "--period", "2021-Q3")),
            Map.entry("trace-q1", List.of("report", "trace", "--code", "state_budget_revenue", "--period", "2021-Q1")),
            Map.entry(
                    "trace-q4",
                    List.of("report", "trace", "--code", "health_insurance_coverage_rate", "--period", "2021-Q4")),
            Map.entry("diff-q1", List.of("report", "diff", "1", "2", "--period", "2021-Q1")),
            Map.entry("diff-q2", List.of("report", "diff", "1", "2", "--period", "2021-Q2")));

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @TempDir
    static Path root;

    private static final Map<String, JsonNode> ANSWERS = new TreeMap<>();
    private static UpgradeFixture fixture;
    private static CommandProcess terminal;
    private static JsonNode verifiedAtFirst;
    private static ConsoleServer server;

    /**
     * Everything is asked before the service starts, because its schedule begins to work at once; beside the service, commands
     * are typed in a process of their own.
     */
    @BeforeAll
    static void upgrade() throws Exception {
        fixture = UpgradeFixture.unpack(root);
        for (Map.Entry<String, List<String>> question : QUESTIONS.entrySet()) {
            ANSWERS.put(question.getKey(), answer(question.getValue(), fixture.run(question.getValue())));
        }
        verifiedAtFirst = answer(List.of("verify"), fixture.run(List.of("verify")));
        terminal = CommandProcess.open();
        server = ConsoleServer.start(root, Clock.systemUTC(), fixture.database(), 0);
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
        }
        if (terminal != null) {
            terminal.close();
        }
    }

    private static JsonNode ask(String... words) throws Exception {
        List<String> line = List.of(words);
        return answer(line, fixture.run(terminal, line));
    }

    private static JsonNode answer(List<String> line, CommandProcess.Said said) {
        try {
            return JSON.readTree(said.text());
        } catch (tools.jackson.core.JacksonException e) {
            throw new IllegalStateException(line + " answered no JSON: " + said, e);
        }
    }

    @Test
    void everyAnswerOfTheFirstVersionIsStillGiven() throws Exception {
        Map<String, String> former = fixture.formerAnswers();
        List<String> differences = new ArrayList<>();
        former.forEach((name, text) -> compare(name, JSON.readTree(text), ANSWERS.get(name), differences));

        assertThat(former.keySet()).isEqualTo(ANSWERS.keySet());
        assertThat(differences)
                .as("what the first version answered; keys may be added, not renamed, moved or dropped")
                .isEmpty();
    }

    @Test
    void theIndependentChecksHold() {
        assertThat(verifiedAtFirst.at("/ok").asBoolean())
                .as(verifiedAtFirst.toString())
                .isTrue();
        assertThat(verifiedAtFirst.at("/checks/0/examined").asInt())
                .isEqualTo(86); // 84 files of the year, 2 in quarantine
        assertThat(verifiedAtFirst.at("/checks/3/examined").asInt()).isEqualTo(7); // editions: 2 + 2 + 2 + 1
    }

    @Test
    void thePausedScheduleStaysPausedAndItsPageSaysWhoPausedItAndWhy() throws Exception {
        JsonNode schedules = ask("schedule").at("/schedules");

        Map<String, String> states = new TreeMap<>();
        schedules.forEach(line ->
                states.put(line.at("/schedule").asString(), line.at("/state").asString()));
        assertThat(states).containsEntry("remind-units", "PAUSED").containsEntry("collect-submissions", "ACTIVE");
        assertThat(signedIn("quan-tri").get("/schedule").body())
                .contains("chờ ý kiến lãnh đạo", "Quản trị viên (quan-tri)");
    }

    @Test
    void theAccountsAreThereWithTheirPasswordsAndStates() throws Exception {
        for (String name : List.of("quan-tri", "van-hanh", "lanh-dao")) {
            assertThat(signIn(name)).as(name).doesNotContain("/login");
        }
        assertThat(signIn("nghi-viec")).contains("/login");
        assertThat(signedIn("quan-tri").get("/accounts").body())
                .contains("quan-tri", "van-hanh", "lanh-dao", "nghi-viec", "Đã nghỉ");
    }

    @Test
    void theAuditLogTellsWhatPeopleDid() throws Exception {
        assertThat(signedIn("quan-tri").get("/audit").body())
                .contains("tài khoản mới", "chờ ý kiến lãnh đạo", "the file is being checked on the spot");
    }

    @Test
    void theFailedRunAndTheKilledOneAreShownAndCanBeDoneAgain() throws Exception {
        HttpSession administrator = signedIn("quan-tri");

        assertThat(administrator.get("/runs/" + FAILED).body())
                .contains("/srv/kontum/work/reports/2021-Q4")
                .containsAnyOf("/runs/" + FAILED + "/resume", "Đã được chạy tiếp bằng lần xử lý");
        assertThat(administrator.get("/runs/" + KILLED).body())
                .containsAnyOf("/runs/" + KILLED + "/resume", "Đã được chạy tiếp bằng lần xử lý");
    }

    private static String signIn(String name) throws Exception {
        return new HttpSession(server)
                .signIn(name, PASSWORD)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private static HttpSession signedIn(String name) throws Exception {
        HttpSession caller = new HttpSession(server);
        caller.signIn(name, PASSWORD);
        return caller;
    }

    /**
     * The schedule takes in the file that lies in the inbox; what broke is done again; in the end everything is in
     * order.
     */
    @Test
    void theNextRunsDoWhatTheFirstVersionLeft() throws Exception {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> submissions("612", "2021-Q4") == 2);
        assertThat(versions("612", "2021-Q4")).isEqualTo(2);

        for (Map.Entry<String, Integer> broken : List.of(Map.entry(FAILED, 2), Map.entry(KILLED, 3))) {
            JsonNode other = ask("rerun", "--resume", broken.getKey(), "--unit", "608", "--reason", "one unit");
            assertThat(other.at("/error/code").asString()).isEqualTo("RESUME");
            ask("rerun", "--resume", broken.getKey(), "--dry-run");
            assertThat(server.autowired(RunService.class).resumedBy(Long.parseLong(broken.getKey())))
                    .isEmpty();
            JsonNode resumed =
                    ask("rerun", "--resume", broken.getKey(), "--reason", "after the upgrade", "--by", "quan-tri");
            boolean refused = !resumed.at("/error/sentences/0").asString("").isBlank();
            boolean done = resumed.at("/report/edition").asInt() == broken.getValue();
            assertThat(refused || done).as(resumed.toString()).isTrue();
        }

        JsonNode next = ask("report", "run", "--period", "2021-Q4");
        assertThat(next.at("/report/edition").asInt()).as(next.toString()).isEqualTo(2);
        JsonNode verified = ask("verify");
        assertThat(verified.at("/ok").asBoolean()).as(verified.toString()).isTrue();
    }

    private static long submissions(String unit, String period) {
        return Objects.requireNonNull(server.autowired(JdbcTemplate.class)
                .queryForObject(
                        "SELECT COUNT(*) FROM submission WHERE unit = ? AND period = ?", Long.class, unit, period));
    }

    private static int versions(String unit, String period) throws Exception {
        for (JsonNode line : ask("status", "--period", period).at("/periods/0/units")) {
            if (line.at("/unit").asString().equals(unit)) {
                return line.at("/versions").asInt();
            }
        }
        return 0;
    }

    private static void compare(String place, JsonNode former, JsonNode now, List<String> differences) {
        if (former.isObject() && now.isObject()) {
            former.properties()
                    .forEach(e -> compare(place + "." + e.getKey(), e.getValue(), now.path(e.getKey()), differences));
        } else if (former.isArray() && now.isArray() && former.size() == now.size()) {
            for (int i = 0; i < former.size(); i++) {
                compare(place + "[" + i + "]", former.get(i), now.get(i), differences);
            }
        } else if (!same(former, now)) {
            differences.add(place + " was " + former + ", is " + now);
        }
    }

    private static boolean same(JsonNode former, JsonNode now) {
        return former.isNumber() && now.isNumber()
                ? new BigDecimal(former.asString()).compareTo(new BigDecimal(now.asString())) == 0
                : former.equals(now);
    }
}
