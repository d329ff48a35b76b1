package vn.kontum.report.job.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.administration.PeriodAdministration;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.csv.CatalogueLoader;
import vn.kontum.report.config.PipelineContext;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.config.TestRepositories;
import vn.kontum.report.config.TextFileServices;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.storage.Outbox;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.VersionState;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.validation.FilledForm;
import vn.kontum.report.text.Messages;

/** What is found by comparing units depends on what they sent, not on who came first or how many threads read it. */
class CrossUnitChecksTest {
    private static final Catalogue CATALOGUE =
            new CatalogueLoader(QuarterCalendar.ADMINISTRATIVE).read(Path.of("config"));

    /** 611 and 612 report the same numbers of inhabitants, 613 others, by hand: 60.100 twice, 61.300 once. */
    private static final Map<String, Integer> POPULATIONS = Map.of("611", 60_100, "612", 60_100, "613", 61_300);

    @TempDir
    Path root;

    private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh());
    private final TestRepositories repositories = TestRepositories.of(jdbc);
    private final List<GenericApplicationContext> contexts = new ArrayList<>();
    private int round;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void bothDistrictsWithTheSameFigureAreFoundWithAnyNumberOfThreads(int threads) throws Exception {
        Collector collector = collector(threads);
        for (String unit : List.of("613", "611", "612")) {
            collector.drop(unit, form(unit));
        }
        collector.collect();

        assertThat(unitsOfTheSamePopulation()).isEqualTo(EXPECTED);
        assertThat(answer(collector, "611")).contains("R44");
        assertThat(answer(collector, "612")).contains("R44");
        assertThat(answer(collector, "613")).doesNotContain("60.100 trùng");
        assertThat(jdbc.queryForList(
                        "SELECT STEP_NAME FROM BATCH_STEP_EXECUTION WHERE STEP_NAME LIKE 'validateSubmissions%'",
                        String.class))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("validateSubmissions"),
                                IntStream.rangeClosed(1, threads).mapToObj(n -> "validateSubmissions:shard-" + n))
                        .toList());
    }

    /** 611 names 612 and the other way round; 613 is alike nobody. */
    private static final Map<String, String> EXPECTED = Map.of("611", "Huyện Đăk Tô", "612", "Huyện Ngọc Hồi");

    @Test
    void theOrderInWhichFilesArriveChangesNothing() throws Exception {
        Map<String, List<String>> first = new TreeMap<>();
        for (List<String> order : List.of(
                List.of("611", "612", "613"),
                List.of("611", "613", "612"),
                List.of("612", "611", "613"),
                List.of("612", "613", "611"),
                List.of("613", "611", "612"),
                List.of("613", "612", "611"))) {
            PipelineFixture.empty(jdbc);
            Collector collector = collector(1);
            for (String unit : order) {
                collector.drop(unit, form(unit));
                collector.collect();
            }
            Map<String, List<String>> found = findings();
            if (first.isEmpty()) {
                first.putAll(found);
            }
            assertThat(found).as(order.toString()).isEqualTo(first);
            assertThat(answer(collector, "611")).contains("R44");
        }
        assertThat(first.get("611")).anyMatch(text -> text.startsWith("R44 population_end"));
    }

    @Test
    void aCorrectionThatEndsTheLikenessTakesTheWarningFromBoth() throws Exception {
        Collector collector = collector(2);
        collector.drop("611", form("611"));
        collector.drop("612", form("612"));
        collector.collect();
        collector.drop("612", form("612").number("population_end", 60_099).number("out_migrants", 51));
        collector.collect();

        assertThat(unitsOfTheSamePopulation()).isEmpty();
    }

    @Test
    void aUnitThatIsLeftOutIsComparedWithNobodyUntilItIsTakenInAgain() throws Exception {
        Collector collector = collector(2);
        collector.drop("611", form("611"));
        collector.drop("612", form("612"));
        collector.collect();
        Period first = new Period(2021, 1);

        collector.acts().exclude("612", first, new Actor("An", "fire"));
        assertThat(unitsOfTheSamePopulation()).doesNotContainKey("611");

        collector.acts().include("612", first, new Actor("An", "found again"));
        assertThat(unitsOfTheSamePopulation()).isEqualTo(EXPECTED);
        assertThat(repositories.ledger().unanswered()).isEmpty();
    }

    /**
     * The second quarter starts with 60.100, which contradicts the 60.500 that a correction of the first one ends with.
     */
    @Test
    void aCorrectionOfAnEarlierQuarterIsHeldAgainstTheNextOne() throws Exception {
        Collector collector = collector(1);
        collector.drop("611", form("611"));
        collector.collect();
        collector.drop(
                "611",
                FilledForm.of(CATALOGUE, "611", "2021-Q2")
                        .number("population_start", 60_100)
                        .number("new_rural_communes_recognised", 0));
        collector.collect();
        assertThat(findings("611", "2021-Q2")).noneMatch(text -> text.startsWith("R01"));

        collector.drop("611", form("611").number("population_end", 60_500).number("live_births", 600));
        collector.collect();

        assertThat(findings("611", "2021-Q2")).anyMatch(text -> text.startsWith("R01 population_start"));
    }

    /**
     * Cases are asked of the first and the last quarter and of the closing here. 20 solved of 20 in the first quarter, 10 of 10 in the
     * closing: a correction to 21 of 20 makes 31 of 30 for the year.
     */
    @Test
    void aCorrectionOfAnEarlierQuarterIsHeldAgainstTheClosingOfItsYear() throws Exception {
        Catalogue closed = withCasesOfTheClosing();
        Collector collector = collector(1, closed);
        collector.drop("611", "y.xlsx", cases(closed, "2021-Y", 10, 10));
        collector.drop("611", cases(closed, "2021-Q1", 20, 20));
        collector.collect();
        assertThat(findings("611", "2021-Y")).noneMatch(text -> text.startsWith("R39"));

        collector.drop("611", cases(closed, "2021-Q1", 20, 21));
        collector.collect();

        assertThat(findings("611", "2021-Y")).anyMatch(text -> text.startsWith("R39 criminal_cases_solved"));
    }

    private static FilledForm cases(Catalogue catalogue, String period, int occurred, int solved) {
        return FilledForm.of(catalogue, "611", period)
                .number("criminal_cases_occurred", occurred)
                .number("criminal_cases_solved", solved);
    }

    /** The shipped catalogue with annual closings that ask for criminal cases too. */
    private Catalogue withCasesOfTheClosing() throws IOException {
        Path folder = Files.createDirectories(root.resolve("catalogue"));
        try (Stream<Path> tables = Files.list(Path.of("config/catalogue"))) {
            for (Path table : tables.filter(t -> t.toString().endsWith(".csv")).toList()) {
                Files.copy(table, folder.resolve(table.getFileName()));
            }
        }
        Path variables = folder.resolve("variables.csv");
        Files.writeString(
                variables,
                Files.readAllLines(variables).stream()
                        .map(line -> line.matches("criminal_cases_(occurred|solved),.*")
                                ? line.replace(",1 2 3 4,", ",1 4,").replace(",,,,,,,H_CA", ",,YEAR_END,,,,,H_CA")
                                : line)
                        .collect(Collectors.joining("\n", "", "\n")));
        return new CatalogueLoader(QuarterCalendar.ADMINISTRATIVE, true).read(folder);
    }

    /** Two quarters of one unit in one run, the later one first: by their names the earlier one is judged first. */
    @Test
    void quartersThatComeTogetherAreJudgedInTheirOrder() throws Exception {
        Collector collector = collector(1);
        collector.drop(
                "611",
                "a_2021Q2.xlsx",
                FilledForm.of(CATALOGUE, "611", "2021-Q2").number("population_start", 1_500));
        collector.drop("611", "b_2021Q1.xlsx", form("611"));

        List<ReceivedFileRecord> entries = collector.collect();

        assertThat(entries)
                .filteredOn(e -> e.receivedFile().fileName().equals("a_2021Q2.xlsx"))
                .allSatisfy(e -> assertThat(e.codes()).contains("R01"))
                .allSatisfy(e -> assertThat(e.verdict()).isEqualTo(Outcome.RETURNED));
    }

    private Map<String, String> unitsOfTheSamePopulation() {
        Map<String, String> others = new TreeMap<>();
        repositories.findings().find(FindingRepository.Filter.none(), 1_000).stream()
                .filter(f -> f.finding().code().equals("R44")
                        && f.finding()
                                .variable()
                                .filter("population_end"::equals)
                                .isPresent())
                .filter(f -> repositories.submissions().ofReceivedFile(f.receivedFileSeq()).stream()
                        .anyMatch(v -> v.state() == VersionState.ACTIVE))
                .forEach(f -> {
                    assertThat(named(f.finding().messageVi())).isEqualTo("?");
                    others.put(f.unit(), named(f.finding().officeMessage(Messages.VIETNAMESE)));
                });
        return others;
    }

    private static String named(String message) {
        return CATALOGUE.reportingUnits().stream()
                .map(Unit::nameVi)
                .filter(message::contains)
                .findFirst()
                .orElse("?");
    }

    private Map<String, List<String>> findings() {
        Map<String, List<String>> all = new TreeMap<>();
        for (String unit : POPULATIONS.keySet()) {
            all.put(unit, findings(unit, "2021-Q1"));
        }
        return all;
    }

    private List<String> findings(String unit, String period) {
        return repositories.ledger().of(unit, period).stream()
                .flatMap(e -> repositories.findings().of(e.receivedFile().seq()).stream())
                .map(f -> f.code() + " " + f.variable().orElse("") + " " + f.messageVi())
                .toList();
    }

    /** The newest receipt of a unit as text. */
    private String answer(Collector collector, String unit) throws IOException {
        ReceivedFileRecord newest = repositories.ledger().of(unit, "2021-Q1").get(0);
        return Files.readString(collector
                .folders()
                .outbox()
                .resolve(Outbox.FOR_PROGRAMS)
                .resolve(newest.answer().orElseThrow().replace(".xlsx", ".json")));
    }

    private static FilledForm form(String unit) {
        int population = POPULATIONS.get(unit);
        return FilledForm.of(CATALOGUE, unit, "2021-Q1")
                .number("population_end", population)
                .number("live_births", population - 60_000 + 100);
    }

    @AfterEach
    void close() {
        contexts.forEach(GenericApplicationContext::close);
    }

    private Collector collector(int threads) {
        return collector(threads, CATALOGUE);
    }

    private Collector collector(int threads, Catalogue catalogue) {
        return new Collector(threads, catalogue, new WorkDirectory(root.resolve("round" + round++)));
    }

    /** A process with so many threads. */
    private final class Collector {
        private final WorkDirectory folders;
        private final RunService runs;
        private final PeriodAdministration acts;

        Collector(int threads, Catalogue catalogue, WorkDirectory folders) {
            this.folders = folders;
            PipelineProperties settings =
                    new PipelineProperties(folders, PipelineFixture.PATIENCE, threads, 1, Duration.ofSeconds(30));
            GenericApplicationContext context = PipelineContext.open(
                    Objects.requireNonNull(jdbc.getDataSource()),
                    catalogue,
                    settings,
                    Clock.systemUTC(),
                    PipelineContext.reports(new TextFileServices(catalogue, Waivers.none())));
            contexts.add(context);
            runs = context.getBean(RunService.class);
            acts = context.getBean(PeriodAdministration.class);
        }

        PeriodAdministration acts() {
            return acts;
        }

        WorkDirectory folders() {
            return folders;
        }

        void drop(String unit, FilledForm form) throws IOException {
            drop(unit, "KTXH_" + unit + "_" + round + ".xlsx", form);
        }

        void drop(String unit, String name, FilledForm form) throws IOException {
            Files.write(Files.createDirectories(folders.inbox().resolve(unit)).resolve(name), form.bytes());
        }

        List<ReceivedFileRecord> collect() throws InterruptedException {
            Run run = runs.run(RunRequest.collect(TriggerSource.COMMAND, "An", "forms"), ProgressListener.none());
            assertThat(run.state()).as(run.message()).isEqualTo(RunState.DONE);
            return new ArrayList<>(repositories.ledger().ofRun(run.id()));
        }
    }
}
