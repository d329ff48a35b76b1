package vn.kontum.report.web;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The browser of the system, steered; nothing is downloaded. Where there is none the tests say so and are left out. */
final class Chromium {
    /** Milliseconds; the first report of a process takes some seconds where the machine has other work. */
    private static final int PATIENCE = 20_000;

    /** The one without a window of its own takes a third of the time of the whole browser. */
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium-headless-shell"),
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"));

    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Browser browser) {
        this.browser = browser;
    }

    /** One for all tests of a JVM, which ends it. */
    static Chromium shared() {
        Optional<Path> program = PLACES.stream().filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(
                program.isPresent(),
                "NOT RUN: no Chromium at " + PLACES + "; nobody looked at the console in a browser");
        return Shared.ONE;
    }

    private static final class Shared {
        static final Chromium ONE = start();
    }

    private static Chromium start() {
        Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElseThrow();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(QUIET);
        Browser browser = playwright.chromium().launch(options);
        return new Chromium(browser);
    }

    /** A window as somebody would have it. */
    record Window(int width, ColorScheme colours, boolean scripts, boolean inspected) {
        static Window desktop() {
            return new Window(1280, ColorScheme.LIGHT, true, false);
        }

        static Window phone() {
            return new Window(360, ColorScheme.LIGHT, true, false);
        }

        Window dark() {
            return new Window(width, ColorScheme.DARK, scripts, inspected);
        }

        Window withoutScripts() {
            return new Window(width, colours, false, inspected);
        }

        /** Lets the test bring its own script, which our policy forbids to everybody else. */
        Window underInspection() {
            return new Window(width, colours, scripts, true);
        }
    }

    Page open(Window window) {
        return open(window, "{}");
    }

    /** @param state cookies that another window got */
    Page open(Window window, String state) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setStorageState(state)
                .setViewportSize(window.width(), 820)
                .setColorScheme(window.colours())
                .setJavaScriptEnabled(window.scripts())
                .setBypassCSP(window.inspected())
                .setAcceptDownloads(true));
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** A page that stays open asks the server for news all the time. */
    void closeWindows() {
        browser.contexts().forEach(BrowserContext::close);
    }

    /** What went wrong in any page so far: errors of scripts, things forbidden, things not found. */
    List<String> complaints() {
        return complaints;
    }

    /** Faults of accessibility by the rules of WCAG 2.2 AA and by what axe advises besides, each with the first place. */
    static List<String> faults(Page page) {
        return said(
                axe(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")));
    }

    /** Text without enough contrast. */
    static List<String> faintness(Page page) {
        return said(axe(page).withRules(List.of("color-contrast")));
    }

    /** In both colours; what is no colour is the same in both. */
    static List<String> faultsInBothColours(Page page) {
        List<String> faults = new ArrayList<>(faults(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        faults.addAll(faintness(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return faults;
    }

    /** Whether the page scrolls sideways on a small desktop or a phone. */
    static List<String> tooWide(Page page) {
        List<String> wide = new ArrayList<>();
        for (int width : List.of(1280, 360)) {
            page.setViewportSize(width, 820);
            int needed = (Integer) page.evaluate("document.documentElement.scrollWidth");
            if (needed > width) {
                wide.add(needed + " wide on a screen of " + width);
            }
        }
        return wide;
    }

    /** Describes what is wrong only; by itself it finds a selector for everything that is right, which takes longer. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options);
    }

    private static List<String> said(AxeBuilder axe) {
        return axe.setLegacyMode(true).analyze().getViolations().stream()
                .map(rule -> rule.getImpact() + " " + rule.getId() + ": "
                        + rule.getNodes().get(0).getHtml() + " "
                        + rule.getNodes().get(0).getFailureSummary())
                .toList();
    }
}
