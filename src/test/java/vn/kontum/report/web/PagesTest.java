package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.intake.detection.Inbox;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.validation.FilledForm;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.security.TestAccounts;

/** What the pages say and how they are sent, looked at without a browser. */
class PagesTest {
    static final List<String> PAGES = List.of(
            "/",
            "/matrix",
            "/matrix?period=2021-Q1&q=dak&mark=MISSING",
            "/matrix/2021-Q1/return?unit=608&unit=611",
            "/matrix/2021-Q2/remind?unit=608&unit=611",
            "/collect",
            "/runs",
            "/runs/1",
            "/runs/2",
            "/rerun?period=2021-Q1",
            "/rerun?period=2021-Q1&scope=unit&unit=610",
            "/units/608/2021-Q1",
            "/units/611/2021-Q1",
            "/units/613/2021-Q1",
            "/findings",
            "/findings?period=&all=yes",
            "/findings/waive?unit=610&period=2021-Q1&code=R44",
            "/reports",
            "/reports/1",
            "/reports/compare?a=1&b=2",
            "/indicators",
            "/indicators/live_births_none",
            "/indicators/grdp_growth_rate",
            "/indicators/cattle_herd",
            "/indicators/cattle_herd/trace?edition=1",
            "/indicators/cattle_herd/trace?edition=1&unit=608",
            "/districts?period=2021-Q1",
            "/indicators?period=2021-Q1&indicators.sort=-verdict&indicators.q=live&indicators.page=7",
            "/findings/unwaive?unit=610&period=2021-Q1&code=R44",
            "/audit",
            "/audit?verify=yes",
            "/quarantine",
            "/quarantine/5",
            "/quarantine/5/move-to?unit=613",
            "/checks",
            "/checks/system",
            "/findings/rehearse?rule=R44&period=2021-Q1",
            "/accounts",
            "/accounts/programs",
            "/notifications",
            "/notifications/contacts/608",
            "/schedule",
            "/password",
            "/help");

    /** Fewer units than were asked, as tables write it. */
    private static final Pattern FEWER = Pattern.compile(",[0-9]/(?:10|11|12) \\[");

    /** A number without a sign. */
    private static final Pattern BARE = Pattern.compile(",[0-9.]+,");

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);

    /** What looks, tries or prints, and what everybody does to the own account alone. */
    private static final Pattern CHANGES_NOTHING = Pattern.compile(
            "/preferences|/logout|/password|/checks|/checks/system|/try/.*|/notifications/test|/reports/\\d+/pdf");

    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]*\\ssrc=)|<style|\\sstyle=|\\son[a-z]+=|javascript:", Pattern.CASE_INSENSITIVE);

    @TempDir
    static Path root;

    private static ConsoleServer server;
    private static HttpSession lan;

    @BeforeAll
    static void open() throws Exception {
        server = SampleQuarter.start(root, Clock.fixed(SampleQuarter.NOW, ZoneOffset.UTC));
        TestAccounts.add(server, "lan", Role.ADMIN);
        lan = HttpSession.signedIn(server, "lan");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void everyPageOpensInBothLanguagesWithoutInlineScriptOrStyle() throws Exception {
        List<String> faults = new ArrayList<>();
        for (String language : List.of("en", "vi")) {
            lan.send("/preferences", Map.of("language", language));
            for (String page : PAGES) {
                HttpResponse<String> answer = lan.get(page);
                boolean missing = page.contains("_none");
                if (answer.statusCode() != (missing ? 404 : 200)) {
                    faults.add(page + ": " + answer.statusCode());
                }
                if (!answer.body().contains("<html lang=\"" + language + "\"")) {
                    faults.add(page + ": not in " + language);
                }
                if (INLINE.matcher(answer.body().replace("onerror=alert(1)&gt;", ""))
                        .find()) {
                    faults.add(page + ": inline");
                }
                if (answer.body().contains("??") || answer.body().contains(">null<")) {
                    faults.add(page + ": something has no text");
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    /** Whoever never opens the page of schedules learns of a clock that stood ahead too. */
    @Test
    void whatIsWrongWithTheScheduleIsToldOnTheFirstPage() throws Exception {
        JdbcTemplate jdbc = server.autowired(JdbcTemplate.class);
        jdbc.update(
                "INSERT INTO run (id, job, trigger_source, requested_by, reason, rerun_mode, state, requested_at, ended_at)"
                        + " VALUES (9999, 'collect-submissions', 'CONSOLE', 'An', 'test', 'WHOLE', 'DONE', ?, ?)",
                "2099-03-15 02:00:00",
                "2099-03-15 02:00:01");
        try {
            lan.send("/preferences", Map.of("language", "en"));
            for (String page : List.of("/", "/schedule")) {
                assertThat(lan.get(page).body())
                        .as(page)
                        .contains("The newest run (9999) bears the time")
                        .doesNotContain("[clock]");
            }
        } finally {
            jdbc.update("DELETE FROM run WHERE id = 9999");
        }
    }

    /** What would be refused is not offered: the page says why, and asks for no reason. */
    @Test
    void whatAClosedQuarterRefusesIsNotOffered() throws Exception {
        lan.send("/preferences", Map.of("language", "en"));
        for (String page : List.of("/units/608/2021-Q1/exclude", "/periods/2021-Q2/reopen")) {
            String body = lan.get(page).body();

            assertThat(body).as(page).contains("notice hold");
            assertThat(body.substring(body.indexOf("notice hold")))
                    .as(page)
                    .doesNotContain("name=\"reason\"")
                    .doesNotContain("class=\"main\"");
        }
    }

    /** Nothing is done by one press: what changes something asks for the reason, beside what it will do. */
    @Test
    void everyFormThatChangesSomethingAsksForItsReason() throws Exception {
        List<String> faults = new ArrayList<>();
        for (String page : PAGES) {
            Matcher form = FORM.matcher(lan.get(page).body());
            while (form.find()) {
                if (!CHANGES_NOTHING.matcher(form.group(1)).matches()
                        && !form.group(2).contains("name=\"reason\"")) {
                    faults.add(page + ": " + form.group(1));
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void everyAnswerTellsBrowsersToTrustNothingElse() throws Exception {
        for (String page : List.of("/", "/login", "/nothing", "/download/edition/1/workbook", "/console/console.css")) {
            HttpResponse<byte[]> answer = lan.download(page);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(page)
                    .get()
                    .asString()
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void namesOfFilesAreShownAndNotObeyed() throws Exception {
        String page = lan.get("/").body();

        assertThat(page)
                .contains("\u27E8U+202E\u27E9xcod\u27E8U+0007\u27E9&lt;img src=x onerror=alert(1)&gt;.xlsx")
                .doesNotContain("\u202E", "<img");
    }

    @Test
    void filesAreGivenOutByNumberAsSomethingToSave() throws Exception {
        long odd = server.autowired(ReceivedFileRepository.class).newest(10).stream()
                .filter(e -> e.receivedFile().folder().equals("612"))
                .findFirst()
                .orElseThrow()
                .receivedFile()
                .seq();

        HttpResponse<byte[]> original = lan.download("/download/original/" + odd);
        String disposition =
                original.headers().firstValue("Content-Disposition").orElse("");

        assertThat(new String(original.body(), StandardCharsets.UTF_8)).isEqualTo("no workbook");
        assertThat(original.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(disposition).startsWith("attachment;").doesNotContain("<", ">", "\u202E", "\u0007", "%E2%80%AE");
        assertThat(lan.download("/download/edition/1/workbook").body()).startsWith('P', 'K');
        assertThat(lan.download("/download/answer/1").headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .contains("BIEN_NHAN");
    }

    @Test
    void whatIsNoNumberOrLeadsElsewhereIsNotThere() throws Exception {
        for (String address : List.of(
                "/download/original/0",
                "/download/original/..%2F..%2Fapplication.yml",
                "/download/edition/1/..%2Fpasswd",
                "/download/edition/1/manifest.json",
                "/download/answer/999",
                "/units/608;x=1/2021-Q1",
                "/units/%2e%2e/2021-Q1",
                "/units/608/2021-Q9",
                "/reports/7777",
                "/runs/abc")) {
            HttpResponse<String> answer = lan.get(address);
            assertThat(answer.statusCode()).as(address).isIn(400, 404);
            assertThat(answer.body()).as(address).doesNotContain("Exception", "springframework", "at vn.");
        }
    }

    @Test
    void theAuditLogIsExportedWhole() throws Exception {
        HttpResponse<String> export = lan.get("/audit/export");

        assertThat(export.headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .contains("KTXH_audit_2021-03-15.csv");
        assertThat(export.body().lines().toList().get(0))
                .isEqualTo("\uFEFFseq,at,who,act,subject,reason,detail,previous_hash,hash");
        assertThat(export.body())
                .contains(
                        "publish,reports/2021-Q1/KTXH_2021-Q1_b02.xlsx,second look",
                        "final,reports/2021-Q1/KTXH_2021-Q1_b02_final.xlsx,signed");
    }

    @Test
    void everyTableIsGivenOutAsFilesWithWhatItsAddressSearchesFor() throws Exception {
        String address = "/reports/1?figures.q=t%E1%BB%B7%20l%E1%BB%87&figures.sort=-no&export=figures.";
        lan.send("/preferences", Map.of("language", "vi"));

        HttpResponse<String> csv = lan.get(address + "csv");
        HttpResponse<byte[]> workbook = lan.download(address + "xlsx");

        assertThat(csv.headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .contains("KTXH_figures.csv");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines.get(0)).startsWith("\uFEFFTT,Ch\u1EC9 ti\u00EAu,");
        assertThat(lines).hasSizeGreaterThan(3);
        assertThat(lines.subList(1, lines.size()))
                .allMatch(line -> line.toLowerCase(Locale.ROOT).contains("t\u1EF7 l\u1EC7"));
        assertThat(workbook.body()).startsWith('P', 'K');
    }

    /** Two of ten districts reported: whatever a table or a drawing tells of them is no whole. */
    @Test
    void everyFigureThatLacksUnitsSaysSo() throws Exception {
        lan.send("/preferences", Map.of("language", "vi"));
        String figures = lan.get("/reports/1?export=figures.csv").body();
        String year =
                lan.get("/indicators?period=2021-Q1&export=indicators.csv").body();
        String herd = lan.get("/indicators/cattle_herd?period=2021-Q1").body();

        assertThat(unsigned(figures, BARE)).isEmpty();
        assertThat(unsigned(year, Pattern.compile(",[0-9.]+" + BARE.pattern())))
                .as("beside the number of the target")
                .isEmpty();
        assertThat(herd)
                .contains("[m\u1ED9t\u00A0ph\u1EA7n]</text>", "class=\"dot part\"", "<polyline class=\"path\"/>");
        assertThat(unsigned(
                        lan.get("/indicators/cattle_herd?period=2021-Q1&export=history.csv")
                                .body(),
                        BARE))
                .isEmpty();
        assertThat(lan.get("/indicators/cattle_herd/trace?edition=1").body()).contains("[m\u1ED9t\u00A0ph\u1EA7n]</b>");
    }

    /** Rows of a table that tell of fewer units than were asked, and a number bare. */
    private static List<String> unsigned(String csv, Pattern bare) {
        assertThat(csv.lines().filter(FEWER.asPredicate())).isNotEmpty();
        return csv.lines().filter(FEWER.asPredicate().and(bare.asPredicate())).toList();
    }

    /** An empty mount point looks like an inbox without files. */
    @Test
    void anInboxThatIsNotThereIsToldInWordsBeforeAnythingIsBegun() throws Exception {
        Path sentinel =
                server.autowired(PipelineProperties.class).folders().inbox().resolve(Inbox.SENTINEL);
        byte[] id = Files.readAllBytes(sentinel);
        Files.delete(sentinel);
        try {
            for (String language : List.of("en", "vi")) {
                lan.send("/preferences", Map.of("language", language));
                for (String page : List.of("/", "/rerun?period=2021-Q1&scope=force")) {
                    assertThat(lan.get(page).body())
                            .as(page)
                            .contains(
                                    language.equals("vi")
                                            ? "Kh\u00F4ng th\u1EA5y \u0111\u00FAng h\u1ED9p nh\u1EADn"
                                            : "The inbox is not the right one")
                            .doesNotContain("INBOX_UNAVAILABLE", root.toString());
                }
            }
        } finally {
            Files.write(sentinel, id);
        }
    }

    @Test
    void aWaiverIsOfferedOnlyWhereItClearsSomething() throws Exception {
        lan.send("/preferences", Map.of("language", "vi"));
        String findings = lan.get("/findings?period=&all=yes").body();
        List<String> offered = Pattern.compile("href=\"(/findings/waive[^\"]+)")
                .matcher(findings)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();

        assertThat(findings).contains("KTXH_611");
        assertThat(offered).isNotEmpty();
        for (String address : offered) {
            assertThat(lan.get(address).body()).as(address).doesNotContain("kh\u00F4ng th\u1EC3 ch\u1EA5p nh\u1EADn");
        }
    }

    @Test
    void codesAreValuesOfFormsAndPeopleReadWords() throws Exception {
        for (String language : List.of("en", "vi")) {
            lan.send("/preferences", Map.of("language", language));
            String page = lan.get("/findings").body();

            assertThat(page).contains("value=\"UNIT_MISMATCH\"").doesNotContain(">UNIT_MISMATCH<", ">R44</option>");
            assertThat(lan.get("/audit").body())
                    .doesNotContain(">consolidate-report<", ">account-", ">publish<", ">run 1<");
        }
    }

    /** Of the first quarter no figure has one before: nothing jumped. */
    @Test
    void aReasonForAFigureOfTheProvinceIsGivenOnAPage() throws Exception {
        lan.send("/preferences", Map.of("language", "en"));

        assertThat(lan.get("/findings/waive?unit=62&period=2021-Q1&code=cattle_herd")
                        .body())
                .contains("Give the reason for a figure of the province", "has no change that needs a reason");
    }

    /** From the first page to the indicator, from there to the cells, from a cell to its file. */
    @Test
    void anyFigureIsThreeStepsFromItsCell() throws Exception {
        assertThat(lan.get("/?period=2021-Q1").body()).contains("/indicators/cattle_herd?period=2021-Q1");
        String indicator = lan.get("/indicators/cattle_herd?period=2021-Q1").body();
        Matcher trace =
                Pattern.compile("/indicators/cattle_herd/trace\\?edition=\\d+").matcher(indicator);
        assertThat(trace.find()).isTrue();
        String cells = lan.get(trace.group()).body();

        assertThat(cells).contains("KTXH_608_2021Q1.xlsx!", "/download/original/");
    }

    @Test
    void aUnitThatSentNothingIsOfferedItsReminderAndItsForm() throws Exception {
        lan.send("/preferences", Map.of("language", "en"));

        String page = lan.get("/units/615/2021-Q1").body();

        assertThat(page)
                .contains("This unit has sent nothing", "action=\"/remind/2021-Q1\"", "/download/form/615/2021-Q1");
        assertThat(lan.download("/download/form/615/2021-Q1").body()).startsWith('P', 'K');
    }

    @Test
    void aFileUploadedForAUnitGoesTheWayOfAllFilesAndItsNameIsNoPath() throws Exception {
        byte[] form = FilledForm.of(server.autowired(Catalogue.class), "608", "2021-Q2")
                .bytes();

        HttpResponse<String> answer = lan.upload(
                "/units/608/2021-Q2/upload",
                "../../608 <b>.xlsx",
                form,
                Map.of("reason", "by mail", "key", IdempotencyKeys.fresh()));
        String run = answer.headers().firstValue("Location").orElse("");
        assertThat(run).startsWith("/runs/");
        server.autowired(RunService.class).await(Long.parseLong(run.substring("/runs/".length())));

        ReceivedFileRecord arrived =
                server.autowired(ReceivedFileRepository.class).newest(1).get(0);
        assertThat(arrived.receivedFile().folder()).isEqualTo("608");
        assertThat(arrived.receivedFile().fileName()).isEqualTo("608 _b_.xlsx");
        assertThat(arrived.period()).contains("2021-Q2");
        assertThat(server.autowired(AuditRepository.class).newest(9))
                .extracting(e ->
                        e.act().act() + " " + e.act().subject() + " " + e.act().reason())
                .contains("upload 608/608 _b_.xlsx by mail");
    }

    @Test
    void aFileThatIsTriedIsJudgedAndNotRecorded() throws Exception {
        lan.send("/preferences", Map.of("language", "en"));
        byte[] form = FilledForm.of(server.autowired(Catalogue.class), "611", "2021-Q1")
                .blank("population_end")
                .bytes();
        long before = server.autowired(ReceivedFileRepository.class)
                .newest(1)
                .get(0)
                .receivedFile()
                .seq();

        HttpResponse<String> answer = lan.upload("/try/611", "KTXH_611_2021Q1.xlsx", form, Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("the outcome would be: Returned", "Nothing is recorded");
        assertThat(server.autowired(ReceivedFileRepository.class)
                        .newest(1)
                        .get(0)
                        .receivedFile()
                        .seq())
                .isEqualTo(before);
    }

    @Test
    void aScanOfTheSignedPaperIsKeptWithItsEdition() throws Exception {
        lan.send("/preferences", Map.of("language", "en"));
        HttpResponse<String> answer = lan.upload(
                "/reports/2/signed",
                "scan.pdf",
                "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII),
                Map.of("number", "12/BC-CTK", "date", "2021-03-14", "reason", "signed"));

        assertThat(answer.headers().firstValue("Location")).contains("/reports/2");
        assertThat(lan.get("/reports/2").body()).contains("No. 12/BC-CTK of 14/03/2021");
    }

    @Test
    void theSwitchesLeadBackToWhereTheReaderWasAndNowhereElse() throws Exception {
        Map<String, String> leads = Map.of(
                "/runs?job=x", "/runs?job=x",
                "//evil.example/", "/",
                "/\\evil.example", "/",
                "https://evil.example/", "/",
                "/x\r\nSet-Cookie: a=b", "/");
        for (Map.Entry<String, String> lead : leads.entrySet()) {
            HttpResponse<String> answer = lan.send("/preferences", Map.of("theme", "dark", "back", lead.getKey()));
            assertThat(answer.headers().firstValue("Location"))
                    .as(lead.getKey())
                    .contains(lead.getValue());
        }
        assertThat(lan.get("/help").body()).contains("data-theme=\"dark\"");
    }

    @Test
    void theOverviewCountsWhatCame() throws Exception {
        lan.send("/preferences", Map.of("language", "vi"));

        assertThat(lan.get("/?period=2021-Q1").body()).contains("2/21 đã nhận, 18 thiếu, 1 trả lại");
    }
}
