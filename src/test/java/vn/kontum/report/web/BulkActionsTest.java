package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRecord;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.validation.FilledForm;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.security.TestAccounts;

/**
 * Several units of a quarter at once: 608, 610 and 612 have reported, 611 has not, and there is a report of the three. What
 * changes something comes after what only looks.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BulkActionsTest {
    private static final Period Q1 = new Period(2021, 1);

    @TempDir
    static Path root;

    private static ConsoleServer server;
    private static HttpSession an;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        server = ConsoleServer.start(root, Clock.fixed(SampleQuarter.NOW, ZoneOffset.UTC));
        Catalogue catalogue = server.autowired(Catalogue.class);
        int different = 0;
        for (String unit : List.of("608", "610", "612")) {
            server.drop(
                    FilledForm.of(catalogue, unit, "2021-Q1").number("live_births", 200 + different++),
                    unit,
                    "2021-Q1");
        }
        run(RunRequest.collect(TriggerSource.SCHEDULE, "schedule", "every few minutes"));
        run(RunRequest.consolidate(Q1, TriggerSource.COMMAND, "An", "first look"));
        TestAccounts.add(server, "an", Role.OPERATE);
        an = HttpSession.signedIn(server, "an");
        an.send("/preferences", Map.of("language", "en"));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    @Order(0)
    void oneLookShowsAllEffectsAndWhatCannotBeDone() throws Exception {
        String page =
                an.get("/matrix/2021-Q1/return?unit=608&unit=610&unit=611").body();

        assertThat(page)
                .contains("Return the reports of 3 units", "Returned (2): Kon Tum City, Dak Glei District.")
                .contains("Ngoc Hoi District: Unit 611 has no", "Q1 2021: edition 1")
                .contains("name=\"unit\" value=\"610\"");
        assertThat(active()).containsExactly("608", "610", "612");
        assertThat(returns()).isEmpty();
    }

    @Test
    @Order(2)
    void eachReturnIsAnActOfItsOwnAndWhatFailsIsToldByUnit() throws Exception {
        assertThat(an.send("/matrix/2021-Q1/return", Map.of("unit", "608,611,610", "reason", "wrong year"))
                        .headers()
                        .firstValue("Location"))
                .contains("/matrix?period=2021-Q1");

        String page = an.get("/matrix?period=2021-Q1").body();
        assertThat(page)
                .contains("The reports of 2 of 3 units were returned.")
                .contains("Reports that no longer agree with what counts: Q1 2021.")
                .contains(
                        "What became of each unit",
                        "Ngoc Hoi District</a>",
                        "Unit 611 has no submission that counts for 2021-Q1");
        assertThat(active()).containsExactly("612");
        assertThat(returns()).hasSize(2).allSatisfy(event -> {
            assertThat(event.reason()).isEqualTo("wrong year");
            assertThat(event.who()).isEqualTo("an");
        });
        assertThat(outbox("608")).anyMatch(name -> name.startsWith("TRA_LAI_"));
        assertThat(outbox("610")).anyMatch(name -> name.startsWith("TRA_LAI_"));
        assertThat(outbox("612")).noneMatch(name -> name.startsWith("TRA_LAI_"));
    }

    /** For whatever reason: here because another unit's report was returned. */
    @Test
    @Order(4)
    void aWaiverNamesTheReportsThatAreOutOfDateThen() throws Exception {
        an.send("/units/608/2021-Q1/return", Map.of("reason", "wrong year"));
        Map<String, String> waiver = Map.of("unit", "610", "period", "2021-Q1", "code", "R46", "reason", "it is right");

        an.send("/findings/waive", waiver);
        assertThat(an.get("/units/610/2021-Q1").body()).contains("no longer agree with what counts: Q1 2021");
        an.send("/findings/unwaive", waiver);
        assertThat(an.get("/units/610/2021-Q1").body()).contains("no longer agree with what counts: Q1 2021");
    }

    @Test
    @Order(3)
    void returnsAreTakenBackTogetherAfterALookAtTheEffect() throws Exception {
        String foreseen =
                an.get("/matrix/2021-Q1/return-undo?unit=608&unit=610&unit=612").body();
        assertThat(foreseen)
                .contains("Take the returns of 3 units back", "Count again (2): Kon Tum City, Dak Glei District.")
                .contains("action=\"/matrix/2021-Q1/return-undo\"", "Q1 2021: edition 1 agrees with what counts again.")
                .doesNotContain("will be out of date");
        assertThat(active()).containsExactly("612");

        an.send("/matrix/2021-Q1/return-undo", Map.of("unit", "608,610,612", "reason", "it was the right year"));

        assertThat(an.get("/matrix?period=2021-Q1").body())
                .contains("The returns of 2 of 3 units were taken back.", "Taken back", "Not done");
        assertThat(active()).containsExactly("608", "610", "612");
    }

    @Test
    @Order(0)
    void withoutAReasonOrAUnitNothingIsDone() throws Exception {
        an.send("/matrix/2021-Q1/return", Map.of("unit", "608,610", "reason", " "));
        assertThat(an.get("/matrix?period=2021-Q1").body())
                .containsOnlyOnce("A reason is required")
                .doesNotContain("What became of each unit");
        an.send("/matrix/2021-Q1/return", Map.of("reason", "wrong year"));
        assertThat(an.get("/matrix?period=2021-Q1").body()).contains("Please tick at least one unit");

        assertThat(active()).containsExactly("608", "610", "612");
    }

    @Test
    @Order(0)
    void aReasonThatIsTheSameForAllIsToldWithTheNumber() throws Exception {
        an.send("/matrix/2021-Q1/return", Map.of("unit", "611", "reason", "wrong year"));

        assertThat(an.get("/matrix?period=2021-Q1").body())
                .contains("The reports of 0 of 1 units were returned. Unit 611 has no");
    }

    @Test
    @Order(0)
    void aViewerSeesTheEffectAndMayNotActNorChoose() throws Exception {
        TestAccounts.add(server, "guest", Role.VIEW);
        HttpSession guest = HttpSession.signedIn(server, "guest");

        assertThat(guest.get("/matrix/2021-Q1/return?unit=608").body()).doesNotContain("name=\"unit\"");
        assertThat(guest.get("/matrix?period=2021-Q1").body()).doesNotContain("form=\"bulk\"");
        assertThat(guest.send("/matrix/2021-Q1/return", Map.of("unit", "608", "reason", "x y z"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(1)
    void onlyChosenUnitsThatOweAreReminded() throws Exception {
        String page =
                an.get("/matrix/2021-Q1/remind?unit=608&unit=611&unit=613").body();
        assertThat(page)
                .contains("Reminded (2): Ngoc Hoi District, Kon Plong District.")
                .contains(
                        "Not reminded, because a report counts, a file waits, or the unit is left out (1): Kon Tum City.");
        String key = page.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");

        String run = an.send("/remind/2021-Q1", Map.of("unit", "608,611,613", "reason", "late", "key", key))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        server.autowired(RunService.class).await(Long.parseLong(run.replaceAll(".*/", "")));

        assertThat(outbox("611")).anyMatch(name -> name.contains("NHAC"));
        assertThat(outbox("613")).anyMatch(name -> name.contains("NHAC"));
        assertThat(outbox("614")).isEmpty();
        assertThat(an.get(run).body()).contains("Kon Tum City, Ngoc Hoi District, Kon Plong District");
    }

    /** Parts 1 and 3 of 611 came: a part with the number 2 is missing. */
    @Test
    @Order(3)
    void aUnitWhosePartsWaitIsShownSo() throws Exception {
        server.drop("611", "KTXH_611_2021Q1_p1.xlsx", only("live_births"));
        server.drop("611", "KTXH_611_2021Q1_p3.xlsx", only("population_end"));
        run(RunRequest.collect(TriggerSource.SCHEDULE, "schedule", "every few minutes"));

        assertThat(an.get("/matrix?period=2021-Q1&mark=PARTS").body()).contains("Parts: 2/3", "1 of 21 units");
        assertThat(an.get("/units/611/2021-Q1").body()).contains("Parts: 2/3");
    }

    @Test
    @Order(0)
    void unitsAreLookedForByNameCodeAndState() throws Exception {
        assertThat(an.get("/matrix?period=2021-Q1&q=dak%20to").body()).contains("1 of 21 units");
        assertThat(an.get("/matrix?period=2021-Q1&q=608").body()).contains("1 of 21 units");
        assertThat(an.get("/matrix?period=2021-Q1&mark=WARNING").body()).contains("3 of 21 units");
        assertThat(an.get("/matrix?period=2021-Q1&page=9").statusCode()).isEqualTo(200);
    }

    /** The folder says 614, the workbook 613. */
    @Test
    @Order(4)
    void aRejectionIsOfferedToBeTakenBack() throws Exception {
        server.drop(
                "614",
                "whose.xlsx",
                FilledForm.of(server.autowired(Catalogue.class), "613", "2021-Q1")
                        .bytes());
        Run collected = run(RunRequest.collect(TriggerSource.SCHEDULE, "schedule", "every few minutes"));
        long seq = server.autowired(ReceivedFileRepository.class)
                .ofRun(collected.id())
                .get(0)
                .receivedFile()
                .seq();
        an.send("/quarantine/" + seq + "/reject", Map.of("reason", "whose is it"));
        String undo = "/quarantine/" + seq + "/reconsider";
        assertThat(an.get("/quarantine").body()).contains(undo);
        assertThat(an.get(undo).statusCode()).isEqualTo(200);

        an.send(undo, Map.of("reason", "it is known now"));

        assertThat(an.get("/quarantine").body())
                .contains("/quarantine/" + seq + "\"")
                .doesNotContain(undo);
    }

    private byte[] only(String figure) {
        Catalogue catalogue = server.autowired(Catalogue.class);
        FilledForm form = FilledForm.of(catalogue, "611", "2021-Q1");
        catalogue.form(catalogue.unit("611").orElseThrow(), Q1).stream()
                .map(Variable::code)
                .filter(code -> !code.equals(figure))
                .forEach(form::blank);
        return form.bytes();
    }

    private List<String> active() {
        SubmissionRepository submissions = server.autowired(SubmissionRepository.class);
        return Stream.of("608", "610", "611", "612")
                .filter(unit -> submissions.activeEntry(unit, Q1).isPresent())
                .toList();
    }

    private List<AuditEvent> returns() {
        return server.autowired(AuditRepository.class).newest(50).stream()
                .map(AuditRecord::act)
                .filter(event -> event.act().equals("return"))
                .toList();
    }

    private List<String> outbox(String unit) throws IOException {
        Path folder = server.folders().outbox().resolve(unit);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Run run(RunRequest request) throws InterruptedException {
        return server.autowired(RunService.class).run(request, ProgressListener.none());
    }
}
