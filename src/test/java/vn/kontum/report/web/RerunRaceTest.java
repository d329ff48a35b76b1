package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.cli.CommandProcess;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.verification.CheckResult;
import vn.kontum.report.verification.Verification;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.security.TestAccounts;

/**
 * Eight people ask for one period at once: in browsers at two services, and by commands in processes of their own, on
 * one database.
 */
class RerunRaceTest {
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"(console-[0-9a-f-]{36})\"");
    private static final int ALL = 8;

    @TempDir
    static Path root;

    private static final List<ConsoleServer> SERVERS = new ArrayList<>();
    private static final List<HttpSession> PEOPLE = new ArrayList<>();
    private static final List<CommandProcess> TERMINALS = new ArrayList<>();
    private static String database;

    /** What somebody was told: the run is theirs, or why not. */
    private record Told(boolean begun, String text) {}

    @BeforeAll
    static void open() throws Exception {
        database = TestDatabase.migratedUrl();
        SERVERS.add(ConsoleServer.start(root, Clock.systemUTC(), database, 0));
        SERVERS.add(ConsoleServer.start(root, Clock.systemUTC(), database, 0));
        for (int i = 0; i < ALL; i++) {
            TestAccounts.add(SERVERS.get(0), "person" + i, Role.OPERATE);
            PEOPLE.add(HttpSession.signedIn(SERVERS.get(i % 2), "person" + i));
        }
    }

    @AfterAll
    static void close() {
        TERMINALS.forEach(CommandProcess::close);
        SERVERS.forEach(ConsoleServer::close);
    }

    @Test
    void oneRunsAndTheOthersAreToldByWhom() throws Exception {
        rounds(2, 1);
    }

    @Test
    @Tag("slow")
    void aHundredRoundsLeaveNothingStuck() throws Exception {
        rounds(100, 3);

        assertThat(SERVERS.get(0).autowired(Verification.class).perform())
                .isNotEmpty()
                .allMatch(CheckResult::holds);
    }

    @Test
    void pressingTwiceIsOneRun() throws Exception {
        HttpSession one = PEOPLE.get(0);
        Map<String, String> form = form(one, "twice");
        Callable<String> press = () -> location(one.post("/rerun", form));

        Set<String> led = new HashSet<>(atOnce(List.of(press, press), () -> {}));

        assertThat(led).hasSize(1).allMatch(l -> l.contains("/runs/"));
        ended(runs().newest(1).get(0));
    }

    private static void rounds(int count, int commands) throws Exception {
        while (TERMINALS.size() < commands) {
            TERMINALS.add(CommandProcess.open());
        }
        for (int round = 0; round < count; round++) {
            long before = runs().newest(1).stream().mapToLong(Run::id).sum();
            List<Told> told = race("round " + round, commands);
            List<Run> made =
                    runs().newest(ALL).stream().filter(r -> r.id() > before).toList();

            assertThat(made).as("round " + round).singleElement().satisfies(run -> {
                assertThat(ended(run).state()).isEqualTo(RunState.DONE);
                assertThat(told.stream().filter(Told::begun)).hasSize(1);
                assertThat(told.stream().filter(t -> !t.begun()).map(Told::text))
                        .allMatch(text ->
                                text.contains("đang chạy bởi " + run.request().who()));
            });
            assertThat(runs().refusal(RunRequest.consolidate(SampleQuarter.Q1, TriggerSource.CONSOLE, "An", "next")))
                    .isEmpty();
        }
    }

    /** The gate opens when seven were refused; the eighth may wait for its run to end. */
    private static List<Told> race(String reason, int commands) throws Exception {
        CountDownLatch refused = new CountDownLatch(ALL - 1);
        List<Callable<Told>> presses = new ArrayList<>();
        for (int i = 0; i < ALL; i++) {
            Callable<Told> press = i < commands ? command(i, reason) : press(PEOPLE.get(i), reason);
            presses.add(() -> {
                Told told = press.call();
                if (!told.begun()) {
                    refused.countDown();
                }
                return told;
            });
        }
        RunGate gate = RunGate.shut(SERVERS.get(0).autowired(DataSource.class));
        return atOnce(presses, () -> {
            boolean seven = refused.await(40, TimeUnit.SECONDS);
            gate.close();
            assertThat(seven).as(reason + ": seven were refused in time").isTrue();
        });
    }

    private static Callable<Told> press(HttpSession person, String reason) throws Exception {
        Map<String, String> form = form(person, reason);
        return () -> {
            String led = location(person.post("/rerun", form));
            return led.contains("/runs/")
                    ? new Told(true, led)
                    : new Told(
                            false,
                            person.get(led.replaceFirst("^https?://[^/]+", "")).body());
        };
    }

    private static Callable<Told> command(int number, String reason) {
        List<String> words = List.of(
                "rerun",
                "--period",
                "2021-Q1",
                "--force",
                "--by",
                "command" + number,
                "--reason",
                reason,
                "--db-url",
                database,
                "--db-user",
                TestDatabase.user(),
                "--db-password-file",
                root.resolve("password").toString(),
                "--work",
                root.resolve("work").toString(),
                "--config",
                root.resolve("config").toString());
        return () -> {
            CommandProcess.Said said = TERMINALS.get(number).type(words);
            assertThat(said.exit()).as(said.text()).isIn(0, 3, 6);
            return new Told(said.exit() != 6, said.text());
        };
    }

    /** Wherever it runs. */
    private static Run ended(Run run) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> runs().find(run.id()).orElseThrow().state() != RunState.RUNNING);
        return runs().find(run.id()).orElseThrow();
    }

    private static RunService runs() {
        return SERVERS.get(0).autowired(RunService.class);
    }

    /** What happens while all are at it. */
    @FunctionalInterface
    private interface Meanwhile {
        void happens() throws Exception;
    }

    private static <T> List<T> atOnce(List<Callable<T>> presses, Meanwhile meanwhile) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(presses.size());
        CyclicBarrier start = new CyclicBarrier(presses.size());
        List<Future<T>> futures = presses.stream()
                .map(press -> threads.submit(() -> {
                    start.await();
                    return press.call();
                }))
                .toList();
        List<T> answers = new ArrayList<>();
        try {
            meanwhile.happens();
            for (Future<T> future : futures) {
                answers.add(future.get());
            }
        } finally {
            threads.shutdown();
        }
        return answers;
    }

    /** As the page gives it, with its key and its token. */
    private static Map<String, String> form(HttpSession person, String reason)
            throws IOException, InterruptedException {
        Matcher key =
                KEY.matcher(person.get("/rerun?period=2021-Q1&scope=force").body());
        if (!key.find()) {
            throw new IllegalStateException("the page has no form");
        }
        Map<String, String> form =
                new HashMap<>(Map.of("period", "2021-Q1", "scope", "force", "unit", "", "reason", reason));
        form.put("key", key.group(1));
        form.put("_csrf", person.token());
        return form;
    }

    private static String location(HttpResponse<String> answer) {
        return Optional.of(answer)
                .flatMap(a -> a.headers().firstValue("Location"))
                .orElse(answer.statusCode() + " " + answer.body());
    }
}
