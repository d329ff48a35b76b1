package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.security.TestAccounts;

/** What the pages say and how they are sent, looked at without a browser. */
class PagesTest {
    static final List<String> PAGES = List.of(
            "/",
            "/matrix",
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
            "/audit",
            "/audit?verify=yes",
            "/quarantine",
            "/accounts",
            "/accounts/programs",
            "/notifications",
            "/schedule",
            "/password",
            "/help");

    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]*\\ssrc=)|<style|\\sstyle=|\\son[a-z]+=|javascript:", Pattern.CASE_INSENSITIVE);

    @TempDir
    static Path root;

    private static ConsoleServer server;
    private static HttpSession lan;

    @BeforeAll
    static void open() throws Exception {
        server = ConsoleServer.start(root, Clock.fixed(SampleQuarter.NOW, ZoneOffset.UTC));
        SampleQuarter.in(server);
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
                boolean missing = page.contains("none");
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
        long odd = server.the(ReceivedFileRepository.class).newest(10).stream()
                .filter(e -> e.arrival().folder().equals("612"))
                .findFirst()
                .orElseThrow()
                .arrival()
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
