package vn.kontum.report.edge.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.batch.RunState;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.edge.console.account.Role;
import vn.kontum.report.edge.console.account.TestAccounts;

/** Eight people press the button for one period at once, at two services on one database. */
class RerunRaceTest {
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"(console-[0-9a-f-]{36})\"");

    @TempDir
    static Path root;

    private static final List<ConsoleServer> SERVERS = new ArrayList<>();
    private static final List<Caller> PEOPLE = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        String database = TestDatabase.freshUrl();
        SERVERS.add(ConsoleServer.start(root, Clock.systemUTC(), database, 0));
        SERVERS.add(ConsoleServer.start(root, Clock.systemUTC(), database, 0));
        for (int i = 0; i < 8; i++) {
            TestAccounts.add(SERVERS.get(0), "person" + i, Role.OPERATE);
            PEOPLE.add(Caller.signedIn(SERVERS.get(i % 2), "person" + i));
        }
    }

    @AfterAll
    static void close() {
        SERVERS.forEach(ConsoleServer::close);
    }

    @Test
    void oneRunsAndTheOthersAreToldByWhom() throws Exception {
        rounds(3);
    }

    @Test
    @Tag("slow")
    void aHundredRoundsLeaveNothingStuck() throws Exception {
        rounds(100);
    }

    @Test
    void pressingTwiceIsOneRun() throws Exception {
        Caller one = PEOPLE.get(0);
        Map<String, String> form = form(one, "twice");

        Set<String> led = new HashSet<>();
        for (HttpResponse<String> answer :
                atOnce(List.of(() -> one.post("/rerun", form), () -> one.post("/rerun", form)))) {
            led.add(location(answer));
        }

        assertThat(led).hasSize(1).allMatch(l -> l.contains("/runs/"));
        settle();
    }

    private static void rounds(int count) throws Exception {
        for (int round = 0; round < count; round++) {
            List<Callable<HttpResponse<String>>> presses = new ArrayList<>();
            for (Caller person : PEOPLE) {
                Map<String, String> form = form(person, "round " + round);
                presses.add(() -> person.post("/rerun", form));
            }
            List<String> led =
                    atOnce(presses).stream().map(RerunRaceTest::location).toList();
            settle();
            long begun = led.stream().filter(l -> l.contains("/runs/")).count();
            long refused = led.stream().filter(l -> l.contains("/rerun?")).count();

            assertThat(begun).as("round " + round).isGreaterThanOrEqualTo(1);
            assertThat(begun + refused).isEqualTo(8);
            assertThat(told(led)).allMatch(page -> page.contains("đang chạy bởi person"));
            assertThat(overlapping()).as("round " + round).isEmpty();
        }
    }

    /** What those who were refused see next. */
    private static List<String> told(List<String> led) throws Exception {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < led.size(); i++) {
            if (led.get(i).contains("/rerun?")) {
                pages.add(PEOPLE.get(i)
                        .get(led.get(i).replaceFirst("^https?://[^/]+", ""))
                        .body());
            }
        }
        return pages;
    }

    /** Runs of one period whose times overlap: none may. */
    private static List<String> overlapping() {
        var runs = SERVERS.get(0).the(Runs.class).newest(20);
        List<String> overlapping = new ArrayList<>();
        for (int i = 0; i + 1 < runs.size(); i++) {
            var later = runs.get(i);
            var earlier = runs.get(i + 1);
            if (earlier.endedAt().orElseThrow().isAfter(later.requestedAt())) {
                overlapping.add(earlier + " / " + later);
            }
        }
        return overlapping;
    }

    private static void settle() throws InterruptedException {
        while (SERVERS.get(0).the(Runs.class).newest(20).stream().anyMatch(r -> r.state() == RunState.RUNNING)) {
            Thread.sleep(20);
        }
    }

    private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> presses) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(presses.size());
        CyclicBarrier start = new CyclicBarrier(presses.size());
        List<Future<HttpResponse<String>>> futures = presses.stream()
                .map(press -> threads.submit(() -> {
                    start.await();
                    return press.call();
                }))
                .toList();
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> future : futures) {
            answers.add(future.get());
        }
        threads.shutdown();
        return answers;
    }

    /** As the page gives it, with its key and its token. */
    private static Map<String, String> form(Caller person, String reason) throws Exception {
        Matcher key =
                KEY.matcher(person.get("/rerun?period=2021-Q1&scope=force").body());
        if (!key.find()) {
            throw new IllegalStateException("the page has no form");
        }
        return Map.of(
                "period",
                "2021-Q1",
                "scope",
                "force",
                "unit",
                "",
                "key",
                key.group(1),
                "reason",
                reason,
                "_csrf",
                person.token());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + " " + answer.body());
    }
}
