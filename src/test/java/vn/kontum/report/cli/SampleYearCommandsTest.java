package vn.kontum.report.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import vn.kontum.report.administration.DryRunService;
import vn.kontum.report.administration.PeriodAdministration;
import vn.kontum.report.administration.rebuild.RebuildResult;
import vn.kontum.report.administration.rebuild.ReportRebuilder;
import vn.kontum.report.application.ApplicationServices;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.CommandLineOverrides;
import vn.kontum.report.config.SettingsLoader;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;

/** Commands on the sample year; every test works on a quarter or a unit that the others leave alone. */
class SampleYearCommandsTest {
    @TempDir
    static Path folder;

    private static CommandResult.Place place;
    private static CommandResult demo;

    /** Runs between the commands, as a console would. */
    private static ApplicationServices console;

    @BeforeAll
    static void play() throws Exception {
        demo = PlayedYear.said();
        place = PlayedYear.copy(folder);
        console = ApplicationServices.open(
                SettingsLoader.read(
                        CommandLineOverrides.none().withConfig(place.config()).withWork(place.work())),
                Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        console.close();
    }

    @Test
    void theSampleYearIsCollectedAndMadeIntoFourReports() {
        assertThat(demo.exit()).isZero();
        JsonNode quarters = demo.json().get("quarters");
        assertThat(texts(quarters, "/report/path"))
                .hasSize(4)
                .allSatisfy(path -> assertThat(Path.of(path)).isRegularFile());
        assertThat(quarters.findValuesAsString("arrived").stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(new SampleYear().files().size());
    }

    @Test
    void playedAgainItFindsNothingNew() {
        CommandResult again = place.line("demo", "--json");

        assertThat(again.exit()).isZero();
        assertThat(texts(again.json().get("quarters"), "/arrived")).containsOnly("0");
        assertThat(texts(again.json().get("quarters"), "/made")).containsOnly("false");
    }

    @Test
    void everyFileArrivedAtItsOwnMoment() {
        SampleFile late = SampleForm.file("617", "2021-Q2");
        JsonNode cells = place.line(
                        "report",
                        "trace",
                        "--period",
                        "2021-Q2",
                        "--code",
                        "grdp_per_capita",
                        "--unit",
                        "617",
                        "--json")
                .json();

        assertThat(cells.findValuesAsString("receivedAt"))
                .contains(late.receivedAt().toInstant().toString());
    }

    @Test
    void theStatusNamesWhoIsLateAndWhoIsMissing() {
        JsonNode status = place.line("status", "--period", "2021-Q3", "--json").json();

        assertThat(status.at("/periods/0/summary/missing/0").asString()).isEqualTo("62.SKHDT");
        assertThat(place.line("status", "--period", "2021-Q2").out()).contains("⏰5");
    }

    @Test
    void theScheduleSaysWhatRunsByItselfAndWhenNext() {
        JsonNode schedule = place.line("schedule", "--limit", "3", "--json").json();

        assertThat(texts(schedule.get("schedules"), "/schedule")).contains("collect-submissions", "consolidate-report");
        assertThat(texts(schedule.get("next"), "/job")).hasSize(3).contains("collect-submissions");
        assertThat(place.line("schedule").out()).contains("housekeeping", "0 30 2 * * ?");
    }

    @Test
    void aBrokenFileOfTheScheduleIsToldInTheReadersLanguageByWhoeverLooksAtIt() throws IOException {
        Path jobs = Files.createDirectories(folder.resolve("broken").resolve("jobs"));
        Files.writeString(jobs.resolve("housekeeping.yml"), "cron: \"99\"\n");
        String settings = Files.readString(place.config().resolve("application.yml"));
        Files.writeString(jobs.resolveSibling("application.yml"), settings + "kontum.jobs: \"" + jobs + "\"\n");
        String[] where = {
            "--config", jobs.getParent().toString(), "--work", place.work().toString(), "--lang", "vi"
        };

        CommandResult schedule = CommandResult.line(
                Stream.concat(Stream.of("schedule"), Stream.of(where)).toArray(String[]::new));
        CommandResult doctor = CommandResult.line(
                Stream.concat(Stream.of("doctor"), Stream.of(where)).toArray(String[]::new));

        assertThat(schedule.exit()).isEqualTo(7);
        assertThat(schedule.err()).contains("[jobs/housekeeping.yml:1 cron] Biểu thức cron");
        assertThat(doctor.exit()).isEqualTo(7);
        assertThat(doctor.out()).contains("Thiếu trường này");
    }

    @Test
    void anyJobRunsByItsName() {
        CommandResult issued = place.line("run", "issue-templates", "--period", "2021-Q2", "--json");
        CommandResult again = place.line("run", "issue-templates", "--period", "2021-Q2", "--lang", "en");

        assertThat(issued.exit()).as(issued.err()).isZero();
        assertThat(issued.json().get("state").asString()).isEqualTo("DONE");
        assertThat(again.exit()).isEqualTo(5);
        assertThat(again.out()).contains("found nothing to do", "0 forms written", "21 unchanged");
        assertThat(place.line("run", "housekeeping", "--lang", "en").out()).contains("temporary files", "GB free");
    }

    @Test
    void aJobThatIsNotThereOrAPeriodTooManyIsASlipOfTheKey() {
        assertThat(place.line("run", "collect", "--lang", "en").err())
                .contains("There is no job \"collect\"; there are: collect-submissions, ");
        assertThat(place.line("run", "issue-templates").exit()).isEqualTo(2);
        assertThat(place.line("run", "housekeeping", "--period", "2021-Q1").exit())
                .isEqualTo(2);
    }

    /** Names of the catalogue and what people typed stay as they are. */
    @Test
    void whatTheProgramSaysInEnglishHasNoSentenceOfTheVietnameseTexts() throws IOException {
        List<String> vietnamese = VietnameseTexts.fragments();
        assertThat(vietnamese).hasSizeGreaterThan(500);
        for (String line : List.of(
                "status",
                "status --period 2021-Q3",
                "collect",
                "run remind-units --period 2021-Q3",
                "report list --period 2021-Q1",
                "report run --period 2021-Q2 --dry-run",
                "rules",
                "quarantine list",
                "schedule",
                "doctor",
                "verify")) {
            CommandResult result = place.line((line + " --lang en").split(" "));
            String said = (result.out() + result.err()).replaceAll("\\s+", " ");

            assertThat(said).as(line).isNotBlank();
            assertThat(vietnamese).as(line).noneMatch(said::contains);
        }
    }

    @Test
    void unchangedFiguresMakeNoNewReport() {
        place.line("report", "run", "--period", "2021-Q2");

        CommandResult commandResult = place.line("report", "run", "--period", "2021-Q2", "--json");

        assertThat(commandResult.exit()).isEqualTo(5);
        assertThat(commandResult.json().get("unchanged").asBoolean()).isTrue();
    }

    @Test
    void aReportWithoutAUnitIsMadeAndSaysSo() {
        CommandResult commandResult =
                place.line("report", "run", "--period", "2021-Q3", "--force", "--reason", "in lại", "--json");

        assertThat(commandResult.exit()).isEqualTo(3);
        assertThat(texts(commandResult.json().get("owing"), "")).containsExactly("62.SKHDT 2021-Q3");
        assertThat(commandResult.json().at("/report/edition").asInt()).isEqualTo(2);
        assertThat(place.line("report", "diff", "--period", "2021-Q3", "--json")
                        .json()
                        .get("figures")
                        .size())
                .isZero();
    }

    @Test
    void nobodyForcesAReportWithoutAReason() {
        CommandResult commandResult = place.line("report", "run", "--period", "2021-Q1", "--force");

        assertThat(commandResult.exit()).isEqualTo(2);
        assertThat(commandResult.err()).startsWith("Phải nêu lý do");
    }

    @Test
    void aCorrectionIsCollectedPlannedAndCompared() throws Exception {
        drop(
                "618",
                "sua.xlsx",
                SampleForm.of("618", "2021-Q1").more("cattle_total", 7).bytes());
        CommandResult collected = place.line("collect", "--json");
        CommandResult plan = place.line("report", "run", "--period", "2021-Q1", "--dry-run", "--json");
        CommandResult made = place.line("rerun", "--period", "2021-Q1", "--reason", "số sửa của 618", "--json");
        CommandResult difference = place.line("report", "diff", "1", "2", "--period", "2021-Q1", "--json");
        CommandResult named = place.line("report", "diff", "KTXH_2021-Q1_b01", "KTXH_2021-Q1_b02.xlsx");

        JsonNode receivedFile = collected.json().at("/arrivals/0");
        assertThat(receivedFile.get("verdict").asString()).isEqualTo("ACCEPTED");
        assertThat(receivedFile.get("file").asString()).isEqualTo("sua.xlsx");
        assertThat(collected.exit()).isZero();
        assertThat(plan.json().at("/units/0/unit").asString()).isEqualTo("618");
        assertThat(plan.json().get("nextEdition").asInt()).isEqualTo(2);
        assertThat(made.exit()).isZero();
        assertThat(difference.json().at("/added/0/file").asString()).isEqualTo("sua.xlsx");
        assertThat(texts(difference.json().get("figures"), "/cause"))
                .isNotEmpty()
                .allMatch(cause -> cause.contains("nộp lại báo cáo"));
        assertThat(named.exit()).as(named.err()).isZero();
        assertThat(named.out()).contains("Nguyên nhân", "+ 618 2021-Q1 lần 2 (sua.xlsx)");
    }

    @Test
    void nothingInTheInboxIsNothingToDo() {
        assertThat(place.line("collect").exit()).isEqualTo(5);
    }

    @Test
    void aFileOfAnotherUnitWaitsForAnAdministratorWhoTurnsItDown() throws Exception {
        drop(
                "612",
                "KTXH_612_2021Q2.xlsx",
                SampleForm.of("613", "2021-Q2").more("cattle_total", 3).bytes());
        CommandResult collected = place.line("collect", "--json");
        String seq = collected.json().at("/arrivals/0/seq").asString();

        assertThat(collected.exit()).isEqualTo(3);
        assertThat(texts(place.line("quarantine", "list", "--json").json().get("arrivals"), "/seq"))
                .containsExactly(seq);
        assertThat(place.line("quarantine", "reject", seq).exit()).isEqualTo(2);
        assertThat(place.line("quarantine", "reject", seq, "--reason", "nhầm thư mục")
                        .exit())
                .isZero();
        assertThat(place.line("quarantine", "reject", seq, "--reason", "nhầm thư mục")
                        .exit())
                .isEqualTo(4);
        assertThat(place.line("quarantine", "list", "--json")
                        .json()
                        .get("arrivals")
                        .size())
                .isZero();
    }

    @Test
    void aUnitIsLeftOutAndTakenBackWithAReason() {
        String[] without = {"exclude", "--unit", "614", "--period", "2021-Q2", "--reason", "đang thanh tra"};
        String[] with = {"exclude", "--undo", "--unit", "614", "--period", "2021-Q2", "--reason", "xong"};

        assertThat(place.line(without).exit()).isZero();
        assertThat(place.line(without).exit()).isEqualTo(5);
        assertThat(changed("2021-Q2")).contains("614 2021-Q2");
        assertThat(place.line(with).exit()).isZero();
        assertThat(changed("2021-Q2")).doesNotContain("614 2021-Q2");
    }

    /** Every output that holds an edition against what counts now marks the side that lacks a unit, and no other. */
    @Test
    void aSumThatLacksAUnitIsMarkedBeforeAndAfterItIsLeftOut() {
        String[] without = {"exclude", "--unit", "616", "--period", "2021-Q2", "--reason", "đang thanh tra"};
        String[] foreseen =
                Stream.concat(Stream.of(without), Stream.of("--dry-run")).toArray(String[]::new);
        String[] structured =
                Stream.concat(Stream.of(foreseen), Stream.of("--json")).toArray(String[]::new);

        CommandResult effect = place.line(foreseen);
        JsonNode document = place.line(structured).json();
        place.line(without);
        CommandResult plan = place.line("report", "run", "--period", "2021-Q2", "--dry-run");
        place.line("report", "run", "--period", "2021-Q2");
        CommandResult difference = place.line("report", "diff", "--period", "2021-Q2");
        place.line("exclude", "--undo", "--unit", "616", "--period", "2021-Q2", "--reason", "xong");
        place.line("report", "run", "--period", "2021-Q2");

        assertThat(Stream.of(effect, plan, difference).map(CommandResult::out))
                .allSatisfy(out -> assertThat(out).containsPattern("tourist_arrivals +[\\d.]+ +≥[\\d.]+"));
        assertThat(Stream.of(plan, difference).map(CommandResult::out))
                .allSatisfy(out -> assertThat(out).containsPattern("cattle_herd +[\\d.]+ +[\\d.]+ \\[một phần]"));
        assertThat(document.get("effect").get(0).get("figures").valueStream())
                .filteredOn(f -> f.get("indicator").asString().equals("cattle_herd"))
                .allSatisfy(f -> assertThat(List.of(
                                f.get("statusBefore").asString(),
                                f.get("statusAfter").asString()))
                        .containsExactly("COMPLETE", "PARTIAL"))
                .hasSize(1);
    }

    /** Units and quarters that a new report of a period would take otherwise than the last one. */
    private static List<String> changed(String period) {
        JsonNode plan = place.line("report", "run", "--period", period, "--dry-run", "--json")
                .json();
        return plan.get("units")
                .valueStream()
                .map(u -> u.get("unit").asString() + " " + u.get("period").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            report trace --code cattle_herd --period 2021-Q4 --edition 77 | 2021-Q4 has no edition 77; see report list.
            report diff 1 77 --period 2021-Q4                             | 2021-Q4 has no edition 77; see report list.
            report final --period 2021-Q4 --edition 77 --reason signed    | 2021-Q4 has no edition 77; see report list.
            report list --year 1999                                       | There is nothing of the year 1999; years that there are: 2021.
            verify --year 1999                                            | There is nothing of the year 1999; years that there are: 2021.
            archive create --year 1999 --reason closed                    | There is nothing of the year 1999; years that there are: 2021.
            report list --period 1999-Q1                                  | The period 1999-Q1 is not in the catalogue; known are 2021-Q1,
            findings --code UNKNOWN                                       | There is no code UNKNOWN; there are: JUNK,
            findings --limit 0                                            | The value "0" cannot be used for --limit; write 1 or more.
            """)
    void whatIsNotThereIsAMistakeOfTheLineThatNamesWhatThereIs(String line, String sentence) throws Exception {
        List<String> arguments = Stream.concat(Stream.of(line.split(" ")), Stream.of("--lang", "en"))
                .toList();
        CommandResult result = place.line(arguments.toArray(String[]::new));

        assertThat(result.err()).startsWith(sentence);
        assertThat(result.exit()).isEqualTo(2);
    }

    @Test
    void editionsAreListedByYear() throws Exception {
        assertThat(place.line("report", "list", "--year", "2021", "--json").out())
                .isEqualTo(place.line("report", "list", "--json").out());
    }

    @Test
    void aFinalReportTakesCorrectionsOnlyWithApproval() throws Exception {
        place.line("report", "run", "--period", "2021-Q4");
        JsonNode editions = place.line("report", "list", "--period", "2021-Q4", "--json")
                .json()
                .get("editions");
        JsonNode newest = editions.get(editions.size() - 1);
        String number = newest.get("edition").asString();
        CommandResult unnamed = place.line("report", "final", "--period", "2021-Q4", "--reason", "đã ký");
        CommandResult closed = place.line(
                "report", "final", "--period", "2021-Q4", "--edition", number, "--reason", "đã ký", "--json");
        CommandResult handedOut = place.line("status", "--period", "2021-Q4");
        CommandResult excluded = place.line("exclude", "--unit", "614", "--period", "2021-Q2", "--reason", "thanh tra");
        drop(
                "615",
                "tre.xlsx",
                SampleForm.of("615", "2021-Q4").more("cattle_total", 5).bytes());
        CommandResult late = place.line("collect", "--json");
        String seq = late.json().at("/arrivals/0/seq").asString();
        CommandResult approved = place.line("approve", seq, "--reason", "đúng thực tế", "--json");
        CommandResult made = place.line("report", "run", "--period", "2021-Q4", "--json");
        CommandResult undone = place.line("approve", "--undo", seq, "--reason", "duyệt nhầm", "--json");
        CommandResult needless = place.line("report", "run", "--period", "2021-Q4", "--json");

        assertThat(unnamed.exit()).isEqualTo(2);
        assertThat(unnamed.err())
                .contains("kontum-report report final --period 2021-Q4 --edition " + number + " --digest "
                        + newest.get("digest").asString().substring(0, 16));
        assertThat(excluded.exit()).isEqualTo(4);
        assertThat(excluded.err()).contains("report reopen --period 2021-Q2");
        assertThat(place.work().resolve("reports/2021-Q4/KTXH_2021-Q4_b0" + number + "_final.xlsx"))
                .isRegularFile();
        assertThat(handedOut.out()).contains("KTXH_2021-Q4_b0" + number + "_final.xlsx");
        assertThat(closed.json().at("/report/state").asString()).isEqualTo("FINAL");
        assertThat(closed.json().at("/report/digest")).isEqualTo(newest.get("digest"));
        assertThat(texts(approved.json().at("/outOfDate"), "")).contains("2021-Q4");
        assertThat(texts(late.json().at("/arrivals/0/codes"), "")).contains("LATE_CORRECTION");
        assertThat(approved.exit()).isZero();
        assertThat(made.json().at("/report/edition").asInt()).isEqualTo(Integer.parseInt(number) + 1);
        assertThat(made.json().at("/report/state").asString()).isEqualTo("DRAFT");
        assertThat(texts(undone.json().at("/outOfDate"), "")).doesNotContain("2021-Q4");
        assertThat(needless.exit()).isEqualTo(5);
        assertThat(needless.json().at("/report/edition").asString()).isEqualTo(number);
        String foreseen = place.line("report", "reopen", "--period", "2021-Q4", "--reason", "sửa tiếp", "--dry-run")
                .out();
        assertThat(foreseen)
                .containsOnlyOnce("Mở lại kỳ 2021-Q4 sẽ mở các kỳ chính thức")
                .contains("danh mục hiện hành");
        assertThat(place.line("report", "reopen", "--period", "2021-Q4", "--reason", "sửa tiếp")
                        .exit())
                .isZero();
    }

    @Test
    void aRerunOfOneUnitRegardlessOfWhatChangedIsRefused() {
        CommandResult both = place.line(
                "rerun", "--period", "2021-Q1", "--force", "--unit", "608", "--reason", "một đơn vị", "--dry-run");

        assertThat(both.exit()).isEqualTo(2);
        assertThat(both.err()).contains("--unit", "--force");
    }

    @Test
    void whatWasAcceptedIsGivenBackAndMissedUntilItComesAgain() throws Exception {
        byte[] before = SampleForm.of("611", "2021-Q1").bytes();
        assertThat(place.line("return", "--unit", "611", "--period", "2021-Q1", "--reason", "ký lại")
                        .exit())
                .isZero();
        JsonNode status = place.line("status", "--period", "2021-Q1", "--json").json();
        drop("611", "lai.xlsx", before);
        CommandResult again = place.line("collect", "--json");

        assertThat(texts(status.at("/periods/0/summary/returned"), "")).contains("611");
        assertThat(again.json().at("/arrivals/0/verdict").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void theReceiptTellsThatAReturnWasTakenBack() throws Exception {
        String never = receipt("610", "2021Q1");
        place.line("return", "--unit", "610", "--period", "2021-Q1", "--reason", "nhầm đơn vị");
        place.line("return", "--undo", "--unit", "610", "--period", "2021-Q1", "--reason", "trả nhầm");

        assertThat(never).doesNotContain("nay việc trả lại đã được hủy lúc");
        assertThat(receipt("610", "2021Q1"))
                .contains("nay việc trả lại đã được hủy lúc")
                .contains("lý do: trả nhầm")
                .contains("đề nghị đơn vị không làm theo tệp trả lại đã nhận");
    }

    @Test
    void severalUnitsAreGivenBackTogetherAndEachOutcomeIsTold() {
        String[] units = {"return", "--period", "2021-Q1", "--reason", "ký lại", "--json", "--unit"};
        CommandResult foreseen = place.line(and(units, "611,612", "--dry-run"));
        CommandResult first = place.line(and(units, "611"));
        CommandResult rest = place.line(and(units, "612,611"));
        CommandResult none = place.line(and(units, "612,611"));
        CommandResult undone = place.line(and(units, "611,612", "--undo"));

        assertThat(foreseen.json().at("/units/1/outcome").asString()).isEqualTo("RETURNED");
        assertThat(foreseen.json().at("/effect/0/period").asString()).isEqualTo("2021-Q1");
        assertThat(first.exit()).isZero();
        assertThat(rest.exit()).isEqualTo(3);
        assertThat(texts(rest.json().at("/outOfDate"), "")).contains("2021-Q1");
        assertThat(rest.json()
                        .at("/units")
                        .valueStream()
                        .map(unit -> unit.at("/unit").asString() + " "
                                + unit.at("/outcome").asString()))
                .containsExactly("612 RETURNED", "611 NO_SUBMISSION");
        assertThat(none.exit()).isEqualTo(4);
        assertThat(undone.exit()).as(undone.err()).isZero();
        assertThat(undone.json().at("/done").asString()).isEqualTo("RESTORED");
    }

    private static String[] and(String[] line, String... more) {
        return Stream.concat(Stream.of(line), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void howAFindingIsMendedIsToldInTheLanguageOfTheReader() {
        assertThat(place.line("findings", "--unit", "614", "--code", "R46", "--lang", "en")
                        .out())
                .contains("\u2192 Check the measure")
                .doesNotContain("Kiểm tra lại");
        assertThat(place.line("findings", "--unit", "615", "--lang", "en").out())
                .contains("\u2192 ");
    }

    @Test
    void aWarningIsWaivedOnce() {
        String[] waive = {
            "waive", "--unit", "614", "--period", "2021-Q3", "--rule", "R46", "--reason", "đúng: dịch bệnh"
        };

        assertThat(place.line("findings", "--unit", "614", "--code", "R46").out())
                .contains("CẢNH BÁO  R46");
        assertThat(place.line(waive).exit()).isZero();
        assertThat(place.line("findings", "--unit", "614", "--code", "R46").out())
                .contains("ĐÃ GIẢI TRÌNH  R46");
        assertThat(place.line(waive).exit()).isEqualTo(5);
    }

    @Test
    void aStoredOriginalThatWasTamperedWithIsFound() throws Exception {
        String sha256 = Sha256.of(new SampleYear().bytes(SampleForm.file("616", "2021-Q2")));
        Path original =
                place.work().resolve("store").resolve(sha256.substring(0, 2)).resolve(sha256);
        byte[] bytes = Files.readAllBytes(original);
        CommandResult whole = place.line("verify", "--json");
        Files.delete(original);
        Files.write(original, new byte[] {1, 2, 3});
        CommandResult broken = place.line("verify", "--json");
        Files.write(original, bytes);

        assertThat(whole.exit()).as(whole.out()).isZero();
        assertThat(whole.json().get("ok").asBoolean()).isTrue();
        assertThat(broken.exit()).isEqualTo(4);
        assertThat(broken.json().at("/checks/0/faults/0").asString()).contains("no longer hash to");
    }

    /** Some programs save formulas without results, so the form's own sums, some over figures of the first quarter, hold no number. */
    @Test
    void figuresThatTheFormFillsInAddUpAgainWhereTheFileHoldsNone() throws Exception {
        drop(
                "612",
                "khong-ket-qua.xlsx",
                SampleForm.of("612", "2021-Q2")
                        .more("cattle_total", 3)
                        .withoutResults()
                        .bytes());

        CommandResult collected = place.line("collect", "--json");
        place.line("report", "run", "--period", "2021-Q2");
        JsonNode checks = place.line("verify", "--json").json().get("checks");

        assertThat(collected.json().at("/arrivals/0/verdict").asString())
                .as(collected.out())
                .startsWith("ACCEPTED");
        assertThat(checks.valueStream()
                        .filter(check -> check.get("invariant").asString().equals("I3")))
                .singleElement()
                .satisfies(check -> assertThat(check.get("holds").asBoolean())
                        .as(check.toString())
                        .isTrue());
    }

    @Test
    void aFigureIsTracedToItsCells() {
        JsonNode traced = place.line(
                        "report", "trace", "--period", "2021-Q4", "--code", "5", "--edition", "1", "--json")
                .json();

        assertThat(traced.get("indicator").asString()).isEqualTo("grdp_per_capita");
        assertThat(new BigDecimal(traced.get("yearToDate").asString()))
                .isBetween(new BigDecimal("46.93"), new BigDecimal("46.95"));
        assertThat(texts(traced.get("variables"), "/variable"))
                .containsExactly("grdp_current_total", "population_start", "population_end");
        assertThat(texts(traced.at("/variables/1/quarters"), "/period"))
                .containsExactly("2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4");
    }

    @Test
    void formsOfTheNextQuarterKnowTheLastOne() throws Exception {
        Path out = folder.resolve("forms");

        CommandResult made = place.line(
                "template", "make", "--period", "2021-Q2", "--unit", "608", "--out", out.toString(), "--json");

        assertThat(texts(made.json().get("files"), ""))
                .containsExactly(out.resolve("KTXH_608_2021Q2.xlsx").toString());
        assertThat(SampleForm.read(out.resolve("KTXH_608_2021Q2.xlsx"))).contains("173358");
    }

    @Test
    void aRuleIsRehearsedOnWhatIsStored() {
        JsonNode rehearsed = place.line("rules", "rehearse", "R46", "--period", "2021-Q3", "--json")
                .json();

        assertThat(texts(rehearsed.get("failing"), "/unit")).contains("614");
        assertThat(place.line("rules", "rehearse", "R99").exit()).isEqualTo(2);
    }

    @Test
    void anEditionIsCopiedWithItsCompanions() {
        Path out = folder.resolve("copies");

        CommandResult copied = place.line(
                "report", "export", "--period", "2021-Q1", "--edition", "1", "--out", out.toString(), "--json");

        assertThat(texts(copied.json().get("files"), ""))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(file -> assertThat(Path.of(file)).isRegularFile());
    }

    @Test
    void anEditionIsWrittenInEnglishBesideItsCopy() throws Exception {
        Path out = folder.resolve("english");

        CommandResult copied = place.line(
                "report",
                "export",
                "--period",
                "2021-Q1",
                "--edition",
                "1",
                "--out",
                out.toString(),
                "--english",
                "--pdf",
                "--kontum.report.libre-office=" + printer());

        assertThat(copied.exit()).as(copied.err()).isZero();
        assertThat(out.resolve("KTXH_2021-Q1_b01.pdf")).isNotEmptyFile();
        assertThat(out.resolve("KTXH_2021-Q1_b01_en.pdf")).isNotEmptyFile();
        assertThat(out.resolve("KTXH_2021-Q1_b01_en.xlsx")).isNotEmptyFile();
        assertThat(out.resolve("BAO_CAO_2021-Q1_b01.docx")).isNotEmptyFile();
        assertThat(out.resolve("BAO_CAO_2021-Q1_b01_en.docx")).isNotEmptyFile();
    }

    /** Prints nothing but the name of the workbook, in the place of a program that takes five seconds for each. */
    private static Path printer() throws IOException {
        Path program = Files.writeString(folder.resolve("printer"), """
            #!/bin/sh
            basename "$7" > "$6/$(basename "$7" .xlsx).pdf"
            """);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    @Test
    void aLostReportIsMadeAgainByteForByte() throws Exception {
        Path report = Path.of(place.line("report", "list", "--period", "2021-Q2", "--json")
                .json()
                .at("/editions/0/path")
                .asString());
        byte[] published = Files.readAllBytes(report);
        Path document = report.resolveSibling("BAO_CAO_2021-Q2_b01.docx");
        byte[] word = Files.readAllBytes(document);
        Files.delete(report);
        Files.writeString(document, "hỏng");
        String[] rebuild = {"report", "rebuild", "--period", "2021-Q2", "--edition", "1", "--reason", "ổ đĩa hỏng"};

        assertThat(place.line("verify").exit()).isEqualTo(4);
        assertThat(place.line(rebuild).exit()).isZero();
        assertThat(Files.readAllBytes(report)).isEqualTo(published);
        assertThat(Files.readAllBytes(document)).isEqualTo(word);
        assertThat(place.line("verify").exit()).isZero();
    }

    /** The audit log is told before a file is touched, so a restoration that is cut short is known. */
    @Test
    void aRestorationThatFailsStandsInTheAuditLogAndCanBeRepeated() throws Exception {
        Path report = place.work().resolve("reports/2021-Q1/KTXH_2021-Q1_b01.xlsx");
        byte[] published = Files.readAllBytes(report);
        Path csv = report.resolveSibling("KTXH_2021-Q1_b01_indicators.csv");
        byte[] table = Files.readAllBytes(csv);
        Files.delete(report);
        Files.createDirectories(report.resolve("in the way"));
        Edition edition = console.autowired(EditionRepository.class)
                .find(new Period(2021, 1), 1)
                .orElseThrow();
        Actor by = new Actor("An", "thử phục hồi dở dang");
        ReportRebuilder rebuilder = console.autowired(ReportRebuilder.class);

        assertThatThrownBy(() -> rebuilder.rebuild(edition, by)).isInstanceOf(IOException.class);
        assertThat(restorations(by)).isEqualTo(1);
        Files.delete(report.resolve("in the way"));
        Files.delete(report);
        assertThat(rebuilder.rebuild(edition, by)).isEqualTo(RebuildResult.RESTORED);
        assertThat(Files.readAllBytes(report)).isEqualTo(published);
        Files.writeString(csv, "hỏng");
        assertThat(rebuilder.rebuild(edition, by)).isEqualTo(RebuildResult.RESTORED);
        assertThat(Files.readAllBytes(csv)).isEqualTo(table);
        assertThat(rebuilder.rebuild(edition, by)).isEqualTo(RebuildResult.INTACT);
        assertThat(restorations(by)).isEqualTo(3);
    }

    private static int restorations(Actor by) {
        return console.autowired(JdbcTemplate.class)
                .queryForList("SELECT seq FROM audit_event WHERE act = 'rebuild' AND reason = ?", by.reason())
                .size();
    }

    /** What an edition says of units and warnings was decided when it was made. */
    @Test
    void aDecisionOfALaterDayChangesNoEdition() throws Exception {
        Period fourth = new Period(2021, 4);
        Edition edition =
                console.autowired(EditionRepository.class).find(fourth, 1).orElseThrow();
        PeriodAdministration decisions = console.autowired(PeriodAdministration.class);
        Actor by = new Actor("An", "quyết định sau");
        Map<String, Object> warned = console.autowired(JdbcTemplate.class)
                .queryForMap("SELECT a.unit, a.period, f.code FROM finding f JOIN submission s ON s.arrival_seq ="
                        + " f.arrival_seq JOIN received_file a ON a.seq = f.arrival_seq WHERE s.active = 1"
                        + " AND f.severity = 'WARN' AND NOT f.explained ORDER BY f.arrival_seq, f.ordinal LIMIT 1");
        String unit = String.valueOf(warned.get("unit"));
        String rule = String.valueOf(warned.get("code"));
        Period period = Period.parse(String.valueOf(warned.get("period"))).orElseThrow();

        decisions.waive(unit, period, rule, by);
        decisions.exclude("615", fourth, by);

        assertThat(console.autowired(ReportRebuilder.class).rebuild(edition, by))
                .isEqualTo(RebuildResult.INTACT);
        assertThat(console.autowired(DryRunService.class).same(edition)).isTrue();
        decisions.include("615", fourth, by);
        decisions.unwaive(unit, period, rule, by);
    }

    @Test
    void theDoctorFindsNothingWrong() {
        CommandResult commandResult = place.line("doctor", "--json");

        assertThat(commandResult.exit()).as(commandResult.out()).isZero();
        assertThat(texts(commandResult.json().get("checks"), "/name"))
                .contains("database", "isolation", "charset", "durability", "clock", "inbox", "disk");
    }

    @Test
    void theSampleYearIsNotPlayedAmongOtherFigures() throws Exception {
        CommandResult.Place other = CommandResult.Place.onTestServer(folder.resolve("other"));
        Files.createDirectories(other.work().resolve("inbox").resolve("608"));
        Files.write(
                other.work().resolve("inbox").resolve("608").resolve("x.xlsx"),
                SampleForm.of("608", "2021-Q1").more("cattle_total", 1).bytes());
        other.line("collect");

        CommandResult commandResult = other.line("demo", "--json");

        assertThat(commandResult.exit()).isEqualTo(4);
        assertThat(commandResult.json().at("/error/code").asString()).isEqualTo("STRANGE_FOLDER");
    }

    /** The console shows it on the page of the run. */
    @Test
    void aCommandKeepsTheLogOfItsRun() throws Exception {
        withoutAnchors("report", "run", "--period", "2021-Q2", "--force", "--reason", "in lại");

        long run = console.autowired(RunService.class).newest(1).get(0).id();
        assertThat(place.work().resolve("logs/runs").resolve(run + ".log"))
                .content()
                .contains("the audit anchor");
    }

    @Test
    void anAnchorThatCannotBeWrittenIsToldInTheLanguageOfTheReader() throws Exception {
        CommandResult returned = withoutAnchors("return", "--unit", "617", "--period", "2021-Q1", "--reason", "ký lại");

        assertThat(returned.exit()).isZero();
        assertThat(returned.err())
                .contains("Không ghi được mốc kiểm tra của nhật ký thao tác")
                .doesNotContain("audit anchor");
    }

    /** Where the file of the anchors should be lies a folder. */
    private static CommandResult withoutAnchors(String... line) throws IOException {
        Path anchors = place.work().resolve("reports/audit-anchors.jsonl");
        Path aside = Files.move(anchors, folder.resolve("anchors"));
        Files.createDirectory(anchors);
        try {
            return place.line(line);
        } finally {
            Files.delete(anchors);
            Files.move(aside, anchors);
        }
    }

    /** What stands in the newest receipt of a unit for a form. */
    private static String receipt(String unit, String form) throws IOException {
        Path outbox = place.work().resolve("outbox").resolve(unit);
        try (Stream<Path> files = Files.list(outbox)) {
            Path newest = files.filter(file -> file.getFileName().toString().matches("BIEN_NHAN_.*" + form + ".*"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow();
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(newest))) {
                return new XSSFExcelExtractor(book).getText();
            }
        }
    }

    private static void drop(String unit, String name, byte[] content) throws IOException {
        Files.write(place.work().resolve("inbox").resolve(unit).resolve(name), content);
    }

    /** The texts at a place below every element, or the elements themselves. */
    private static List<String> texts(JsonNode array, String pointer) {
        return array.valueStream()
                .map(node -> pointer.isEmpty() ? node : node.at(pointer))
                .map(JsonNode::asString)
                .toList();
    }
}
