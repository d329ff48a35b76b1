package vn.kontum.report.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.web.Chromium.Window;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.security.TestAccounts;

/** Every screen as people meet it, in a real browser. */
class ConsoleBrowserTest {
    private static final List<String> SCREENS = Stream.concat(
                    PagesTest.PAGES.stream(), Stream.of("/nothing", "/reports/compare?a=1&b=3", "/units/612/2021-Q1"))
            .toList();
    /** What the quick look leaves out: the same screens with other words in them. */
    private static final Set<String> ALIKE = Set.of(
            "/runs/2",
            "/indicators/grdp_growth_rate",
            "/indicators/cattle_herd/trace?edition=1",
            "/indicators?period=2021-Q1&indicators.sort=-verdict&indicators.q=live&indicators.page=7",
            "/findings/unwaive?unit=610&period=2021-Q1&code=R44",
            "/quarantine/5/move-to?unit=613",
            "/units/611/2021-Q1",
            "/units/612/2021-Q1",
            "/findings?period=&all=yes",
            "/indicators/live_births_none",
            "/reports/compare?a=1&b=3",
            "/rerun?period=2021-Q1&scope=unit&unit=610",
            "/audit?verify=yes");

    @TempDir
    static Path root;

    private static Chromium chromium;
    private static ConsoleServer server;
    private static String lan;

    @BeforeAll
    static void open() throws Exception {
        chromium = Chromium.shared();
        server = SampleQuarter.start(root, Clock.fixed(SampleQuarter.NOW, ZoneOffset.UTC));
        TestAccounts.add(server, "lan", Role.ADMIN);
        lan = signedIn("lan").context().storageState();
    }

    @AfterEach
    void closeWindows() {
        chromium.closeWindows();
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
        }
    }

    /** Each once, in turn for a desktop in the light, a phone in the dark, a phone in the light, a desktop in the dark. */
    @Test
    void noScreenHasAFaultOfAccessibility() {
        Page page = signedIn(Window.desktop().underInspection());
        List<String> faults = new ArrayList<>();
        int turn = 0;
        for (String screen : quick()) {
            boolean desktop = turn % 4 == 0 || turn % 4 == 3;
            page.setViewportSize((desktop ? Window.desktop() : Window.phone()).width(), 820);
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(turn % 2 == 0 ? ColorScheme.LIGHT : ColorScheme.DARK));
            faults.addAll(onScreens(page, List.of(screen), Chromium::faults));
            turn++;
        }

        assertThat(faults).isEmpty();
    }

    @Test
    @Tag("slow")
    void noScreenHasAFaultOfAccessibilityInAnyLanguageColourOrWidth() {
        List<String> faults = new ArrayList<>();
        for (Window light : List.of(Window.desktop(), Window.phone())) {
            for (Window window : List.of(light, light.dark())) {
                Page page = signedIn(window.underInspection());
                faults.addAll(onScreens(page, SCREENS, Chromium::faults));
                page.click("button[name=language]");
                faults.addAll(onScreens(page, SCREENS, Chromium::faults));
                page.context().close();
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void theDoorHasNoFaultOfAccessibility() {
        Page page = chromium.open(Window.phone().underInspection());
        page.navigate(server.url("/login?wrong"));

        assertThat(Chromium.faultsInBothColours(page)).isEmpty();
    }

    private static List<String> quick() {
        return SCREENS.stream().filter(screen -> !ALIKE.contains(screen)).toList();
    }

    private static List<String> onScreens(Page page, List<String> screens, Function<Page, List<String>> cssClass) {
        List<String> seen = new ArrayList<>();
        for (String screen : screens) {
            page.navigate(server.url(screen));
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            cssClass.apply(page).forEach(fault -> seen.add(screen + ": " + fault));
        }
        return seen;
    }

    /** A page that is not there is complained of by the browser itself. */
    @Test
    void noScreenScrollsSidewaysOnAPhoneOrASmallDesktopOrMakesTheBrowserComplain() {
        Page page = signedIn(Window.phone());
        page.click("button[name=language]");
        chromium.complaints().clear();

        assertThat(onScreens(page, quick(), Chromium::tooWide)).isEmpty();
        assertThat(chromium.complaints()).noneMatch(complaint -> !complaint.startsWith(server.url("/nothing")));
    }

    /** A4 upright has 718 points between its margins. */
    @Test
    void paperCutsNothingAndKeepsWhatTheScreenWarnsOf() {
        Page page = signedIn(Window.desktop());
        page.setViewportSize(718, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(onScreens(
                        page,
                        List.of("/", "/reports/1", "/indicators", "/units/608/2021-Q1", "/findings?period=&all=yes"),
                        printed -> (Integer) printed.evaluate("document.documentElement.scrollWidth") > 718
                                ? List.of("wider than the paper")
                                : List.of()))
                .isEmpty();
        page.navigate(server.url("/reports/1"));
        assertThat(page.locator("main .notice.hold")).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        assertThat(page.locator("body")).hasCSS("color", "rgb(27, 37, 41)");
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
        page.navigate(server.url("/rerun?period=2021-Q2"));
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
        assertThat(page.locator("h1")).hasText("Processing history");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    /** The overview, the picture of a target, one press to its cells: the cell and its file are there. */
    @Test
    void fromTheOverviewToACellAreThreeClicks() {
        Page page = signedIn(Window.desktop());
        page.navigate(server.url("/?period=2021-Q1"));

        page.locator(".tile").first().click();
        page.click("a.button[href*='/trace']");

        assertThat(page.locator("h1")).containsText("Nguồn gốc số liệu");
        assertThat(page.locator("#table-cells")).isVisible();
    }

    /** Sorting and searching are links and a form: they need no script, and the address can be sent on. */
    @Test
    void tablesSortAndSearchWithoutScriptsAndKeepItInTheAddress() {
        Page page = signedIn(Window.desktop().withoutScripts());
        page.navigate(server.url("/indicators?period=2021-Q1"));

        page.fill("#table-indicators [type=search]", "ty le");
        page.click("#table-indicators form button");
        page.click("#table-indicators th:first-child a");
        page.click("#table-indicators th:first-child a");

        assertThat(page).hasURL(Pattern.compile(".*indicators\\.q=ty.{1,3}le.*indicators\\.sort=-no.*"));
        assertThat(page.locator("#table-indicators th[aria-sort=descending]")).hasCount(1);
    }

    @Test
    void aViewerSeesThePlanAndNoButton() {
        TestAccounts.add(server, "guest", Role.VIEW);
        Page page = signedIn("guest");

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
    void whoOwesIsNamedAndRemindedAtAPress() {
        Page page = signedIn(Window.desktop());
        page.navigate(server.url("/matrix?period=2021-Q2"));
        page.click("summary:has-text('So\u1EA1n th\u01B0 nh\u1EAFc ngay')");
        page.fill("#remind-reason", "the leader asks");
        page.click("form[action='/remind/2021-Q2'] button");

        assertThat(page.locator("h1")).containsText("Nh\u1EAFc \u0111\u01A1n v\u1ECB");
        assertThat(page.locator("main")).containsText("the leader asks");
    }

    /** As the one who signed in when the tests began. */
    private static Page signedIn(Window window) {
        Page page = chromium.open(window, lan);
        page.navigate(server.url("/"));
        return page;
    }

    private static Page signedIn(String name) {
        Page page = chromium.open(Window.desktop());
        page.navigate(server.url("/login"));
        page.fill("[name=username]", name);
        page.fill("[name=password]", TestAccounts.PASSWORD);
        page.click("main button");
        assertThat(page.locator("h1")).hasText("Tổng quan");
        return page;
    }
}
