package vn.kontum.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.administration.PeriodAdministration;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.application.ApplicationServices;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.config.CommandLineOverrides;
import vn.kontum.report.config.SettingsLoader;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.job.delivery.CorrectionImpact;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.VersionSummary;
import vn.kontum.report.submission.parsing.FormLayout;

/**
 * The year 2021 is final; then the catalogue is edited for the year that follows, and late files of 2021 come in: they are judged by
 * the catalogue of 2021 until the quarter is opened again. The steps are one story and build on each other.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LateFilesUnderALaterCatalogueTest {
    private static final Period Q4 = new Period(2021, 4);
    private static final Actor AN = new Actor("An", "thử nghiệm");
    private static final String RENAMED = "Đàn gia súc lớn";
    private static final String RENAMED_VARIABLE = "Tổng số trâu bò";
    private static final String HOUSEHOLDS_ADD_UP = "R05";

    @TempDir
    static Path folder;

    private static CommandResult.Place place;
    private static ApplicationServices office;
    private static long faulty;

    @BeforeAll
    static void finishTheYearThenEditTheCatalogue() throws Exception {
        place = PlayedYear.copy(folder);
        office = open();
        assertThat(runs().await(runs().finalise(
                                        office.autowired(EditionRepository.class)
                                                .latest(Q4)
                                                .orElseThrow(),
                                        TriggerSource.COMMAND,
                                        AN,
                                        ProgressListener.none())
                                .runId())
                        .state())
                .isEqualTo(RunState.DONE);
        faulty = dropped("615", "KTXH_615_2021Q3.xlsx", "urban_households", 1)
                .receivedFile()
                .seq();
        quarantine().release(faulty, AN, true);
        office.close();
        editCatalogue();
        office = open();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    /** The herd was plausible then; today it would be beyond all limits, and a figure more would be asked for. */
    @Test
    @Order(1)
    void aFileOfAClosedQuarterIsJudgedByTheCatalogueOfTheQuarter() throws Exception {
        ReceivedFileRecord late = dropped("616", "tre.xlsx", "cattle_total", 5);

        assertThat(late.codes()).containsExactly("LATE_CORRECTION");
        assertThat(late.verdict()).isEqualTo(Outcome.QUARANTINED);
    }

    @Test
    @Order(2)
    void aUnitThatHasEndedSinceStillCorrectsTheQuartersThatItReported() throws Exception {
        ReceivedFileRecord late = dropped("618", "tre.xlsx", "cattle_total", 5);

        assertThat(late.codes())
                .startsWith("LATE_CORRECTION")
                .doesNotContain("WRONG_PERIOD", "OUT_OF_RANGE", "NOT_ON_FORM");
        quarantine().release(late.receivedFile().seq(), AN, false);
        assertThat(effects(late)).isNotEmpty().noneMatch(effect -> effect.contains(RENAMED));
        assertThat(entry(late.receivedFile().seq()).verdict()).isEqualTo(Outcome.ACCEPTED);
        quarantine().undoRelease(late.receivedFile().seq(), AN);
        assertThat(entry(late.receivedFile().seq()).verdict()).isEqualTo(Outcome.QUARANTINED);
    }

    @Test
    @Order(3)
    void whatBlockedAFileBlocksItAgainAlthoughItsRuleOnlyWarnsToday() {
        assertThat(severity(faulty)).contains(Rule.Severity.WARN);

        quarantine().undoRelease(faulty, AN);

        assertThat(severity(faulty)).contains(Rule.Severity.BLOCK);
    }

    @Test
    @Order(4)
    void commandsJudgeAFileAsCollectingWould() throws Exception {
        Path file = folder.resolve("KTXH_614_2021Q4.xlsx");
        Files.write(
                file, SampleForm.of("614", "2021-Q4").more("cattle_total", 5).bytes());

        CommandResult judged = place.line("validate", file.toString(), "--json");

        assertThat(judged.exit()).as(judged.toString()).isZero();
        assertThat(judged.out()).doesNotContain("OUT_OF_RANGE", "NOT_ON_FORM");
    }

    /** What is answered and enclosed belongs to the quarter too: the form that helps asks for what the quarter asks. */
    @Test
    @Order(5)
    void theFormOfAClosedQuarterAsksWhatTheQuarterAsked() throws Exception {
        CommandResult made = place.line(
                "template", "make", "--unit", "616", "--period", "2021-Q4", "--out", folder.toString(), "--json");

        assertThat(made.exit()).as(made.toString()).isZero();
        Path form = Path.of(made.json().get("files").get(0).asString());
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(form))) {
            assertThat(book.getName(FormLayout.INPUT + "cattle_total")).isNotNull();
            assertThat(book.getName(FormLayout.INPUT + "goats_total")).isNull();
        }
    }

    /** Of a unit that has ended since, about a figure that is called otherwise today. */
    @Test
    @Order(6)
    void theReceiptOfALateFileSpeaksTheWordsOfItsQuarter() throws Exception {
        long late =
                dropped("618", "tre-nua.xlsx", "cattle_total", 6).receivedFile().seq();
        quarantine().release(late, AN, false);

        List<String> said = new ArrayList<>();
        try (XSSFWorkbook receipt = new XSSFWorkbook(Files.newInputStream(receipt(late)))) {
            receipt.sheetIterator()
                    .forEachRemaining(sheet -> sheet.forEach(row -> row.forEach(cell -> said.add(cell.toString()))));
        }

        String name = office.autowired(EditionCatalogues.class)
                .judging()
                .whole(Q4)
                .variable("cattle_total")
                .orElseThrow()
                .nameVi();
        assertThat(name).isNotEqualTo(RENAMED_VARIABLE);
        assertThat(said)
                .anyMatch(text -> text.contains(name))
                .anyMatch(text -> text.contains("Ia H'Drai"))
                .noneMatch(text -> text.contains(RENAMED_VARIABLE));
    }

    private static Path receipt(long seq) throws IOException {
        try (Stream<Path> answers = Files.walk(place.work().resolve("outbox"))) {
            return answers.filter(file -> file.getFileName().toString().matches("BIEN_NHAN_" + seq + "_.*\\.xlsx"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    @Order(9)
    void anOpenedQuarterIsJudgedByTheCatalogueOfToday() throws Exception {
        office.autowired(PeriodAdministration.class).reopen(Q4, AN);

        ReceivedFileRecord file = dropped("613", "moi.xlsx", "cattle_total", 5);

        assertThat(file.verdict()).isEqualTo(Outcome.RETURNED);
        assertThat(file.codes()).contains("OUT_OF_RANGE");
    }

    private static ReceivedFileRecord dropped(String unit, String name, String variable, int more) throws IOException {
        Path inbox = Files.createDirectories(place.work().resolve("inbox/" + unit));
        Files.write(
                inbox.resolve(name),
                SampleForm.of(unit, "2021-Q4").more(variable, more).bytes());
        place.line("collect");
        return office.autowired(ReceivedFileRepository.class).newest(1).get(0);
    }

    private static ReceivedFileRecord entry(long seq) {
        return office.autowired(ReceivedFileRepository.class).find(seq).orElseThrow();
    }

    /** What an answer says of the figures of the province. */
    private static List<String> effects(ReceivedFileRecord file) {
        SubmissionRepository submissions = office.autowired(SubmissionRepository.class);
        List<VersionSummary> chain = submissions.chain("618", Q4);
        long now = chain.stream()
                .filter(version ->
                        version.receivedFileSeq() == file.receivedFile().seq())
                .mapToLong(VersionSummary::id)
                .findFirst()
                .orElseThrow();
        Map<Long, SubmissionVersion> versions =
                submissions.load(chain.stream().map(VersionSummary::id).toList()).stream()
                        .collect(Collectors.toMap(SubmissionVersion::id, Function.identity()));
        return office.autowired(CorrectionImpact.class)
                .of(Objects.requireNonNull(versions.get(chain.get(0).id())), Objects.requireNonNull(versions.get(now)));
    }

    private static Optional<Rule.Severity> severity(long seq) {
        List<Finding> findings = office.autowired(FindingRepository.class).of(seq);
        return findings.stream()
                .filter(finding -> finding.code().equals(HOUSEHOLDS_ADD_UP))
                .map(Finding::severity)
                .findFirst();
    }

    private static RunService runs() {
        return office.autowired(RunService.class);
    }

    private static QuarantineService quarantine() {
        return office.autowired(QuarantineService.class);
    }

    private static ApplicationServices open() {
        return ApplicationServices.open(
                SettingsLoader.read(
                        CommandLineOverrides.none().withConfig(place.config()).withWork(place.work())),
                Clock.systemUTC());
    }

    /** Herds of ten at most, an indicator renamed, one figure more, one district less, a rule that only warns. */
    private static void editCatalogue() throws IOException {
        EditedCatalogue catalogue = new EditedCatalogue(place.config());
        catalogue.edit("variables.csv", "cattle_total", "max", "10");
        catalogue.edit("variables.csv", "cattle_total", "name_vi", RENAMED_VARIABLE);
        Map<String, String> goats = catalogue.row("variables.csv", "cattle_total");
        goats.put("code", "goats_total");
        goats.put("name_vi", "Tổng đàn dê");
        goats.put("name_en", "Total goats");
        catalogue.below("variables.csv", "cattle_total", goats);
        catalogue.edit("indicators.csv", "cattle_herd", "name_vi", RENAMED);
        catalogue.edit("units.csv", "618", "valid_to", "2021-Q3");
        catalogue.edit("rules.csv", HOUSEHOLDS_ADD_UP, "severity", "WARN");
    }
}
