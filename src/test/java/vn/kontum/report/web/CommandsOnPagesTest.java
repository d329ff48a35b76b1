package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.administration.rebuild.RebuildResult;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.text.Messages;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.security.TestAccounts;

/** What doctor, rules rehearse and report export do at the terminal is done on pages too. */
@DisabledOnOs(OS.WINDOWS)
class CommandsOnPagesTest {
    /** Stands for LibreOffice: writes a PDF beside, or none while a file named fail lies there. */
    private static final String PROGRAM = """
            #!/bin/sh
            [ -e "%1$s/fail" ] && exit 1
            while [ -e "%1$s/wait" ]; do sleep 0.1; done
            while [ "$1" != "--outdir" ]; do shift; done
            printf '%%%%PDF-1.7 sample' > "$2/$(basename "$3" .xlsx).pdf"
            """;

    @TempDir
    static Path root;

    private static ConsoleServer server;
    private static HttpSession an;

    @BeforeAll
    static void open() throws Exception {
        Path config = Files.createDirectories(root.resolve("config"));
        FrozenCatalogue.copyInto(config);
        Path program = Files.writeString(root.resolve("soffice"), PROGRAM.formatted(root));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(
                config.resolve("application.yml"),
                "kontum:\n  intake.settle: 20ms\n  report.pdf: never\n  report.libre-office: \"" + program
                        + "\"\n  jobs: \"" + Files.createDirectories(root.resolve("jobs")) + "\"\n");
        server = SampleQuarter.start(root, Clock.fixed(SampleQuarter.NOW, ZoneOffset.UTC));
        TestAccounts.add(server, "an", Role.OPERATE);
        an = HttpSession.signedIn(server, "an");
        an.send("/preferences", Map.of("language", "en"));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void whatTheServiceStandsOnIsLookedAtInTheBackground() throws Exception {
        an.send("/checks/system", Map.of());

        String page = eventually("/checks/system", "Found at");

        assertThat(page).contains("MariaDB", "21 units").doesNotContain("Must be mended");
        assertThat(page.substring(page.indexOf("<table"), page.indexOf("</table>")))
                .doesNotContain(
                        root.toString(), "--work", "kontum.", "spring.", "[consolidate-report]", "kontum-report ");
    }

    /** In the first quarter the reports of 608 and 610 count. */
    @Test
    void aRuleIsTriedOnWhatCounts() throws Exception {
        assertThat(an.get("/findings/rehearse").body()).doesNotContain("tried on");
        assertThat(an.get("/findings/rehearse?rule=R46&period=2021-Q1").body())
                .contains("Rule R46: tried on 2 submissions that count");
        assertThat(an.get("/findings/rehearse?rule=R46&period=2021-Q3").body())
                .contains("Rule R46: tried on 0 submissions that count, 0 would fail.");
        assertThat(an.get("/findings/rehearse?rule=R999").statusCode()).isEqualTo(404);
    }

    /** The second edition is the final one: its PDF is that of the workbook that says so. */
    @Test
    void aPdfIsMadeWhenSomebodyAsksAndItsProgressIsTold() throws Exception {
        Path wait = Files.createFile(root.resolve("wait"));
        an.send("/reports/2/pdf", Map.of());

        assertThat(an.get("/reports/2").body()).contains("LibreOffice is making the PDF", "<progress");
        assertThat(an.get("/reports/2/paper").body())
                .contains("<progress", "hx-get=\"/reports/2/paper\"")
                .doesNotContain("<nav", "<table");
        an.send("/reports/1/pdf", Map.of());
        assertThat(an.get("/reports/1").body()).contains("The PDF of another report is being made");

        Files.delete(wait);
        String page = eventually("/reports/2", "/download/edition/2/pdf");
        assertThat(page).doesNotContain("Make the PDF to be signed");
        assertThat(new String(an.download("/download/edition/2/pdf").body(), StandardCharsets.UTF_8))
                .startsWith("%PDF");
        assertThat(root.resolve("work/reports/2021-Q1/KTXH_2021-Q1_b02_final.pdf"))
                .isRegularFile();

        Files.createFile(root.resolve("fail"));
        an.send("/reports/1/pdf", Map.of());
        eventually("/reports/1", "LibreOffice made no PDF");
    }

    /** The request ends at once; the page tells that it runs, and what came of it. */
    @Test
    void lostFilesAreMadeAgainInTheBackground() throws Exception {
        Path reports = root.resolve("work/reports/2021-Q1");
        Path lost = reports.resolve("KTXH_2021-Q1_b01.xlsx");
        byte[] published = Files.readAllBytes(lost);
        Files.delete(lost);

        assertThat(an.send("/reports/1/rebuild", Map.of("reason", "disk")).statusCode())
                .isEqualTo(302);
        String page = eventually("/reports/1", "A lost or damaged file is there again");

        assertThat(Files.readAllBytes(lost)).isEqualTo(published);
        assertThat(page).doesNotContain("<progress");
        assertThat(an.get("/reports/1/rebuilt").body())
                .contains("A lost or damaged file is there again")
                .doesNotContain("<nav", "hx-get");
        assertThat(an.get("/reports/2").body()).doesNotContain("A lost or damaged file is there again");
    }

    @Test
    void everyEndOfMakingFilesAgainIsToldInBothLanguages() {
        for (Locale language : List.of(Messages.VIETNAMESE, Locale.ENGLISH)) {
            Messages console = new Messages("console", language);
            assertThat(RebuildResult.values()).allMatch(result -> console.has("rebuild." + result));
        }
    }

    private static String eventually(String page, String text) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> an.get(page).body(), body -> body.contains(text));
    }
}
