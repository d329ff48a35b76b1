package vn.kontum.report.edge.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.edge.console.Chromium.Window;
import vn.kontum.report.edge.console.account.Role;
import vn.kontum.report.edge.console.account.TestAccounts;

/** Every screen as people meet it, in a real browser. */
class ConsoleBrowserTest {
    private static final List<String> SCREENS = PagesTest.PAGES.stream()
            .filter(page -> !page.contains("none") && !page.contains("verify") && !page.contains("all=yes"))
            .toList();

    @TempDir
    static Path root;

    private static Chromium chromium;
    private static ConsoleServer server;

    @BeforeAll
    static void open() throws Exception {
        chromium = Chromium.shared();
        server = ConsoleServer.start(root, Clock.fixed(Quarter.NOW, ZoneOffset.UTC));
        Quarter.in(server);
        TestAccounts.add(server, "lan", Role.ADMIN);
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void noScreenHasAFaultOfAccessibility() {
        Page page = signedIn(Window.desktop().underInspection());

        assertThat(onEveryScreen(page, Chromium::faults)).isEmpty();
    }

    /** The rest is the same in every colour. */
    @Test
    void everythingCanBeReadInTheDark() {
        Page page = signedIn(Window.desktop().dark().underInspection());

        assertThat(onEveryScreen(page, Chromium::faintness)).isEmpty();
    }

    private static List<String> onEveryScreen(Page page, Function<Page, List<String>> look) {
        List<String> seen = new ArrayList<>();
        for (String screen : SCREENS) {
            page.navigate(server.url(screen));
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            seen.addAll(look.apply(page));
        }
        return seen;
    }

    @Test
    void noScreenScrollsSidewaysOnAPhone() {
        Page page = signedIn(Window.phone());

        assertThat(onEveryScreen(page, ConsoleBrowserTest::tooWide)).isEmpty();
    }

    private static List<String> tooWide(Page page) {
        int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        return width > 360 ? List.of(page.url() + " is " + width + " wide") : List.of();
    }

    @Test
    void theMenuOfAPhoneOpensAndLeadsOn() {
        Page page = signedIn(Window.phone());
        assertThat(page.locator("#nav")).isHidden();

        page.click(".menu");
        page.click("#nav a[href='/reports']");

        assertThat(page.locator("h1")).hasText("Báo cáo");
    }

    @Test
    void arrowsMoveBetweenTheCellsOfTheMatrixAndEnterOpensOne() {
        Page page = signedIn(Window.desktop());
        page.navigate(server.url("/matrix?period=2021-Q1"));
        page.locator(".cell").first().focus();

        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(server.url("/units/610/2021-Q1"));
    }

    @Test
    void readingAndRunningAgainNeedNoScripts() {
        Page page = signedIn(Window.desktop().withoutScripts());
        page.navigate(server.url("/rerun?period=2021-Q1"));
        page.check("input[value=force]");
        page.click("form[action='/rerun'][method=get] button");
        page.fill("#rerun-reason", "the paper was lost");
        page.click("form[action='/rerun'][method=post] button");

        assertThat(page.locator("h1")).containsText("Tổng hợp báo cáo");
        assertThat(page.locator("main")).containsText("the paper was lost");
    }

    @Test
    void theSwitchesChangeLanguageAndColours() {
        Page page = signedIn(Window.desktop());
        page.navigate(server.url("/runs?job=consolidate-report"));

        page.click("button[name=language]");
        page.click("button[name=theme]");

        assertThat(page).hasURL(server.url("/runs?job=consolidate-report"));
        assertThat(page.locator("h1")).hasText("Runs");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void aViewerSeesThePlanAndNoButton() {
        TestAccounts.add(server, "guest", Role.VIEW);
        Page page = signedIn(Window.desktop(), "guest");

        page.navigate(server.url("/rerun?period=2021-Q1"));

        assertThat(page.locator("#plan")).isVisible();
        assertThat(page.locator("form[method=post][action='/rerun']")).hasCount(0);
        assertThat(page.locator("#nav a[href='/accounts']")).hasCount(0);
    }

    @Test
    void theReportIsDownloadedUnderItsName() throws Exception {
        Page page = signedIn(Window.desktop());
        page.navigate(server.url("/reports/1"));

        Download download = page.waitForDownload(() -> page.click("main .button.main"));

        assertThat(download.suggestedFilename()).isEqualTo("KTXH_2021-Q1_b01.xlsx");
        assertThat(Files.readAllBytes(download.path())).startsWith('P', 'K', 3, 4);
    }

    @Test
    void noScreenMakesTheBrowserComplain() {
        Page page = signedIn(Window.desktop());
        chromium.complaints().clear();
        SCREENS.forEach(screen -> page.navigate(server.url(screen)));

        assertThat(chromium.complaints()).isEmpty();
    }

    private static Page signedIn(Window window) {
        return signedIn(window, "lan");
    }

    private static Page signedIn(Window window, String name) {
        Page page = chromium.open(window);
        page.navigate(server.url("/login"));
        page.fill("[name=username]", name);
        page.fill("[name=password]", TestAccounts.PASSWORD);
        page.click("main button");
        assertThat(page.locator("h1")).hasText("Tổng quan");
        return page;
    }
}
