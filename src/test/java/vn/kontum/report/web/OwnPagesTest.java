package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.job.delivery.Delivery;
import vn.kontum.report.job.delivery.DeliveryRepository;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.Lease;
import vn.kontum.report.run.LeaseRepository;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.RunAdmissionService;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.validation.FilledForm;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.security.TestAccounts;

/** A unit's quarter from its own pages, without the shared folder, and what it does not see. */
class OwnPagesTest {
    private static final String NAME = "KTXH_613_2021Q1.xlsx";

    @TempDir
    static Path root;

    private static ConsoleServer server;
    private static Catalogue catalogue;

    @BeforeAll
    static void open() throws Exception {
        server = ConsoleServer.start(root, Clock.fixed(SampleQuarter.NOW, ZoneOffset.UTC));
        catalogue = server.autowired(Catalogue.class);
        server.drop(FilledForm.of(catalogue, "608", "2021-Q1"), "608", "2021-Q1");
        server.drop(FilledForm.of(catalogue, "610", "2021-Q1").blank("population_end"), "610", "2021-Q1");
        server.autowired(RunService.class)
                .run(RunRequest.collect(TriggerSource.SCHEDULE, "schedule", "now"), ProgressListener.none());
        TestAccounts.add(server, "hoa", Role.UNIT, Optional.of("613"));
        TestAccounts.add(server, "mai", Role.UNIT, Optional.of("613"));
        TestAccounts.add(server, "lan", Role.ADMIN);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void aQuarterFromTheDeskIsTriedSentMendedAndReceived() throws Exception {
        HttpSession hoa = HttpSession.signedIn(server, "hoa");
        byte[] wrong = FilledForm.of(catalogue, "613", "2021-Q1")
                .blank("population_end")
                .bytes();
        byte[] right = FilledForm.of(catalogue, "613", "2021-Q1")
                .number("live_births", 201)
                .bytes();
        int before = files().size();

        for (int i = 0; i < 3; i++) {
            assertThat(hoa.upload("/own/2021-Q1/try", NAME, wrong).body())
                    .contains("i-bad")
                    .containsPattern("notice refusal[^>]*>(?s:.{1,200})Tệp này sẽ bị trả lại");
        }
        assertThat(files()).as("a trial records nothing").hasSize(before);

        hoa.upload("/own/2021-Q1/upload", NAME, wrong);
        ReceivedFileRecord returned = judged(before + 1);
        assertThat(returned.verdict()).isEqualTo(Outcome.RETURNED);
        // Meanwhile a colleague sends the right one, and the same name lies in the folder already.
        server.drop("613", NAME, right);
        HttpSession.signedIn(server, "mai").upload("/own/2021-Q1/upload", NAME, wrong);
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(files())
                    .hasSize(before + 3)
                    .allMatch(file -> file.judgedAt().isPresent());
            Path inbox = server.folders().inbox().resolve("613");
            assertThat(inbox).isEmptyDirectory();
        });
        assertThat(files())
                .as(
                        "%s",
                        files().stream()
                                .map(file -> file.verdict() + " " + file.codes())
                                .toList())
                .extracting(ReceivedFileRecord::verdict)
                .contains(Outcome.ACCEPTED);
        assertThat(server.autowired(SubmissionRepository.class).active("613", SampleQuarter.Q1))
                .isPresent();
        HttpSession office = HttpSession.newcomer(server, Role.VIEW);
        assertThat(office.get("/units/613/2021-Q1").body()).doesNotContain("đơn vị đã tải về");
        assertThat(answered(hoa, returned.receivedFile().seq())).isEqualTo(200);
        assertThat(office.get("/units/613/2021-Q1").body()).contains("đơn vị đã tải về");
        assertThat(hoa.get("/own/2021-Q1").body())
                .contains("/own/answers/" + returned.receivedFile().seq());
    }

    @Test
    void aFileThatNobodyCanReadIsListedAndSaysWhatToMend() throws Exception {
        TestAccounts.add(server, "sa", Role.UNIT, Optional.of("616"));
        HttpSession sa = HttpSession.signedIn(server, "sa");

        sa.upload("/own/2021-Q1/upload", "KTXH_616_2021Q1.xlsx", "xin chao".getBytes(StandardCharsets.UTF_8));

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sa.get("/own/2021-Q1").body())
                        .contains("KTXH_616_2021Q1.xlsx", "/own/answers/", "văn bản thuần"));
        assertThat(HttpSession.signedIn(server, "mai").get("/own/2021-Q1").body())
                .doesNotContain("KTXH_616");
    }

    @Test
    void aFormOfAnotherPeriodIsNotTakenOnThePageOfThisOne() throws Exception {
        HttpSession hoa = HttpSession.signedIn(server, "hoa");
        byte[] first = FilledForm.of(catalogue, "613", "2021-Q1").bytes();
        int before = files().size();

        assertThat(hoa.upload("/own/2021-Q2/try", NAME, first).body())
                .contains("báo cáo Quý I/2021", "trang này là Quý II/2021")
                .doesNotContain("đủ điều kiện");
        hoa.upload("/own/2021-Q2/upload", NAME, first);

        assertThat(hoa.get("/own/2021-Q2").body()).contains("trang này là Quý II/2021");
        assertThat(files()).hasSize(before);
        assertThat(server.folders().inbox().resolve("613")).isEmptyDirectory();
    }

    /** The other run may have looked into the inbox for the last time already. */
    @Test
    void whatIsUploadedWhileAnotherRunCollectsIsCollectedAfterIt() throws Exception {
        RunRequest other = RunRequest.collect(TriggerSource.COMMAND, "An", "another process");
        LeaseRepository leases = server.autowired(LeaseRepository.class);
        long run = server.autowired(RunRepository.class)
                .begin(
                        other,
                        SampleQuarter.NOW,
                        server.autowired(Catalogue.class).version());
        Lease lease =
                leases.acquire(other.leaseName(), run, Duration.ofMinutes(5)).orElseThrow();
        int before = files().size();

        HttpSession.signedIn(server, "mai").upload("/own/2021-Q1/upload", "KTXH_613_2021Q1_muon.xlsx", new byte[10]);
        HttpResponse<String> office = HttpSession.signedIn(server, "lan")
                .upload(
                        "/units/613/2021-Q1/upload",
                        "KTXH_613_2021Q1_muon.xlsx",
                        new byte[11],
                        Map.of("reason", "by mail", "key", IdempotencyKeys.fresh()));
        assertThat(office.headers().firstValue("Location")).contains("/units/613/2021-Q1");
        assertThat(server.folders().inbox().resolve("613").toFile().list())
                .as("neither takes the name of the other")
                .contains("KTXH_613_2021Q1_muon.xlsx", "KTXH_613_2021Q1_muon (2).xlsx");
        assertThat(files()).hasSize(before);
        server.autowired(RunAdmissionService.class).dismiss(lease, RunState.DONE, "");

        assertThat(judged(before + 2).verdict()).isNotEqualTo(Outcome.ACCEPTED);
        assertThat(files().get(1).verdict()).isNotEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void filesAndAnswersOfOthersAreNotThere() throws Exception {
        HttpSession hoa = HttpSession.signedIn(server, "hoa");
        List<ReceivedFileRecord> others = server.autowired(ReceivedFileRepository.class).newest(100).stream()
                .filter(file -> !file.receivedFile().folder().equals("613"))
                .toList();

        assertThat(others).isNotEmpty();
        for (ReceivedFileRecord other : others) {
            long seq = other.receivedFile().seq();
            assertThat(hoa.get("/own/answers/" + seq).statusCode()).isEqualTo(404);
            assertThat(hoa.get("/own/originals/" + seq).statusCode()).isEqualTo(404);
            assertThat(hoa.get("/download/answer/" + seq).statusCode()).isEqualTo(403);
        }
        assertThat(hoa.get("/own/2021-Q1").body()).doesNotContain("608").doesNotContain("610");
        byte[] foreign = FilledForm.of(catalogue, "608", "2021-Q1").bytes();
        assertThat(hoa.upload("/own/2021-Q1/try", "KTXH_608_2021Q1.xlsx", foreign)
                        .body())
                .contains("i-bad")
                .doesNotContain("live_births");
    }

    @Test
    void noGuessOfAnAddressLeadsToAnotherUnit() throws Exception {
        HttpSession hoa = HttpSession.signedIn(server, "hoa");
        List<String> found = new ArrayList<>();
        for (long seq = 0; seq < 40; seq++) {
            boolean own = server.autowired(ReceivedFileRepository.class)
                    .find(seq)
                    .filter(file -> file.receivedFile().folder().equals("613"))
                    .isPresent();
            for (String address : List.of("/own/answers/" + seq, "/own/originals/" + seq)) {
                if (!own && hoa.get(address).statusCode() != 404) {
                    found.add(address);
                }
            }
        }
        for (String address : List.of(
                "/own/608",
                "/own/608/form",
                "/own/2021-Q1/608",
                "/own/2021-Q1/form/608",
                "/own/answers/-1",
                "/own/answers/1%2F..%2F2",
                "/own/..%2Funits/608/2021-Q1",
                "/own/2021-Q1;unit=608/form")) {
            int status = hoa.get(address).statusCode();
            if (status != 404 && status != 400 && status != 403) {
                found.add(address + ": " + status);
            }
        }

        assertThat(found).isEmpty();
        // A warning may name the unit whose figures are the same, so names of others prove nothing here.
        assertThat(withoutTokensAndAddress(hoa.get("/own/2021-Q1?unit=608").body()))
                .isEqualTo(withoutTokensAndAddress(hoa.get("/own/2021-Q1").body()))
                .contains(name("613"));
    }

    @Test
    void aFormIsTheOneThatWasIssuedToTheOwnUnit() throws Exception {
        HttpSession hoa = HttpSession.signedIn(server, "hoa");
        assertThat(hoa.get("/own/2021-Q2/form").statusCode())
                .as("not issued yet")
                .isEqualTo(404);

        server.autowired(RunService.class)
                .run(
                        new RunRequest(
                                JobNames.ISSUE,
                                Optional.of(SampleQuarter.Q1),
                                TriggerSource.COMMAND,
                                "An",
                                "the quarter begins",
                                RerunMode.whole(),
                                Optional.empty()),
                        ProgressListener.none());
        HttpResponse<byte[]> form = hoa.download("/own/2021-Q1/form?unit=608");

        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.headers().firstValue("Content-Disposition").orElse(""))
                .contains("613")
                .doesNotContain("608");
        assertThat(form.body()).startsWith('P', 'K');
    }

    @Test
    void whoGuessesPasswordsOfAUnitIsLockedOutAndTheOthersAreNot() throws Exception {
        TestAccounts.add(server, "tho", Role.UNIT, Optional.of("613"));
        HttpSession guesser = new HttpSession(server);
        for (int i = 0; i < 5; i++) {
            assertThat(location(guesser.signIn("tho", "guess number " + i))).isEqualTo("/login?wrong");
        }

        assertThat(location(guesser.signIn("tho", TestAccounts.PASSWORD)))
                .as("the right one too, until the time is over")
                .isEqualTo("/login?slow");
        assertThat(location(guesser.get("/own"))).isEqualTo("/login");
        HttpSession lan = HttpSession.signedIn(server, "lan");
        assertThat(lan.get("/accounts").body()).contains("Đơn vị – " + name("613"));
        lan.send("/accounts/tho/password", Map.of("reason", "forgotten"));
        assertThat(location(guesser.signIn("tho", oneTime(lan))))
                .as("a new password is what the page advises, and leads on to what was asked for")
                .isEqualTo("/own");
        assertThat(HttpSession.signedIn(server, "mai").get("/own/2021-Q1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void oneUnitIsRemindedAtAPressAndItsLetterOpens() throws Exception {
        HttpSession lan = HttpSession.signedIn(server, "lan");
        Map<String, String> press =
                Map.of("unit", "615", "reason", "the leader asks", "key", "console-" + UUID.randomUUID());

        lan.send("/remind/2021-Q1", press);
        lan.send("/remind/2021-Q1", press);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !reminders().isEmpty());
        assertThat(reminders()).extracting(Delivery::unit).containsExactly("615");
        String letter = "/download/letter/615/2021-Q1/" + reminders().get(0).runId();
        assertThat(lan.get("/units/615/2021-Q1").body()).contains("href=\"" + letter + "\"");
        assertThat(lan.get("/units/614/2021-Q1").body()).doesNotContain("/download/letter/");
        assertThat(lan.download(letter).body()).startsWith('P', 'K');
        assertThat(lan.get(letter.replace("/615/", "/614/")).statusCode()).isEqualTo(404);
        assertThat(HttpSession.signedIn(server, "hoa").get(letter).statusCode()).isEqualTo(403);
    }

    private static List<Delivery> reminders() {
        return server.autowired(DeliveryRepository.class).of(SampleQuarter.Q1).stream()
                .filter(Delivery::isReminder)
                .toList();
    }

    private static String withoutTokensAndAddress(String page) {
        return page.replace("?unit=608", "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("name=\"key\" value=\"[^\"]*\"", "");
    }

    private static String name(String unit) {
        return catalogue.reportingUnits().stream()
                .filter(one -> one.code().equals(unit))
                .findFirst()
                .orElseThrow()
                .nameVi();
    }

    @Test
    void filesComeFromPeopleWhoSignedInAndAreWorkbooksByName() throws Exception {
        HttpSession hoa = HttpSession.signedIn(server, "hoa");
        int before = files().size();

        assertThat(new HttpSession(server)
                        .upload("/own/2021-Q1/upload", NAME, new byte[10])
                        .statusCode())
                .isEqualTo(403);
        hoa.upload("/own/2021-Q1/upload", "../../608/x.exe", new byte[10]);
        hoa.upload("/own/2021-Q1/upload", NAME, new byte[0]);

        assertThat(files()).hasSize(before);
        assertThat(Files.exists(server.folders().inbox().resolve("608").resolve("x.exe")))
                .isFalse();
        assertThat(HttpSession.signedIn(server, "lan").get("/own/2021-Q1").statusCode())
                .as("somebody without a unit")
                .isEqualTo(404);
    }

    /** No page of a unit leads to one that it may not see. */
    @Test
    void everyLinkOfAUnitOpens() throws Exception {
        HttpSession hoa = HttpSession.signedIn(server, "hoa");
        Pattern link = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
        for (String page : List.of("/own/2021-Q1", "/help", "/password")) {
            Matcher found = link.matcher(hoa.get(page).body());
            while (found.find()) {
                assertThat(hoa.get(found.group(1)).statusCode())
                        .as(page + " leads to " + found.group(1))
                        .isIn(200, 302);
            }
        }
    }

    @Test
    void anAdministratorMakesResetsAndEndsAccountsOfUnits() throws Exception {
        HttpSession lan = HttpSession.signedIn(server, "lan");
        Map<String, String> account =
                Map.of("name", "tuyet", "fullName", "Phong Thong ke", "role", "UNIT", "reason", "new colleague");
        assertThat(lan.send("/accounts/new", account).statusCode()).isEqualTo(302);
        assertThat(lan.get("/accounts").body())
                .as("what was typed is kept")
                .contains("value=\"tuyet\"", "value=\"Phong Thong ke\"", "new colleague</textarea>");
        assertThat(lan.get("/accounts").body()).doesNotContain("tuyet");

        Map<String, String> complete = new HashMap<>(account);
        complete.put("unit", "614");
        lan.send("/accounts/new", complete);
        String first = oneTime(lan);
        lan.send("/accounts/tuyet/password", Map.of("reason", "forgotten"));
        String second = oneTime(lan);

        assertThat(first).isNotEqualTo(second);
        HttpSession tuyet = new HttpSession(server);
        assertThat(location(tuyet.signIn("tuyet", first))).isEqualTo("/login?wrong");
        assertThat(location(tuyet.signIn("tuyet", second))).isEqualTo("/");
        assertThat(location(tuyet.get("/own"))).as("the password comes first").isEqualTo("/password");
        tuyet.send(
                "/password",
                Map.of(
                        "old",
                        second,
                        "password",
                        "bon tu khong lien quan nhau",
                        "again",
                        "bon tu khong lien quan nhau"));
        assertThat(location(tuyet.signIn("tuyet", "bon tu khong lien quan nhau")))
                .isEqualTo("/");
        assertThat(location(tuyet.get("/"))).isEqualTo("/own");
        assertThat(tuyet.get("/own/2021-Q1").statusCode()).isEqualTo(200);
        lan.send("/accounts/tuyet/role", Map.of("role", "ADMIN", "reason", "no"));
        assertThat(tuyet.get("/accounts").statusCode()).isEqualTo(403);

        lan.send("/accounts/tuyet/enabled", Map.of("enabled", "no", "reason", "left"));
        assertThat(location(tuyet.get("/own/2021-Q1"))).isEqualTo("/login?over");
    }

    private static String oneTime(HttpSession administrator) throws Exception {
        Matcher password = Pattern.compile("[a-z2-9]{4}(-[a-z2-9]{4}){3}")
                .matcher(administrator.get("/accounts").body());
        assertThat(password.find()).isTrue();
        return password.group();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static int answered(HttpSession session, long seq) throws Exception {
        return session.download("/own/answers/" + seq).statusCode();
    }

    private static List<ReceivedFileRecord> files() {
        return server.autowired(ReceivedFileRepository.class).newest(100).stream()
                .filter(file -> file.receivedFile().folder().equals("613"))
                .toList();
    }

    /** The newest of so many files, once it is judged and answered. */
    private static ReceivedFileRecord judged(int number) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(files()).hasSize(number);
            assertThat(files().get(0).answeredAt()).isPresent();
        });
        return files().get(0);
    }
}
