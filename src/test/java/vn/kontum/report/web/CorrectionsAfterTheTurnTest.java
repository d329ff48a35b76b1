package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.administration.ActionEffectService;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.publication.history.SamePeriodFigure;

/**
 * Figures of a final year are corrected after the turn of the year, when another catalogue counts: one of a unit that was split since,
 * and one of an indicator and a department that ended with the year. The steps are one story and build on each other.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorrectionsAfterTheTurnTest {
    private static final Path FILES = Path.of("src", "test", "resources", "provinces", "song-lam");
    private static final Period Q1 = new Period(2027, 1);
    private static final Period Q2 = new Period(2027, 2);
    private static final Period Q4 = new Period(2027, 4);
    private static final Period NEXT = new Period(2028, 1);
    private static final String SETTINGS =
            "kontum:\n  intake.settle: 20ms\n  report.pdf: never\n  windows: calendar\n  jobs: no-jobs\n";

    @TempDir
    static Path root;

    private static ProvinceOffice office;
    private static final Map<Long, Map<String, EditionFigure>> FIGURES = new TreeMap<>();
    private static final Map<String, byte[]> PUBLISHED = new TreeMap<>();

    @BeforeAll
    static void theYearIsFinalAndTheNextOneHasItsFirstReport() throws Exception {
        office = new ProvinceOffice(root, FILES.resolve("catalogue"), SETTINGS, LocalDate.of(2027, 4, 1));
        quarter(Q1, LocalDate.of(2027, 4, 4), 200);
        quarter(Q2, LocalDate.of(2027, 7, 4), 250);
        quarter(Q4, LocalDate.of(2028, 1, 2), 300);
        office.declareFinal(office.editions().latest(Q4).orElseThrow());
        office.take(FILES.resolve("year-2028"));
        schoolsEndWithTheYear();
        office.restart();
        office.today(LocalDate.of(2028, 4, 2));
        office.issue(NEXT);
        commune("9101", NEXT, 210);
        commune("9102", NEXT, 90);
        commune("9103", NEXT, 50);
        commune("9104", NEXT, 70);
        office.send("91.SNN", NEXT, Map.of("trees_planted", 250));
        office.consolidate(NEXT);
        remember();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    @Order(1)
    void aDepartmentWhoseFiguresEndedOwesNothing() {
        Catalogue now = office.autowired(Catalogue.class);

        assertThat(now.owing(Q4)).extracting("code").contains("91.SGD").doesNotContain("91.SNN");
        assertThat(now.owing(NEXT)).extracting("code").contains("91.SNN").doesNotContain("91.SGD");
        assertThat(office.server().folders().outbox().resolve("91.SGD").resolve("KTXH_91.SGD_2028Q1.xlsx"))
                .doesNotExist();
    }

    @Test
    @Order(2)
    void correctionsOfTheFinalYearNameEveryReportThatTheyPutOutOfDate() throws Exception {
        release(commune("9102", Q1, 180));
        release(office.send("91.SGD", Q2, Map.of("schools_opened", 2)));

        assertThat(outdated()).containsExactly(Q1, Q2, Q4, NEXT);
    }

    /** Its report is made first, and the quarter of a year ago after it. */
    @Test
    @Order(3)
    void aReportWhoseFiguresOfLastYearChangedAfterItIsNamedOutOfDate() throws Exception {
        office.consolidate(NEXT);
        assertThat(outdated()).containsExactly(Q1, Q2, Q4);
        assertThat(lastYear("rice_output")).isEqualTo("400");

        assertThat(office.consolidate(Q1).number()).isEqualTo(2);
        assertThat(outdated()).containsExactly(Q2, Q4, NEXT);
        office.consolidate(Q2);
        office.declareFinal(office.consolidate(Q4));
        assertThat(outdated()).containsExactly(NEXT);

        office.consolidate(NEXT);
        assertThat(lastYear("rice_output")).isEqualTo("480");
        assertThat(outdated()).isEmpty();
    }

    @Test
    @Order(4)
    void theCorrectedReportsSayWhatChangedByThePlanOfTheirYear() {
        for (Period period : List.of(Q1, Q2, Q4)) {
            List<Edition> both = office.editions().of(period);
            Map<String, EditionFigure> before =
                    office.editions().figures(both.get(0).id());
            Map<String, EditionFigure> after =
                    office.editions().figures(both.get(1).id());
            assertThat(after.keySet()).isEqualTo(before.keySet()).contains("schools_opened");
            List<String> changed = after.keySet().stream()
                    .filter(code -> !after.get(code).repeats(before.get(code)))
                    .toList();
            assertThat(changed).isSubsetOf("rice_output", "schools_opened").contains("rice_output");
            assertThat(changed.contains("schools_opened")).as(period.code()).isEqualTo(period.compareTo(Q1) > 0);
        }
    }

    @Test
    @Order(5)
    void everyEditionSaysWhatItSaidAndIsMadeAgainByteForByte() throws Exception {
        for (Map.Entry<String, byte[]> file : PUBLISHED.entrySet()) {
            assertThat(Files.readAllBytes(office.server().folders().root().resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
        for (Edition edition : office.editions().all()) {
            office.requireMadeAgain(edition);
            Optional.ofNullable(FIGURES.get(edition.id()))
                    .ifPresent(said ->
                            assertThat(office.editions().figures(edition.id())).isEqualTo(said));
        }
        assertThat(office.faults()).isEmpty();
    }

    @Test
    @Order(6)
    void whateverIsFalsifiedInATableOfTheYearBeforeIsNamed() {
        JdbcTemplate jdbc = office.autowired(JdbcTemplate.class);
        List<String> unnoticed = new ArrayList<>();
        for (Period period : List.of(Q1, Q2, Q4)) {
            Edition edition = office.editions().of(period).get(0);
            for (String column :
                    List.of("value", "year_to_date", "verdict", "status", "units_reported", "units_expected")) {
                falsify(jdbc, edition, column).ifPresent(unnoticed::add);
            }
        }

        assertThat(unnoticed).isEmpty();
        assertThat(office.faults()).isEmpty();
    }

    private static Optional<String> falsify(JdbcTemplate jdbc, Edition edition, String column) {
        String of = " FROM edition_figure WHERE edition_id = " + edition.id() + " AND indicator = 'rice_output'";
        Object published = jdbc.queryForMap("SELECT " + column + of).get(column);
        Object forged = switch (column) {
            case "verdict" -> "EXCEEDED";
            case "status" -> "x";
            case "units_reported", "units_expected" -> 1;
            default -> "123";
        };
        String where = " WHERE edition_id = " + edition.id() + " AND indicator = 'rice_output'";
        jdbc.update("UPDATE edition_figure SET " + column + " = ?" + where, forged);
        boolean named = office.faults().stream().anyMatch(fault -> fault.contains(edition.workbook()));
        jdbc.update("UPDATE edition_figure SET " + column + " = ?" + where, published);
        return named ? Optional.empty() : Optional.of(edition.workbook() + " " + column);
    }

    private static void quarter(Period period, LocalDate day, int rice) throws Exception {
        office.today(day);
        office.issue(period);
        commune("9101", period, rice);
        commune("9102", period, 100);
        commune("9103", period, 100);
        office.send("91.SGD", period, Map.of("schools_opened", 1));
        office.consolidate(period);
    }

    private static ReceivedFileRecord commune(String unit, Period period, int rice) throws Exception {
        boolean split = period.equals(NEXT) && List.of("9102", "9104").contains(unit);
        int households = !split ? 1000 : unit.equals("9102") ? 600 : 400;
        return office.send(
                unit,
                period,
                Map.of("rice_tonnes", rice, "households", households, "households_water", households * 4 / 5));
    }

    private static void release(ReceivedFileRecord late) {
        assertThat(late.codes()).contains("LATE_CORRECTION");
        office.autowired(QuarantineService.class).release(late.receivedFile().seq(), ProvinceOffice.AN, false);
    }

    private static List<Period> outdated() {
        return office.autowired(ActionEffectService.class).outdated();
    }

    private static String lastYear(String indicator) {
        SamePeriodFigure figure = office.editions()
                .samePeriods()
                .of(office.editions().latest(NEXT).orElseThrow().id())
                .get(indicator);
        return figure.yearToDate().orElseThrow().stripTrailingZeros().toPlainString();
    }

    /** The definition, its target of the new plan, and what its department is asked. */
    private static void schoolsEndWithTheYear() throws IOException {
        Path catalogue = root.resolve("config").resolve("catalogue");
        replace(catalogue.resolve("indicators.csv"), "do Sở Giáo dục báo cáo.,,,", "do Sở Giáo dục báo cáo.,,,2027-Q4");
        replace(catalogue.resolve("variables.csv"), ",SGD,,,,,,,", ",SGD,,,,,,,2027-Q4");
        replace(
                catalogue.resolve("targets.csv"),
                "2028,3,schools_opened,II,no,PLAN,có thêm,no,2,,,,,Có thêm 2 trường học,,,\n2028,4,",
                "2028,3,");
    }

    private static void replace(Path file, String text, String instead) throws IOException {
        String before = Files.readString(file);
        assertThat(before).contains(text);
        Files.writeString(file, before.replace(text, instead));
    }

    private static void remember() throws IOException {
        Path work = office.server().folders().root();
        for (Path file : office.documents()) {
            if (file.startsWith(office.server().folders().reports())
                    && !file.getFileName().toString().contains("audit")) {
                PUBLISHED.put(work.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        office.editions()
                .all()
                .forEach(edition -> FIGURES.put(edition.id(), office.editions().figures(edition.id())));
    }
}
