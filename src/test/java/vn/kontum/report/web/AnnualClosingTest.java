package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.docx.WordDocumentText;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.security.TestAccounts;

/**
 * A made-up province closes its year: communes state poor households in the fourth quarter, before 31 December, and again in February,
 * after it. The steps are one story and build on each other.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnnualClosingTest {
    private static final Path FILES = Path.of("src", "test", "resources", "provinces", "song-lam", "catalogue");
    private static final Period Q4 = new Period(2027, 4);
    private static final Period CLOSING = Period.closing(2027);
    private static final Period NEXT = new Period(2028, 1);
    private static final List<String> COMMUNES = List.of("9101", "9102", "9103");

    private static final String SETTINGS = """
            kontum:
              intake.settle: 20ms
              report.pdf: never
              annual-closing: true
              jobs: no-jobs
            """;

    @TempDir
    static Path root;

    private static ProvinceOffice office;

    @BeforeAll
    static void open() throws IOException {
        Path catalogue = root.resolve("files");
        FileSystemUtils.copyRecursively(FILES, catalogue);
        append(catalogue, "variables.csv", """
            poor_households,Hộ nghèo ngày 31/12,Poor households on 31 December,hộ,households,Hộ nghèo,STOCK,INTEGER,0,0,9000,DISTRICTS,,4,yes,,UBND_XA,,,YEAR_END,,,,
            surveyed_households,Hộ được rà soát,Households surveyed,hộ,households,Hộ nghèo,STOCK,INTEGER,0,0,9000,DISTRICTS,,4,yes,,UBND_XA,,,YEAR_END,,,,
            poor_opening,Hộ nghèo đầu năm,Poor households at the start of the year,hộ,households,Hộ nghèo,OPENING,INTEGER,0,0,9000,DISTRICTS,,1,yes,,UBND_XA,,,,,,2028-Q1,
            """);
        // the column that the form fills in by itself: what stood at the end of the year
        Path variables = catalogue.resolve("variables.csv");
        Files.writeString(
                variables,
                Files.readAllLines(variables).stream()
                        .map(line -> line
                                + (line.startsWith("code,")
                                        ? ",given"
                                        : line.startsWith("poor_opening") ? ",prev(poor_households)" : ","))
                        .collect(Collectors.joining("\n", "", "\n")));
        append(catalogue, "indicators.csv", """
            poverty_rate,Đời sống,Living conditions,Tỷ lệ hộ nghèo,Poverty rate,%,%,2,LOWER_BETTER,,100 * poor_households / surveyed_households,no,UBND_XA,,Số hộ nghèo chia cho số hộ được rà soát.,,,
            """);
        append(catalogue, "targets.csv", """
            2027,4,poverty_rate,II,no,LT,dưới,no,5,,,,,Tỷ lệ hộ nghèo dưới 5%,,,
            2028,1,rice_output,I,no,GE,từ … trở lên,no,1000,,,,,Sản lượng lúa đạt từ 1.000 tấn trở lên,,,
            2028,2,poverty_rate,II,no,LT,dưới,no,4,,,,,Tỷ lệ hộ nghèo dưới 4%,,,
            """);
        append(
                catalogue,
                "plans.csv",
                Files.readAllLines(catalogue.resolve("plans.csv"))
                                .get(1)
                                .replaceFirst("2027,15-NQ/HĐ", "2028,3-NQ/HĐ")
                                .replace("15-NQ/HĐ", "3-NQ/HĐ")
                        + "\n");
        office = new ProvinceOffice(root, catalogue, SETTINGS, LocalDate.of(2027, 12, 20));
    }

    private static void append(Path catalogue, String file, String lines) throws IOException {
        Path to = catalogue.resolve(file);
        String separator = Files.readString(to).endsWith("\n") ? "" : "\n";
        Files.writeString(to, separator + lines.stripIndent(), StandardOpenOption.APPEND);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    @Order(1)
    void theFourthQuarterSaysThatItEstimatesTheLastDayOfTheYear() throws Exception {
        Period third = new Period(2027, 3);
        office.issue(third);
        office.send("91.SGD", third, Map.of("schools_opened", 2), Map.of("MEASURE_schools_opened", "giao đất sạch"));
        office.issue(Q4);
        for (String commune : COMMUNES) {
            assertThat(lastQuarter(commune, Q4, 50).outcome()).contains(Outcome.ACCEPTED);
        }
        office.send("91.SGD", Q4, Map.of("schools_opened", 1), Map.of("CAUSE_schools_opened", "thiếu đất xây trường"));

        Edition edition = office.consolidate(Q4);
        office.declareFinal(edition);

        // 3 x 50 of 3 x 1,000
        assertThat(figure(edition, "poverty_rate").yearToDate()).hasValueSatisfying(equal("5"));
        assertThat(figure(edition, "poverty_rate").status()).isEqualTo("e");
        assertThat(document(edition)).contains("(ước)");
        assertThat(notes(edition)).containsPattern("đã nêu tại quý III/2027: .*giao đất sạch.*Nay: ");
    }

    @Test
    @Order(2)
    void theClosingOpensOnTheLastDayAndIsDueInFebruary() {
        Catalogue catalogue = office.autowired(Catalogue.class);

        assertThat(catalogue.windows().stream().map(ReportingWindow::period)).containsSubsequence(Q4, CLOSING, NEXT);
        ReportingWindow window = catalogue.window(CLOSING).orElseThrow();
        assertThat(window.from()).isEqualTo("2027-12-31");
        assertThat(window.deadline()).isEqualTo("2028-02-15");
        assertThat(window.nameVi()).isEqualTo("Năm 2027 (số liệu 31/12)");
        assertThat(catalogue.owing(CLOSING)).extracting("code").containsExactlyElementsOf(COMMUNES);
        office.today(LocalDate.of(2028, 2, 10));
        assertThat(office.autowired(UnitStatusService.class).current()).isEqualTo(CLOSING);
    }

    @Test
    @Order(3)
    void itsFormsAskForNothingButTheFactsOfThatDay() throws Exception {
        office.issue(CLOSING);

        Path form = office.form("9101", CLOSING);
        assertThat(form.getFileName()).hasToString("KTXH_9101_2027Y.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(form))) {
            assertThat(book.getAllNames().stream()
                            .map(name -> name.getNameName())
                            .filter(name -> name.startsWith(FormLayout.INPUT)))
                    .containsExactlyInAnyOrder("IN_poor_households", "IN_surveyed_households");
            // the estimate of the fourth quarter stands beside the cell
            Cell input = ProvinceOffice.cell(book, "IN_poor_households");
            assertThat(numbers(input)).contains(50.0);
        }
        assertThatThrownBy(() -> office.form("91.SGD", CLOSING)).isInstanceOf(NoSuchElementException.class);
        TestAccounts.add(office.server(), "hoa", Role.UNIT, Optional.of("9101"));
        TestAccounts.add(office.server(), "mai", Role.UNIT, Optional.of("91.SGD"));
        assertThat(own("hoa")).contains("/own/2027-Y");
        assertThat(own("mai")).contains("/own/2028-Q1");
        String ownPage =
                HttpSession.signedIn(office.server(), "mai").get("/own/2028-Q1").body();
        assertThat(ownPage).contains("2027-Q4").doesNotContain("2027-Y");
    }

    /** In February, when the first quarter has begun too, and the school office owes nothing of the closing. */
    @Test
    @Order(3)
    void whoSendsSomethingElseGetsTheFormOfTheQuarter() throws Exception {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Báo cáo").createRow(0).createCell(0).setCellValue("Năm học 2027");
            book.write(other);
        }
        office.server().drop("91.SGD", "bao-cao.xlsx", other.toByteArray());
        office.run(JobNames.COLLECT, Optional.empty());

        assertThat(office.form("91.SGD", NEXT)).exists();
        assertThatThrownBy(() -> office.form("91.SGD", CLOSING)).isInstanceOf(NoSuchElementException.class);
    }

    private static String own(String name) throws Exception {
        return HttpSession.signedIn(office.server(), name)
                .get("/own")
                .headers()
                .firstValue("location")
                .orElseThrow();
    }

    @Test
    @Order(4)
    void theReportOfTheClosingTakesTheYearsOtherFiguresAsTheyAre() throws Exception {
        assertThat(closing("9101", 30, 1000).outcome()).contains(Outcome.ACCEPTED);
        assertThat(closing("9102", 60, 1000).codes()).isEmpty();

        Edition first = office.consolidate(CLOSING);

        // 30 and 60 were stated again, 50 of 9103 is still an estimate: 140 of 3,000
        assertThat(figure(first, "poverty_rate").yearToDate())
                .hasValueSatisfying(
                        v -> assertThat(v.setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo("4.6667"));
        assertThat(figure(first, "poverty_rate").status()).isEqualTo("e");
        assertThat(figure(first, "rice_output").yearToDate()).hasValueSatisfying(equal("900"));
        assertThat(figure(first, "schools_opened").yearToDate()).hasValueSatisfying(equal("3"));

        assertThat(closing("9103", 0, 1000).outcome()).contains(Outcome.ACCEPTED);
        Edition second = office.consolidate(CLOSING);

        // 90 of 3,000, and nothing is estimated any more
        assertThat(figure(second, "poverty_rate").yearToDate()).hasValueSatisfying(equal("3"));
        assertThat(figure(second, "poverty_rate").status()).isEqualTo("r");
        assertThat(figure(second, "poverty_rate").verdict().name()).isEqualTo("MET");
        // what the quarter before promised is held against the year's figure
        assertThat(notes(second)).containsPattern("đã nêu tại quý III/2027: .*giao đất sạch.*Nay: ");
        // what the quarter's form said of a missed target is said again
        assertThat(document(second))
                .contains("năm 2027 (chốt số liệu 31/12)", "số tại ngày 31/12/2027", "thiếu đất xây trường")
                .doesNotContain("(ước)", "từ ngày 31/12/2027");
        office.declareFinal(second);
    }

    @Test
    @Order(5)
    void afterItIsFinalAnotherFileWaitsForAnAdministrator() throws Exception {
        assertThat(closing("9101", 31, 1000).codes()).contains("LATE_CORRECTION");
        assertThat(office.editions().official(Q4)).isPresent();
    }

    @Test
    @Order(6)
    void theNextYearBeginsWithTheFiguresOfTheClosing() throws Exception {
        office.today(LocalDate.of(2028, 3, 20));
        office.issue(NEXT);

        // 60 households, not the 50 that were estimated in the fourth quarter
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(office.form("9102", NEXT)))) {
            assertThat(ProvinceOffice.cell(book, "IN_poor_opening").getNumericCellValue())
                    .isEqualTo(60);
        }
        office.issue(new Period(2028, 4));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(office.form("9102", new Period(2028, 4))))) {
            assertThat(numbers(ProvinceOffice.cell(book, "IN_poor_households")))
                    .contains(60.0)
                    .doesNotContain(50.0);
        }
    }

    @Test
    @Order(7)
    void theSamePeriodOfTheYearBeforeIsTheClosing() throws Exception {
        office.today(LocalDate.of(2028, 12, 22));
        Period year = new Period(2028, 4);
        for (String commune : COMMUNES) {
            lastQuarter(commune, year, 20);
        }

        Edition edition = office.consolidate(year);

        assertThat(office.editions()
                        .samePeriods()
                        .of(edition.id())
                        .get("poverty_rate")
                        .yearToDate())
                .hasValueSatisfying(equal("3"));
        assertThat(office.editions()
                        .samePeriods()
                        .of(edition.id())
                        .get("poverty_rate")
                        .reference())
                .contains("KTXH_2027-Y_b02");
    }

    /** The year alone says nothing of the quarter, which stands in a line of its own. */
    @Test
    @Order(7)
    void aTitleWithTheYearIsNoClosing() throws Exception {
        office.today(LocalDate.of(2028, 12, 22));
        Path form = office.form("9101", new Period(2028, 4));
        ByteArrayOutputStream titled = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(form))) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (new DataFormatter().formatCellValue(cell).startsWith("BÁO CÁO SỐ LIỆU")) {
                    cell.setCellValue("BÁO CÁO SỐ LIỆU KINH TẾ - XÃ HỘI NĂM 2028");
                }
            })));
            book.write(titled);
        }
        office.server().drop("9101", form.getFileName().toString(), titled.toByteArray());
        office.run(JobNames.COLLECT, Optional.empty());

        assertThat(office.autowired(ReceivedFileRepository.class)
                        .newest(1)
                        .get(0)
                        .codes())
                .contains("MISSING")
                .doesNotContain("PERIOD_MISMATCH");
    }

    @Test
    @Order(8)
    void everyEditionIsMadeAgainByteForByteAndVerified() throws Exception {
        for (Edition edition : office.editions().all()) {
            office.requireMadeAgain(edition);
        }
        assertThat(office.faults()).isEmpty();
    }

    @Test
    @Order(9)
    void pagesShowItAndItsTraceLeadsToTheCell() throws Exception {
        TestAccounts.add(office.server(), "lan", Role.ADMIN);
        HttpSession lan = HttpSession.signedIn(office.server(), "lan");
        long closing = office.editions().official(CLOSING).orElseThrow().id();
        for (String page : List.of(
                "/",
                "/?period=2027-Y",
                "/matrix?period=2027-Y",
                "/units/9101/2027-Y",
                "/findings?period=2027-Y&all=yes",
                "/reports",
                "/reports/" + closing,
                "/indicators?period=2027-Y",
                "/indicators/poverty_rate",
                "/districts?period=2027-Y",
                "/audit")) {
            assertThat(lan.get(page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(lan.get("/indicators/poverty_rate").body()).contains("Năm 2027 (chốt)");

        assertThat(lan.get("/download/form/9101/2027-Y").statusCode()).isEqualTo(200);
        assertThat(lan.get("/download/form/91.SGD/2027-Y").statusCode()).isEqualTo(404);
        assertThat(lan.get("/units/91.SGD/2027-Y").statusCode()).isEqualTo(404);

        String trace =
                lan.get("/indicators/poverty_rate/trace?edition=" + closing).body();

        assertThat(trace).contains("KTXH_9102_2027Y.xlsx");
    }

    @Test
    @Order(10)
    void aFalsifiedFigureOfTheClosingIsNamed() {
        JdbcTemplate jdbc = office.autowired(JdbcTemplate.class);
        long edition = office.editions().official(CLOSING).orElseThrow().id();
        jdbc.update(
                "UPDATE edition_figure SET year_to_date = '2' WHERE edition_id = ? AND indicator = ?",
                edition,
                "poverty_rate");

        List<String> faults = office.faults();

        assertThat(faults).anyMatch(fault -> fault.contains("KTXH_2027-Y_b02.xlsx poverty_rate"));
        jdbc.update(
                "UPDATE edition_figure SET year_to_date = '3' WHERE edition_id = ? AND indicator = ?",
                edition,
                "poverty_rate");
    }

    /** 31 + 60 + 0 of 3,000. */
    @Test
    @Order(11)
    void anApprovedCorrectionOfTheClosingMakesItsNextEditionAndNoOther() throws Exception {
        ReceivedFileRecord late = office.autowired(ReceivedFileRepository.class).of("9101", CLOSING.code()).stream()
                .filter(file -> file.codes().contains("LATE_CORRECTION"))
                .findFirst()
                .orElseThrow();
        office.autowired(QuarantineService.class).release(late.receivedFile().seq(), ProvinceOffice.AN, false);

        Edition corrected = office.consolidate(CLOSING);

        assertThat(corrected.number()).isEqualTo(3);
        assertThat(figure(corrected, "poverty_rate").yearToDate())
                .hasValueSatisfying(
                        v -> assertThat(v.setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo("3.0333"));
        assertThat(office.editions().of(Q4)).hasSize(1);
        office.requireMadeAgain(corrected);
        assertThat(office.faults()).isEmpty();
    }

    private static ReceivedFileRecord lastQuarter(String commune, Period period, int poor) throws Exception {
        return office.send(
                commune,
                period,
                Map.of(
                        "rice_tonnes",
                        300,
                        "households",
                        1000,
                        "households_water",
                        900,
                        "poor_households",
                        poor,
                        "surveyed_households",
                        1000));
    }

    private static ReceivedFileRecord closing(String commune, int poor, int surveyed) throws Exception {
        return office.send(commune, CLOSING, Map.of("poor_households", poor, "surveyed_households", surveyed));
    }

    private static EditionFigure figure(Edition edition, String indicator) {
        return Optional.ofNullable(office.editions().figures(edition.id()).get(indicator))
                .orElseThrow();
    }

    private static Consumer<BigDecimal> equal(String number) {
        return value -> assertThat(value).isEqualByComparingTo(number);
    }

    /** The numbers in the line of a cell. */
    private static List<Double> numbers(Cell of) {
        DataFormatter words = new DataFormatter();
        List<Double> numbers = new ArrayList<>();
        of.getRow().forEach(cell -> {
            if (words.formatCellValue(cell).matches("[\\d.,]+.*")) {
                numbers.add(cell.getNumericCellValue());
            }
        });
        return numbers;
    }

    /** All texts of the workbook. */
    private static String notes(Edition edition) throws IOException {
        DataFormatter words = new DataFormatter();
        StringBuilder texts = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(
                Files.newInputStream(office.server().folders().root().resolve(edition.workbook())))) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(
                    cell -> texts.append(words.formatCellValue(cell)).append('\n'))));
        }
        return texts.toString();
    }

    private static String document(Edition edition) throws IOException {
        Path word = office.server()
                .folders()
                .root()
                .resolve(edition.workbook())
                .resolveSibling(
                        edition.workbook().replaceAll(".*/KTXH_", "BAO_CAO_").replace(".xlsx", ".docx"));
        return String.join("\n", WordDocumentText.of(Files.readAllBytes(word)));
    }
}
