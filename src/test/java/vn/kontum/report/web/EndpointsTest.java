package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.kontum.report.house.GoldenLines;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.scheduling.DocumentedJobs;
import vn.kontum.report.text.Messages;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.security.TestAccounts;

/** Walks every address that the console answers to: none is open by oversight. */
class EndpointsTest {
    private static final Set<String> OPEN_PAGES =
            Set.of("/login", "/signed-out", "/setup", "/help", "/help/programs", "/error");

    /** Who may send which form; an address that is not here fails the test until somebody decides. */
    private static final Map<String, Optional<Role>> FORMS = new TreeMap<>(Map.ofEntries(
            Map.entry("/setup", Optional.empty()),
            Map.entry("/preferences", Optional.empty()),
            Map.entry("/error", Optional.empty()),
            Map.entry("/password", Optional.of(Role.UNIT)),
            Map.entry("/own/{period}/upload", Optional.of(Role.UNIT)),
            Map.entry("/own/{period}/try", Optional.of(Role.UNIT)),
            Map.entry("/collect", Optional.of(Role.OPERATE)),
            Map.entry("/rerun", Optional.of(Role.OPERATE)),
            Map.entry("/remind/{code}", Optional.of(Role.OPERATE)),
            Map.entry("/matrix/{code}/return", Optional.of(Role.OPERATE)),
            Map.entry("/matrix/{code}/return-undo", Optional.of(Role.OPERATE)),
            Map.entry("/runs/{id}/stop", Optional.of(Role.OPERATE)),
            Map.entry("/runs/{id}/resume", Optional.of(Role.OPERATE)),
            Map.entry("/units/{unit}/{period}/return", Optional.of(Role.OPERATE)),
            Map.entry("/units/{unit}/{period}/upload", Optional.of(Role.OPERATE)),
            Map.entry("/try/{unit}", Optional.of(Role.OPERATE)),
            Map.entry("/reports/{id}/signed", Optional.of(Role.OPERATE)),
            Map.entry("/reports/{id}/rebuild", Optional.of(Role.OPERATE)),
            Map.entry("/schedule/{name}/run", Optional.of(Role.ADMIN)),
            Map.entry("/checks", Optional.of(Role.OPERATE)),
            Map.entry("/checks/system", Optional.of(Role.OPERATE)),
            Map.entry("/reports/{id}/pdf", Optional.of(Role.OPERATE)),
            Map.entry("/units/{unit}/{period}/return-undo", Optional.of(Role.OPERATE)),
            Map.entry("/findings/waive", Optional.of(Role.OPERATE)),
            Map.entry("/findings/unwaive", Optional.of(Role.OPERATE)),
            Map.entry("/quarantine/{seq}/reconsider", Optional.of(Role.OPERATE)),
            Map.entry("/quarantine/{seq}/release-undo", Optional.of(Role.OPERATE)),
            Map.entry("/quarantine/pending/{id}/withdraw", Optional.of(Role.OPERATE)),
            Map.entry("/quarantine/{seq}/move", Optional.of(Role.OPERATE)),
            Map.entry("/quarantine/{seq}/release", Optional.of(Role.OPERATE)),
            Map.entry("/quarantine/{seq}/reject", Optional.of(Role.OPERATE)),
            Map.entry("/quarantine/{seq}/approve", Optional.of(Role.ADMIN)),
            Map.entry("/units/{unit}/{period}/exclude", Optional.of(Role.ADMIN)),
            Map.entry("/units/{unit}/{period}/include", Optional.of(Role.ADMIN)),
            Map.entry("/periods/{code}/final", Optional.of(Role.ADMIN)),
            Map.entry("/periods/{code}/reopen", Optional.of(Role.ADMIN)),
            Map.entry("/schedule/{name}/pause", Optional.of(Role.ADMIN)),
            Map.entry("/schedule/{name}/resume", Optional.of(Role.ADMIN)),
            Map.entry("/accounts/new", Optional.of(Role.ADMIN)),
            Map.entry("/notifications/test", Optional.of(Role.ADMIN)),
            Map.entry("/notifications/contacts/{unit}", Optional.of(Role.ADMIN)),
            Map.entry("/notifications/{id}/again", Optional.of(Role.OPERATE)),
            Map.entry("/notifications/settle", Optional.of(Role.OPERATE)),
            Map.entry("/accounts/programs/new", Optional.of(Role.ADMIN)),
            Map.entry("/accounts/programs/{id}/revoke", Optional.of(Role.ADMIN)),
            Map.entry("/accounts/{name}/role", Optional.of(Role.ADMIN)),
            Map.entry("/accounts/{name}/enabled", Optional.of(Role.ADMIN)),
            Map.entry("/accounts/{name}/password", Optional.of(Role.ADMIN))));

    private static final String PROGRAMS = "/api/";

    @TempDir
    static Path root;

    private static ConsoleServer server;

    @BeforeAll
    static void open() throws IOException {
        server = ConsoleServer.start(root, Clock.systemUTC());
        for (Role role : Role.values()) {
            TestAccounts.add(server, name(role), role);
        }
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void everyFormIsListedWithItsRole() {
        assertThat(pages(RequestMethod.POST))
                .as("FORMS of this test lists every form with the least role that may send it")
                .containsExactlyElementsOf(FORMS.keySet());
    }

    @Test
    void everyAddressForProgramsAsksForATokenButTheDescription() throws Exception {
        HttpSession administrator = HttpSession.signedIn(server, name(Role.ADMIN));
        List<String> open = new ArrayList<>();
        for (String address : addresses(RequestMethod.GET)) {
            if (address.startsWith(PROGRAMS)
                    && administrator.get(filled(address)).statusCode() != 401) {
                open.add(address);
            }
        }

        assertThat(open).containsExactly("/api/v1/openapi.yaml");
    }

    @Test
    void whatProgramsReadIsShownToPeopleInBothLanguages() throws Exception {
        HttpSession reader = new HttpSession(server);
        String page = reader.get("/help/programs").body();

        assertThat(addresses(RequestMethod.GET).stream()
                        .filter(address -> address.startsWith(PROGRAMS) && !address.endsWith("*"))
                        .filter(address -> !address.endsWith(".yaml")))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(page).contains("<code>" + address + "</code>"));
        assertThat(page).contains("id=\"shape-PeriodDetail\"", "lang=\"vi\"").doesNotContain("??");
        reader.send("/preferences", Map.of("language", "en"));
        assertThat(reader.get("/help/programs").body()).contains("Interface for programs", "May be missing");
    }

    @Test
    void everyAddressIsStillThere() throws IOException {
        List<String> lines = new ArrayList<>();
        addresses(RequestMethod.GET).forEach(address -> lines.add("GET " + address));
        addresses(RequestMethod.POST).forEach(address -> lines.add("POST " + address));

        new GoldenLines("addresses.txt").check(lines);
    }

    @Test
    void everyJobHasItsNameForPeopleAndIsNamedToThoseWhoWriteSchedules() {
        RunService runs = server.autowired(RunService.class);
        for (String job : runs.jobs()) {
            for (Locale locale : List.of(Messages.VIETNAMESE, Locale.ENGLISH)) {
                assertThat(JobNames.label(job, locale))
                        .as("people know a job by its words; add job.%s to runs_vi and runs_en", job)
                        .isPresent();
            }
        }
        assertThat(DocumentedJobs.all())
                .as("jobs/README.md lists in the line of `job` what a schedule can start")
                .isEqualTo(runs.jobs());
        assertThat(DocumentedJobs.ofAQuarter())
                .as("jobs/README.md says in the line of `job` which jobs work on a quarter")
                .isEqualTo(runs.jobs().stream().filter(runs::perPeriod).collect(Collectors.toSet()));
    }

    @Test
    void everyMetricOfTheProgramIsStillThere() throws IOException {
        List<String> names = server.autowired(MeterRegistry.class).getMeters().stream()
                .map(meter -> meter.getId().getName())
                .filter(name -> name.startsWith("kontum."))
                .distinct()
                .sorted()
                .toList();

        new GoldenLines("metrics.txt").check(names);
    }

    @Test
    void everyPageAsksForSignInButTheOpenOnes() throws Exception {
        HttpSession stranger = new HttpSession(server);
        List<String> open = new ArrayList<>();
        for (String address : pages(RequestMethod.GET)) {
            HttpResponse<String> answer = stranger.get(filled(address));
            boolean led = answer.statusCode() == 302
                    && answer.headers().firstValue("Location").orElse("").equals("/login");
            if (!led) {
                open.add(address);
            }
        }

        assertThat(open)
                .as("these open without sign-in; who may ask for what stands in web.security.AccessRule")
                .isSubsetOf(OPEN_PAGES)
                .contains("/login", "/help");
    }

    @Test
    void everyFormWithoutItsTokenIsRefusedWhoeverSendsIt() throws Exception {
        List<String> taken = new ArrayList<>();
        for (HttpSession caller : List.of(new HttpSession(server), HttpSession.signedIn(server, name(Role.ADMIN)))) {
            for (String address : FORMS.keySet()) {
                if (!address.equals("/error")
                        && caller.post(filled(address), Map.of()).statusCode() != 403) {
                    taken.add(address);
                }
            }
            for (String address : List.of("/login", "/logout")) {
                if (caller.post(address, Map.of("username", "x")).statusCode() != 403) {
                    taken.add(address);
                }
            }
        }

        assertThat(taken).isEmpty();
    }

    @Test
    void everyFormIsRefusedToStrangersAndToLowerRoles() throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<Role, HttpSession> callers = new TreeMap<>();
        for (Role role : Role.values()) {
            callers.put(role, HttpSession.signedIn(server, name(role)));
        }
        HttpSession stranger = new HttpSession(server);
        for (Map.Entry<String, Optional<Role>> form : FORMS.entrySet()) {
            if (form.getValue().isPresent()) {
                String address = form.getKey();
                Role needed = form.getValue().get();
                String led = stranger.send(filled(address), Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElse("");
                if (!led.equals("/login")) {
                    wrong.add("a stranger at " + address);
                }
                for (Role role : Role.values()) {
                    int status =
                            callers.get(role).send(filled(address), Map.of()).statusCode();
                    boolean refused = status == 403;
                    if (refused == (role.compareTo(needed) >= 0)) {
                        wrong.add(role + " at " + address + ": " + status);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void aUnitIsRefusedEveryPageButItsOwn() throws Exception {
        HttpSession unit = HttpSession.signedIn(server, name(Role.UNIT));
        List<String> seen = new ArrayList<>();
        for (String address : pages(RequestMethod.GET)) {
            boolean own = address.startsWith("/own") || address.equals("/password") || OPEN_PAGES.contains(address);
            HttpResponse<String> answer = unit.get(filled(address));
            boolean led = address.equals("/")
                    && answer.headers().firstValue("Location").orElse("").equals("/own");
            if (!own && !led && answer.statusCode() != 403) {
                seen.add(address + ": " + answer.statusCode());
            }
        }

        assertThat(seen).isEmpty();
    }

    @Test
    void accountsAreSeenByAdministratorsOnly() throws Exception {
        assertThat(HttpSession.signedIn(server, name(Role.OPERATE))
                        .get("/accounts")
                        .statusCode())
                .isEqualTo(403);
        assertThat(HttpSession.signedIn(server, name(Role.ADMIN))
                        .get("/accounts")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatNobodyAnswersIsNoSecretDoor() throws Exception {
        HttpSession stranger = new HttpSession(server);

        for (String address : List.of("/actuator/health", "/actuator/env", "/console/../application.yml", "/x")) {
            assertThat(stranger.get(address).statusCode()).as(address).isIn(302, 400, 404);
        }
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String filled(String address) {
        return address.replace("{unit}", "608")
                .replace("{period}", "2021-Q1")
                .replace("{name}", "nobody")
                .replace("{what}", "workbook")
                .replace("{act}", "return")
                .replace("{edition}", "1")
                .replace("{indicator}", "live_births")
                .replace("**", "anything")
                .replace("{code}", address.startsWith("/indicators") ? "live_births" : "2021-Q1")
                .replaceAll("\\{(id|seq)}", "999999");
    }

    /** Those that people open; programs are let in by a token and not by a session. */
    private static Set<String> pages(RequestMethod method) {
        Set<String> pages = addresses(method);
        pages.removeIf(address -> address.startsWith(PROGRAMS));
        return pages;
    }

    private static Set<String> addresses(RequestMethod method) {
        Set<String> addresses = new TreeSet<>();
        for (RequestMappingInfo info : server.autowired(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(method)) {
                addresses.addAll(info.getPatternValues());
            }
        }
        return addresses;
    }
}
