package vn.kontum.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import vn.kontum.report.administration.ActionEffect;
import vn.kontum.report.administration.ActionEffectService;
import vn.kontum.report.administration.DryRunService;
import vn.kontum.report.administration.FinalizationPreviewService;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.administration.rebuild.RebuildResult;
import vn.kontum.report.administration.rebuild.ReportRebuilder;
import vn.kontum.report.application.ApplicationServices;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.CommandLineOverrides;
import vn.kontum.report.config.SettingsLoader;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.query.edition.EditionSummaries;
import vn.kontum.report.query.edition.EditionSummary;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.verification.CheckResult;
import vn.kontum.report.verification.Verification;

/**
 * The year 2021 is final; then somebody edits the catalogue for the year that follows. The steps are one story and build on each
 * other.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditionsUnderALaterCatalogueTest {
    private static final Period Q2 = new Period(2021, 2);
    private static final Period Q4 = new Period(2021, 4);
    private static final Actor AN = new Actor("An", "thử nghiệm");
    /** 3,500 billion were planned and collected: met. Of a plan of 9,000, with one more district that is silent, nobody can tell. */
    private static final String BUDGET = "state_budget_revenue";

    @TempDir
    static Path folder;

    private static CommandResult.Place place;
    private static ApplicationServices office;
    private static boolean edited;

    @BeforeAll
    static void playTheYearAndDeclareItFinal() throws Exception {
        place = PlayedYear.copy(folder);
        office = open();
        Edition last = editions().latest(Q4).orElseThrow();
        assertThat(runs().await(runs().finalise(last, TriggerSource.COMMAND, AN, ProgressListener.none())
                                .runId())
                        .state())
                .isEqualTo(RunState.DONE);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    @Order(1)
    void plainRunsOfAFinishedYearChangeNothingUnderAnEditedCatalogue() throws Exception {
        List<Edition> before = editions().all();
        openUnderEditedCatalogue();
        assertThat(office.autowired(Catalogue.class).version())
                .isNotEqualTo(before.get(0).catalogueVersion());

        for (int quarter = 1; quarter <= 4; quarter++) {
            Run run = consolidate(new Period(2021, quarter));
            assertThat(run.state()).as(run.message()).isEqualTo(RunState.NOTHING);
        }

        assertThat(editions().all()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void everyEditionIsRecountedWithItsOwnCatalogue() {
        List<CheckResult> results = office.autowired(Verification.class).perform();

        assertThat(results).allMatch(CheckResult::holds, "holds");
        assertThat(results)
                .filteredOn(result -> List.of("I3", "I6").contains(result.invariant()))
                .hasSize(2)
                .allSatisfy(result -> {
                    assertThat(result.examined()).isEqualTo(editions().all().size());
                    assertThat(result.notExamined()).isEmpty();
                });
    }

    @Test
    @Order(3)
    void aFalsifiedFigureOfAnyQuarterIsNamed() {
        JdbcTemplate jdbc = office.autowired(JdbcTemplate.class);
        Edition second = editions().latest(Q2).orElseThrow();
        String of = " WHERE edition_id = " + second.id() + " AND indicator = 'hospital_beds_per_10000'";
        String published = jdbc.queryForObject("SELECT year_to_date FROM edition_figure" + of, String.class);
        jdbc.update("UPDATE edition_figure SET year_to_date = '41.5'" + of);

        assertThat(faults()).anyMatch(fault -> fault.contains(second.workbook()) && fault.contains("41.5"));

        jdbc.update("UPDATE edition_figure SET year_to_date = ?" + of, published);
        assertThat(faults()).isEmpty();
    }

    @Test
    @Order(4)
    void lostFilesOfTheFirstAndTheLastEditionAreMadeAgainByteForByte() throws Exception {
        lostFilesAreMadeAgain(List.of(
                editions().of(new Period(2021, 1)).get(0), editions().latest(Q4).orElseThrow()));
    }

    @Test
    @Order(60)
    @Tag("slow")
    void lostFilesOfEveryEditionAreMadeAgainByteForByte() throws Exception {
        openUnderEditedCatalogue();

        lostFilesAreMadeAgain(editions().all());
    }

    private static void lostFilesAreMadeAgain(List<Edition> lost) throws Exception {
        for (Edition edition : lost) {
            Path workbook = place.work().resolve(edition.workbook());
            byte[] published = Files.readAllBytes(workbook);
            assertThat(rebuilding().rebuild(edition, AN)).isEqualTo(RebuildResult.INTACT);
            Files.delete(workbook);
            assertThat(rebuilding().rebuild(edition, AN)).isEqualTo(RebuildResult.RESTORED);
            assertThat(Files.readAllBytes(workbook)).isEqualTo(published);
        }
    }

    @Test
    @Order(5)
    void openingAQuarterShowsFirstWhatTheNewCatalogueWouldSay() {
        ActionEffect effect = office.autowired(ActionEffectService.class).reopening(Q4, AN);

        assertThat(effect.quarters())
                .singleElement()
                .satisfies(quarter -> assertThat(quarter.figures()).anySatisfy(figure -> {
                    assertThat(figure.indicator()).isEqualTo(BUDGET);
                    assertThat(figure.verdictBefore()).contains(Verdict.MET);
                    assertThat(figure.verdictAfter()).isEqualTo(Verdict.INSUFFICIENT);
                }));
        assertThat(consolidated(Q4)).isEqualTo(RunState.NOTHING);
    }

    @Test
    @Order(6)
    void aLateCorrectionIsComputedWithTheCatalogueOfTheEdition() throws Exception {
        Edition official = editions().official(Q4).orElseThrow();
        Path inbox = Files.createDirectories(place.work().resolve("inbox/615"));
        Files.write(
                inbox.resolve("tre.xlsx"),
                SampleForm.of("615", "2021-Q4").more("cattle_total", 5).bytes());
        place.line("collect");
        long seq = office.autowired(ReceivedFileRepository.class)
                .newest(1)
                .get(0)
                .receivedFile()
                .seq();
        office.autowired(QuarantineService.class).release(seq, AN, false);

        assertThat(consolidated(Q4)).isEqualTo(RunState.DONE);

        Edition corrected = editions().latest(Q4).orElseThrow();
        assertThat(corrected.number()).isEqualTo(official.number() + 1);
        assertThat(corrected.catalogueVersion()).isEqualTo(official.catalogueVersion());
        Map<String, EditionRepository.EditionFigure> now = editions().figures(corrected.id());
        Map<String, EditionRepository.EditionFigure> before = editions().figures(official.id());
        assertThat(now.keySet()).isEqualTo(before.keySet());
        assertThat(now.get(BUDGET).repeats(before.get(BUDGET))).isTrue();
        assertThat(now.values().stream()
                        .filter(figure -> !figure.repeats(before.get(figure.indicator())))
                        .map(EditionRepository.EditionFigure::indicator))
                .containsExactly("cattle_herd");
        assertThat(faults()).isEmpty();
        for (Edition edition : List.of(official, corrected)) {
            assertThat(rebuilding().rebuild(edition, AN)).as(edition.workbook()).isEqualTo(RebuildResult.INTACT);
        }
    }

    /** 52 targets count; the budget would be one beside them now, under another name. */
    @Test
    @Order(65)
    void anEditionIsCountedListedAndTracedByTheCatalogueThatItWasMadeWith() throws Exception {
        List<EditionSummary> before = office.autowired(EditionSummaries.class).ofYear(2021);
        String listed = place.line("report", "list", "--json").out();
        String[] trace = {"report", "trace", "--code", BUDGET, "--period", "2021-Q4"};
        String traced = place.line(trace).out();
        catalogue().edit("targets.csv", BUDGET, "supplementary", "yes");
        catalogue().edit("indicators.csv", BUDGET, "name_vi", "Thu ngân sách theo cách tính khác");

        office.close();
        office = open();

        assertThat(before)
                .isNotEmpty()
                .allSatisfy(edition -> assertThat(edition.judged()).isEqualTo(52));
        assertThat(office.autowired(EditionSummaries.class).ofYear(2021)).isEqualTo(before);
        assertThat(place.line("report", "list", "--json").out()).isEqualTo(listed);
        assertThat(place.line(trace).out()).isEqualTo(traced).isNotEmpty();
        assertThat(place.line("report", "diff", "--period", "2021-Q4").out())
                .contains("cattle_herd")
                .doesNotContain("cách tính khác");
        Edition newest = editions().latest(Q4).orElseThrow();
        assertThat(List.of(
                        office.autowired(FinalizationPreviewService.class)
                                .plan(Q4, newest.number(), newest.digest())
                                .catalogue(),
                        office.autowired(DryRunService.class)
                                .plan(RunRequest.consolidate(Q4, TriggerSource.COMMAND, "An", "thử nghiệm"))
                                .catalogue()))
                .allSatisfy(own ->
                        assertThat(own.indicator(BUDGET).orElseThrow().nameVi()).doesNotContain("cách tính khác"));
    }

    @Test
    @Order(80)
    void anotherVersionOfTheProgramSaysWhichOneMadeTheFile() throws Exception {
        Edition first = editions().of(new Period(2021, 1)).get(0);
        JdbcTemplate jdbc = office.autowired(JdbcTemplate.class);
        Path manifest = place.work().resolve(first.workbook().replace(".xlsx", "_indicators.csv"));
        byte[] figures = Files.readAllBytes(manifest);
        Files.delete(manifest);
        jdbc.update("UPDATE edition_basis SET program_version = '0.9' WHERE edition_id = ?", first.id());
        jdbc.update("UPDATE edition SET workbook_sha256 = REPEAT('a', 64) WHERE id = ?", first.id());
        Edition older = editions().find(first.id()).orElseThrow();

        assertThat(rebuilding().rebuild(older, AN)).isEqualTo(RebuildResult.OTHER_PROGRAM);

        assertThat(rebuilding().madeBy(older)).contains("0.9");
        assertThat(Files.readAllBytes(manifest)).isEqualTo(figures);
    }

    @Test
    @Order(90)
    void anEditionWhoseCatalogueNobodyKeptIsNamed() {
        JdbcTemplate jdbc = office.autowired(JdbcTemplate.class);
        Edition first = editions().of(new Period(2021, 1)).get(0);
        jdbc.update("DELETE FROM edition_basis WHERE edition_id = ?", first.id());
        jdbc.update("UPDATE edition SET catalogue_version = REPEAT('b', 64) WHERE id = ?", first.id());

        assertThat(office.autowired(Verification.class).perform().stream()
                        .flatMap(result -> result.notExamined().stream())
                        .flatMap(one -> one.places().stream()))
                .containsExactly(first.workbook(), first.workbook());
    }

    @Test
    @Order(70)
    void publishedFiguresAreReadInShownAndTakenBack() throws Exception {
        Path file = folder.resolve("lich-su.csv");
        Files.writeString(
                file,
                "unit,variable,period,value,status,source\n62,cattle_total,2019-Q4,80000,h,Niên giám thống kê 2019\n");
        CommandResult planned =
                place.line("history", "import", file.toString(), "--dry-run", "--reason", "so cùng kỳ", "--json");
        CommandResult read = place.line("history", "import", file.toString(), "--reason", "so cùng kỳ", "--json");
        CommandResult twice = place.line("history", "import", file.toString(), "--reason", "so cùng kỳ", "--json");

        assertThat(planned.json().get("done").asString()).isEqualTo("FORESEEN");
        assertThat(read.json().get("done").asString()).isEqualTo("IMPORTED");
        assertThat(read.json().get("figures").asInt()).isOne();
        assertThat(twice.exit()).isEqualTo(5);
        assertThat(faults()).isEmpty();
        String number = read.json().get("imported").asString();
        assertThat(place.line("history", "list").out()).contains("lich-su.csv", "history-2020.csv");
        office.autowired(JdbcTemplate.class)
                .update("UPDATE history_figure SET value = '1' WHERE import_id = ?", number);
        assertThat(faults()).singleElement().asString().contains("62 cattle_total 2019-Q4", "80000");
        office.autowired(JdbcTemplate.class)
                .update("UPDATE history_figure SET value = '80000' WHERE import_id = ?", number);
        JsonNode undoing = place.line("history", "undo", number, "--dry-run", "--reason", "nhầm tệp", "--json")
                .json();
        assertThat(undoing.get("figures").asInt()).isOne();
        assertThat(undoing.get("gone").asInt())
                .as("no earlier import speaks of 2019")
                .isOne();
        assertThat(undoing.get("quarters").get(0).asString()).isEqualTo("2019-Q4");
        assertThat(place.line("history", "undo", number, "--reason", "nhầm tệp").out())
                .contains("2019-Q4");
        assertThat(place.line("history", "undo", number, "--dry-run", "--reason", "nhầm tệp")
                        .exit())
                .as("taken back by the line before")
                .isEqualTo(2);
        assertThat(place.line("history", "undo", number, "--reason", "nhầm tệp").exit())
                .isEqualTo(2);
    }

    private static Run consolidate(Period period) throws InterruptedException {
        return runs().run(
                        RunRequest.consolidate(period, TriggerSource.COMMAND, "An", "thử nghiệm"),
                        ProgressListener.none());
    }

    private static RunState consolidated(Period period) {
        try {
            return consolidate(period).state();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> faults() {
        return office.autowired(Verification.class).perform().stream()
                .flatMap(result -> result.faults().stream())
                .map(Object::toString)
                .toList();
    }

    private static RunService runs() {
        return office.autowired(RunService.class);
    }

    private static ReportRebuilder rebuilding() {
        return office.autowired(ReportRebuilder.class);
    }

    private static EditionRepository editions() {
        return office.autowired(EditionRepository.class);
    }

    private static void openUnderEditedCatalogue() throws IOException {
        if (!edited) {
            editCatalogue();
            office.close();
            office = open();
            edited = true;
        }
    }

    private static EditedCatalogue catalogue() {
        return new EditedCatalogue(place.config());
    }

    private static ApplicationServices open() {
        return ApplicationServices.open(
                SettingsLoader.read(
                        CommandLineOverrides.none().withConfig(place.config()).withWork(place.work())),
                Clock.systemUTC());
    }

    /** Another target, a renamed indicator, a typo mended in a remark, one more district, and one more period. */
    private static void editCatalogue() throws IOException {
        catalogue().edit("targets.csv", BUDGET, "target", "9000");
        catalogue().edit("indicators.csv", "cattle_herd", "name_vi", "Đàn gia súc lớn");
        catalogue().edit("variables.csv", "population_end", "note_vi", "Ghi chú đã sửa lỗi chính tả");
        Map<String, String> district = catalogue().row("units.csv", "618");
        district.put("code", "619");
        district.put("name_vi", "Huyện Mới");
        district.put("official_name_vi", "Huyện Mới");
        district.put("name_en", "New District");
        List.of("communes_total", "urban_communes", "rural_communes").forEach(column -> district.put(column, "0"));
        catalogue().append("units.csv", district);
        catalogue().append("unit_aliases.csv", Map.of("unit_code", "619", "alias", "Huyện Mới", "key", "moi"));
        Map<String, String> period = catalogue().row("periods.csv", "2021-Q4");
        period.replaceAll((column, value) -> value.replace("2022", "2023").replace("2021", "2022"));
        catalogue().append("periods.csv", period);
    }
}
