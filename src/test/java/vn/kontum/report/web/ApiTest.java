package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kontum.report.administration.access.ApiScope;
import vn.kontum.report.administration.access.ApiTokenService;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.security.TestAccounts;

/** The interface as a program uses it, on the real service. */
class ApiTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Actor AN = new Actor("An", "for the statistics portal");

    @TempDir
    static Path root;

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(SampleQuarter.NOW);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static ConsoleServer server;
    private static ApiTokenService tokens;
    private static String all;

    @BeforeAll
    static void open() throws Exception {
        server = SampleQuarter.start(root, new MovableClock());
        tokens = server.autowired(ApiTokenService.class);
        all = token(ApiScope.values());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static final class MovableClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return NOW.get();
        }
    }

    @Test
    void everyFigureOfTheYearIsThatOfTheCsvFileAndItsCellsAreThoseOfTheOther() throws Exception {
        JsonNode period = items("/api/v1/periods").stream()
                .filter(row -> row.get("period").asString().equals("2021-Q1"))
                .findFirst()
                .orElseThrow();
        String edition =
                "/api/v1/editions/2021-Q1/" + period.get("officialEdition").asInt();
        Map<String, CSVRecord> figures = new TreeMap<>();
        csv(edition + "/files/indicators").stream()
                .filter(row -> row.get("unit_code").equals("62"))
                .forEach(row -> figures.put(row.get("code"), row));
        Map<String, CSVRecord> observations = new TreeMap<>();
        csv(edition + "/files/observations").forEach(row -> observations.put(place(row), row));

        List<JsonNode> rows = items(edition + "/figures");
        assertThat(rows).hasSize(figures.size()).hasSizeGreaterThanOrEqualTo(52);
        int cells = 0;
        for (JsonNode row : rows) {
            CSVRecord figure = figures.get(row.get("indicator").asString());
            same(row.get("value"), figure.get("value"));
            same(row.get("yearToDate"), figure.get("year_to_date"));
            assertThat(row.get("verdict").asString()).isEqualTo(figure.get("verdict"));
            JsonNode trace = get(edition + "/figures/" + row.get("indicator").asString() + "/trace");
            assertThat(trace.get("yearToDate").isNull())
                    .as(trace.get("indicator") + " " + trace.get("yearToDate"))
                    .isEqualTo(figure.get("year_to_date").isEmpty());
            for (JsonNode variable : trace.get("variables")) {
                for (JsonNode quarter : variable.get("quarters")) {
                    for (JsonNode cell : quarter.get("cells")) {
                        CSVRecord observation =
                                observations.get(cell.get("unit").asString() + " "
                                        + variable.get("variable").asString());
                        assertThat(cell.get("sha256").asString()).isEqualTo(observation.get("sha256"));
                        assertThat(cell.get("cell").asString()).isEqualTo(observation.get("cell"));
                        assertThat(cell.get("rawText").asString()).isEqualTo(observation.get("raw_text"));
                        same(cell.get("value"), observation.get("value"));
                        cells++;
                    }
                }
            }
        }
        assertThat(cells).isGreaterThan(50);
    }

    @Test
    void anIndicatorThroughTheYearIsTheOfficialEditionOfEachQuarter() throws Exception {
        List<JsonNode> figures = items("/api/v1/indicators/health_insurance_coverage_rate/figures?year=2021");
        List<JsonNode> none = items("/api/v1/indicators/health_insurance_coverage_rate/figures?year=2020");

        // The sample quarter declares its second edition final.
        assertThat(figures).hasSize(1);
        assertThat(figures.get(0).get("edition").asInt()).isEqualTo(2);
        assertThat(none).isEmpty();
    }

    @Test
    void pagesJoinedAreTheWholeListInOrder() throws Exception {
        for (String list : List.of("/api/v1/files", "/api/v1/submissions", "/api/v1/findings", "/api/v1/runs")) {
            List<String> whole =
                    items(list + "?limit=1000").stream().map(JsonNode::toString).toList();
            List<String> joined = new ArrayList<>();
            String after = "";
            do {
                JsonNode page = get(list + "?limit=2" + after);
                assertThat(page.get("items").size()).isBetween(1, 2);
                page.get("items").forEach(row -> joined.add(row.toString()));
                after = page.get("next").isNull()
                        ? ""
                        : "&after=" + page.get("next").asString();
            } while (!after.isEmpty());

            assertThat(joined).as(list).isEqualTo(whole).hasSizeGreaterThan(2);
        }
    }

    @Test
    void whatChangedSinceTheLastReadingIsFoundAndNothingElse() throws Exception {
        JdbcTemplate jdbc = server.autowired(JdbcTemplate.class);
        List<JsonNode> before = items("/api/v1/submissions");
        jdbc.update("UPDATE submission SET changed_at = '2021-03-01 00:00:00'");
        jdbc.update("UPDATE submission SET state = 'SUPERSEDED', active = NULL WHERE unit = '608'");

        Instant since = Instant.now().minus(Duration.ofMinutes(1));
        List<JsonNode> changed = items("/api/v1/submissions?changedSince=" + since);

        assertThat(before).hasSizeGreaterThan(1);
        assertThat(changed).hasSize(1);
        assertThat(changed.get(0).get("unit").asString()).isEqualTo("608");
        assertThat(Instant.parse(get("/api/v1/submissions").get("asOf").asString()))
                .isBetween(since.minusSeconds(30), Instant.now());
        jdbc.update("UPDATE submission SET state = 'ACTIVE', active = 1 WHERE unit = '608'");
    }

    @Test
    void anAnswerThatIsKnownIsNotSentAgain() throws Exception {
        for (String address : List.of(
                "/api/v1/units", "/api/v1/editions/2021-Q1/1/files/indicators", "/api/v1/editions", "/api/v1/runs")) {
            HttpResponse<String> first = ask(address, all);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpRequest again =
                    request(address, all).header("If-None-Match", tag).build();

            HttpResponse<String> second = HTTP.send(again, HttpResponse.BodyHandlers.ofString());

            assertThat(second.statusCode()).as(address).isEqualTo(304);
            assertThat(second.body()).isEmpty();
        }
    }

    @Test
    void withoutATokenThatCountsNothingIsTold() throws Exception {
        TestAccounts.add(server, "lan", Role.ADMIN);
        HttpSession console = HttpSession.signedIn(server, "lan");
        String secret = all.substring(all.lastIndexOf('_') + 1);
        String forged = all.substring(0, all.length() - 1) + (all.endsWith("A") ? "B" : "A");

        HttpResponse<String> bySession = console.get("/api/v1/units");
        assertThat(bySession.statusCode()).isEqualTo(401);
        assertThat(bySession.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"kontum-report\"");
        assertThat(bySession.headers().firstValue("Set-Cookie")).isEmpty();
        for (String wrong : List.of("", "x", secret, "ktr_999999_" + secret, forged)) {
            HttpResponse<String> answer = ask("/api/v1/units", wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(answer.body()).doesNotContain("608").doesNotContain(secret);
        }
    }

    @Test
    void aTokenEndsWhenItExpiresOrIsRevoked() throws Exception {
        ApiTokenService.CreatedToken shortLived =
                tokens.create(new ApiTokenService.NewToken("Portal", Set.of(ApiScope.RUNS), 1), AN);
        ApiTokenService.CreatedToken revoked =
                tokens.create(new ApiTokenService.NewToken("Portal", Set.of(ApiScope.RUNS), 9), AN);
        assertThat(ask("/api/v1/runs", shortLived.text()).statusCode()).isEqualTo(200);

        tokens.revoke(revoked.token().id(), AN);
        NOW.set(SampleQuarter.NOW.plus(Duration.ofDays(1)));

        assertThat(ask("/api/v1/runs", shortLived.text()).statusCode()).isEqualTo(401);
        assertThat(ask("/api/v1/runs", revoked.text()).statusCode()).isEqualTo(401);
        NOW.set(SampleQuarter.NOW);
    }

    @Test
    void aScopeOpensItsOwnAddressesOnly() throws Exception {
        Map<ApiScope, List<String>> addresses = Map.of(
                ApiScope.REPORTS, List.of("/api/v1/periods", "/api/v1/periods/2021-Q1", "/api/v1/editions"),
                ApiScope.SUBMISSIONS, List.of("/api/v1/files", "/api/v1/submissions/1", "/api/v1/findings"),
                ApiScope.RUNS, List.of("/api/v1/runs", "/api/v1/runs/1"));
        for (ApiScope held : ApiScope.values()) {
            String token = token(held);
            for (ApiScope needed : ApiScope.values()) {
                for (String address : addresses.get(needed)) {
                    assertThat(ask(address, token).statusCode())
                            .as(held + " at " + address)
                            .isEqualTo(held == needed ? 200 : 403);
                }
            }
        }
    }

    @Test
    void whatCannotBeAnsweredIsRefusedWithAReason() throws Exception {
        Map<String, Integer> refused = Map.of(
                "/api/v1/findings?unti=608", 400,
                "/api/v1/findings?limit=1001", 400,
                "/api/v1/findings?limit=x", 400,
                "/api/v1/findings?after=1;2", 400,
                "/api/v1/runs?changedSince=yesterday", 400,
                "/api/v1/runs?state=asleep", 400,
                "/api/v1/periods/2021-Q9", 404,
                "/api/v1/editions/2021-Q1/77", 404,
                "/api/v1/submissions/abc", 404,
                "/api/v1/nothing", 404);
        for (Map.Entry<String, Integer> entry : refused.entrySet()) {
            HttpResponse<String> answer = ask(entry.getKey(), all);
            assertThat(answer.statusCode()).as(entry.getKey()).isEqualTo(entry.getValue());
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.get("type").asString()).startsWith("urn:kontum-report:problem:");
            assertThat(problem.get("status").asInt()).isEqualTo(entry.getValue());
            assertThat(problem.get("detail").asString()).isNotBlank();
        }
        HttpResponse<String> written =
                HTTP.send(request("/api/v1/periods", all).DELETE().build(), HttpResponse.BodyHandlers.ofString());
        assertThat(written.statusCode()).isEqualTo(405);
        HttpResponse<String> vietnamese = HTTP.send(
                request("/api/v1/nothing", all).header("Accept-Language", "vi").build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(JSON.readTree(vietnamese.body()).get("detail").asString()).startsWith("Kh\u00F4ng c\u00F3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/files?after=x                  | The parameter "after" cannot be "x"; send what the page before gave as "next".
            /api/v1/files?changedSince=yesterday   | The parameter "changedSince" cannot be "yesterday"; write it like 2021-10-20T00:00:00Z, and + as %2B.
            /api/v1/files?period=2021Q1            | The parameter "period" cannot be "2021Q1"; write it like 2021-Q1.
            /api/v1/findings?file=x                | The parameter "file" cannot be "x"; write it like 1.
            /api/v1/runs?job=colect                | The parameter "job" cannot be "colect"; allowed: collect-submissions, consolidate-report, housekeeping, issue-templates, remind-units.
            /api/v1/editions/2021-Q1/77            | There is no edition 77 of 2021-Q1.
            /api/v1//periods                       | The request is not as the description /api/v1/openapi.yaml says.
            /api/v1/periods%2F2021-Q1              | The request is not as the description /api/v1/openapi.yaml says.
            /api/v1/periods/%5C                    | The request is not as the description /api/v1/openapi.yaml says.
            /api/v1/units?x=%FF                    | The request is not as the description /api/v1/openapi.yaml says.
            /api/v1/runs?changedSince=%2B999999999-01-01T00:00:00Z | The parameter "changedSince" cannot be "+999999999-01-01T00:00:00Z"; write it like 2021-10-20T00:00:00Z, and + as %2B.
            /api/v1/editions/2021-Q2/official      | There is no official edition of 2021-Q2.
            /api/v1/editions/2021-Q2/latest        | There is no edition of 2021-Q2.
            """)
    void aRefusalSaysWhatIsExpected(String address, String detail) throws Exception {
        assertThat(problem(address)).isEqualTo(detail);
    }

    @Test
    void aCodeThatNoFindingHasIsRefusedWithTheCodesThatThereAre() throws Exception {
        assertThat(problem("/api/v1/findings?code=UNKNOWN"))
                .startsWith("The parameter \"code\" cannot be \"UNKNOWN\"; allowed: JUNK, ")
                .contains(", MISSING, ", ", R20, ");
        assertThat(ask("/api/v1/findings?code=R20", all).statusCode()).isEqualTo(200);
        assertThat(items("/api/v1/findings?code=missing"))
                .isNotEmpty()
                .isEqualTo(items("/api/v1/findings?code=MISSING"))
                .allSatisfy(
                        finding -> assertThat(finding.get("code").asString()).isEqualTo("MISSING"));
    }

    /** People get a page in the language that they chose, in which nothing of the address is repeated. */
    @Test
    void whatTheServerCannotReadOfABrowserIsAnsweredByAPage() throws Exception {
        Map<String, String> titles = Map.of(
                "console-language=vi", "Yêu cầu không hợp lệ",
                "console-language=en", "The request makes no sense",
                "console-language=v!", "Yêu cầu không hợp lệ");
        for (Map.Entry<String, String> entry : titles.entrySet()) {
            HttpResponse<String> answer = HTTP.send(
                    request("/units/613%2F2021-Q1", all)
                            .header("Cookie", entry.getKey())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/html");
            assertThat(answer.body())
                    .contains("<h1>" + entry.getValue() + "</h1>")
                    .doesNotContain("613")
                    .doesNotContain("HTTP Status");
        }
    }

    /** What Tomcat itself refuses, before any filter of the program sees it. */
    @Test
    void whatTheServerCannotReadIsAnsweredAsAProblemToo() throws Exception {
        HttpRequest tooLong = request("/api/v1/" + "u".repeat(9000), all).build();
        HttpRequest trace = request("/api/v1/units", all)
                .method("TRACE", HttpRequest.BodyPublishers.noBody())
                .build();
        HttpRequest slash = request("/api/v1/periods%2F2021-Q1", all)
                .header("Accept-Language", "vi")
                .build();
        Map<HttpRequest, String> titles = Map.of(
                tooLong, "The request cannot be answered",
                trace, "Reading only",
                slash, "Y\u00EAu c\u1EA7u kh\u00F4ng tr\u1EA3 l\u1EDDi \u0111\u01B0\u1EE3c");
        for (Map.Entry<HttpRequest, String> entry : titles.entrySet()) {
            HttpResponse<String> answer = HTTP.send(entry.getKey(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as(answer.body())
                    .contains("application/problem+json");
            assertThat(JSON.readTree(answer.body()).get("title").asString()).isEqualTo(entry.getValue());
        }
    }

    @Test
    void theDescriptionIsGivenToWhoeverAsksInWhatFormEver() throws Exception {
        HttpRequest asked = request("/api/v1/openapi.yaml", all)
                .header("Accept", "application/json")
                .build();
        assertThat(HTTP.send(asked, HttpResponse.BodyHandlers.ofString()).body())
                .startsWith("openapi: ");
        HttpRequest xml = request("/api/v1/units", all)
                .header("Accept", "application/xml")
                .build();
        HttpResponse<String> refused = HTTP.send(xml, HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(JSON.readTree(refused.body()).get("detail").asString())
                .isEqualTo("This address answers application/json only.");
    }

    @Test
    void refusalsInVietnameseHoldNoEnglish() throws Exception {
        HttpResponse<String> missing = HTTP.send(
                request("/api/v1/editions/2021-Q1/77", all)
                        .header("Accept-Language", "vi")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(JSON.readTree(missing.body()).get("detail").asString()).isEqualTo("Không có bản 77 của kỳ 2021-Q1.");
    }

    @Test
    void answersMayBeKeptAndAreAskedForAgain() throws Exception {
        assertThat(ask("/api/v1/periods", all).headers().allValues("Cache-Control"))
                .containsExactly("private, no-cache");
    }

    @Test
    void anAddressWithoutParametersSaysSo() throws Exception {
        assertThat(problem("/api/v1/periods?limit=3"))
                .isEqualTo("There is no parameter \"limit\" here; it takes none.");
        assertThat(problem("/api/v1/runs?limti=3"))
                .startsWith("There is no parameter \"limti\" here; it takes: after, ")
                .endsWith(", state.");
    }

    @Test
    void aTokenIsShownOnceAndEachActIsInTheAuditLog() throws Exception {
        TestAccounts.add(server, "minh", Role.ADMIN);
        HttpSession minh = HttpSession.signedIn(server, "minh");
        minh.send(
                "/accounts/programs/new",
                Map.of("client", "C\u1ED5ng d\u1EEF li\u1EC7u", "scope", "REPORTS", "days", "30", "reason", "portal"));
        String page = minh.get("/accounts/programs").body();
        String text = Stream.of(page.split("[\\s<>\"]+"))
                .filter(w -> w.startsWith("ktr_"))
                .findFirst()
                .orElseThrow();

        assertThat(ask("/api/v1/units", text).statusCode()).isEqualTo(200);
        assertThat(minh.get("/accounts/programs").body()).doesNotContain("ktr_");
        minh.send("/accounts/programs/" + text.split("_")[1] + "/revoke", Map.of("reason", "no longer used"));
        assertThat(ask("/api/v1/units", text).statusCode()).isEqualTo(401);
        assertThat(server.autowired(AuditRepository.class).all())
                .filteredOn(record -> record.act().subject().equals("token " + text.split("_")[1]))
                .extracting(record -> record.act().act())
                .containsExactly("token-create", "token-revoke");
        assertThat(server.autowired(AuditRepository.class).all().toString()).doesNotContain(text.split("_", 3)[2]);
    }

    private static String token(ApiScope... scopes) {
        return tokens.create(new ApiTokenService.NewToken("Portal", Set.of(scopes), 30), AN)
                .text();
    }

    private static String place(CSVRecord row) {
        return row.get("unit_code") + " " + row.get("variable");
    }

    /** Equal as numbers; a missing figure is null here and empty there. */
    private static void same(JsonNode number, String text) {
        if (text.isEmpty()) {
            assertThat(number.toString()).isEqualTo("null");
        } else {
            assertThat(number.decimalValue()).isEqualByComparingTo(new BigDecimal(text));
        }
    }

    private static List<CSVRecord> csv(String address) throws Exception {
        HttpResponse<String> answer = ask(address, all);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        String text = answer.body().replaceFirst("^\uFEFF", "");
        return CSVParser.parse(
                        text,
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
    }

    private static List<JsonNode> items(String address) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        get(address).get("items").forEach(items::add);
        return items;
    }

    private static String problem(String address) throws Exception {
        return JSON.readTree(ask(address, all).body()).get("detail").asString();
    }

    private static JsonNode get(String address) throws Exception {
        HttpResponse<String> answer = ask(address, all);
        assertThat(answer.statusCode()).as(address + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> ask(String address, String token) throws IOException, InterruptedException {
        return HTTP.send(request(address, token).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(server.url(address))).header("Authorization", "Bearer " + token);
    }
}
