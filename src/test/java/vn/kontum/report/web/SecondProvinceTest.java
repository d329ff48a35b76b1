package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
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
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.docx.WordDocumentText;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.query.lineage.LineageCell;
import vn.kontum.report.query.lineage.LineageTree;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.RunState;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.text.Messages;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.security.TestAccounts;

/**
 * A made-up province of two levels lives through the turn of its year, from configuration alone: forms, figures, reports, the final
 * edition, another plan with other targets, a new department, a commune that is split, an indicator with another name, and a late
 * correction of the year before. The steps are one story and build on each other.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecondProvinceTest {
    private static final Path FILES = Path.of("src", "test", "resources", "provinces", "song-lam");
    private static final Period Q1 = new Period(2027, 1);
    private static final Period Q4 = new Period(2027, 4);
    private static final Period NEXT = new Period(2028, 1);

    private static final String SETTINGS = """
            kontum:
              intake.settle: 20ms
              report.pdf: never
              windows: calendar
              jobs: no-jobs
              office:
                name: Văn phòng Ủy ban nhân dân tỉnh Sông Lam
                receives: Thường trực Hội đồng nhân dân tỉnh
            """;

    /** What only the built-in province says. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?iu)Kon Tum|01-NQ/TU|mục 2\\.5|Đăk|huyện|thành phố|(?<![\\p{Alnum}./-])2021(?![\\p{Alnum}])");

    @TempDir
    static Path root;

    private static ProvinceOffice office;

    /** Files of 2027 by name, as they were published. */
    private static final Map<String, byte[]> PUBLISHED = new TreeMap<>();

    private static final Map<Long, Map<String, EditionFigure>> FIGURES = new TreeMap<>();

    @BeforeAll
    static void open() throws IOException {
        office = new ProvinceOffice(root, FILES.resolve("catalogue"), SETTINGS, LocalDate.of(2027, 4, 1));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    @Order(1)
    void theFirstQuarterIsCollectedAndReported() throws Exception {
        office.issue(Q1);
        office.today(LocalDate.of(2027, 4, 4));
        assertThat(office.run(JobNames.REMIND, Optional.of(Q1)).state()).isEqualTo(RunState.DONE);
        assertThat(commune("9101", Q1, 200, 1000, 800).outcome()).contains(Outcome.ACCEPTED);
        assertThat(commune("9102", Q1, 150, 1000, 700).outcome()).contains(Outcome.ACCEPTED);
        assertThat(commune("9103", Q1, 50, 500, 600).outcome()).contains(Outcome.RETURNED);
        assertThat(commune("9103", Q1, 50, 500, 450).outcome()).contains(Outcome.ACCEPTED);
        assertThat(department("91.SGD", Q1, "schools_opened", 1).outcome()).contains(Outcome.ACCEPTED);

        Edition edition = office.consolidate(Q1);

        Map<String, EditionFigure> figures = office.editions().figures(edition.id());
        assertThat(figures.keySet()).containsExactlyInAnyOrder("rice_output", "clean_water_rate", "schools_opened");
        assertThat(figures.get("rice_output").yearToDate())
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("400"));
        // (800 + 700 + 450) of 2,500 households
        assertThat(figures.get("clean_water_rate").yearToDate())
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("78"));
        // the area of 9101 and 9102: 200 + 150 tonnes, 800 + 700 of 2,000 households; with 9103 they are the province
        Path csv = office.server().folders().root().resolve(edition.workbook().replace(".xlsx", "_indicators.csv"));
        assertThat(Files.readAllLines(csv))
                .filteredOn(line -> line.split(",")[3].equals("910"))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("2027-Q1,1,rice_output,910,350,350,")
                                .contains(",2,2,"),
                        line -> assertThat(line)
                                .startsWith("2027-Q1,2,clean_water_rate,910,75,75,")
                                .contains(",2,2,"));
        LineageTree area = traced(edition, "rice_output", "910");
        assertThat(area.yearToDate()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("350"));
        assertThat(area.variables().get(0).quarters().get(0).cells())
                .extracting(LineageCell::unit)
                .containsExactlyInAnyOrder("9101", "9102");
        Path workbook = office.server().folders().root().resolve(edition.workbook());
        Map<String, String> parts = texts(Files.readAllBytes(workbook), workbook.toString());
        assertThat(String.join("\n", parts.values()))
                .as("what the province calls its places, and its area")
                .contains("Xã × chỉ tiêu", "XÃ, PHƯỜNG THEO TỪNG CHỈ TIÊU", "Khu vực An Bình");
    }

    private static LineageTree traced(Edition edition, String indicator, String unit) {
        Catalogue catalogue = office.autowired(EditionCatalogues.class).in(edition);
        LineageTree.LineageOrigin origin = new LineageTree.LineageOrigin(
                edition,
                office.autowired(SubmissionRepository.class).load(edition.inputs()),
                office.editions().figures(edition.id()),
                Map.of());
        return LineageTree.of(catalogue, origin, catalogue.indicator(indicator).orElseThrow(), Optional.of(unit));
    }

    @Test
    @Order(2)
    void theYearIsDeclaredFinal() throws Exception {
        office.today(LocalDate.of(2028, 1, 2));
        office.issue(Q4);
        commune("9101", Q4, 300, 1010, 900);
        commune("9102", Q4, 200, 1000, 800);
        commune("9103", Q4, 60, 510, 460);
        department("91.SGD", Q4, "schools_opened", 3);

        Edition edition = office.consolidate(Q4);
        office.declareFinal(edition);

        assertThat(office.editions().official(Q4)).map(Edition::id).contains(edition.id());
        remember();
    }

    @Test
    @Order(3)
    void formsOfTheNextYearKnowItsUnitsAndTheFiguresOfTheirPredecessors() throws Exception {
        office.take(FILES.resolve("year-2028"));
        office.restart();
        office.today(LocalDate.of(2028, 4, 2));

        office.issue(NEXT);

        assertThat(office.form("91.SNN", NEXT)).isRegularFile();
        // 9102 had 1,000 households: 600 stay, 400 go to the new commune
        assertThat(numbers(office.form("9104", NEXT))).contains("400", "320");
        assertThat(numbers(office.form("9102", NEXT))).contains("600", "480");
    }

    @Test
    @Order(4)
    void theFirstReportOfTheNextYearHasItsOwnPlanAndTheFiguresOfAYearAgo() throws Exception {
        commune("9101", NEXT, 210, 1020, 910);
        commune("9102", NEXT, 90, 600, 480);
        commune("9104", NEXT, 70, 405, 330);
        commune("9103", NEXT, 50, 510, 460);
        department("91.SGD", NEXT, "schools_opened", 1);
        assertThat(department("91.SNN", NEXT, "trees_planted", 250).outcome()).contains(Outcome.ACCEPTED);

        Edition edition = office.consolidate(NEXT);

        Map<String, EditionFigure> figures = office.editions().figures(edition.id());
        assertThat(figures.keySet()).contains("trees_planted");
        // 2,180 of 2,535 households; the plan of 2028 asks for 60 %, that of 2027 asked for 80 %
        assertThat(figures.get("clean_water_rate").unitsExpected()).isEqualTo(4);
        assertThat(figures.get("clean_water_rate").yearToDate()).isPresent();
        // the first quarter of 2027 was not declared itself, the final fourth one closes it
        assertThat(office.editions()
                        .samePeriods()
                        .of(edition.id())
                        .get("rice_output")
                        .yearToDate())
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("400"));
        String document = String.join("\n", WordDocumentText.of(Files.readAllBytes(document(edition))));
        assertThat(document)
                .contains("Nghị quyết số 03-NQ/HĐ", "Tỷ lệ hộ được cấp nước sạch", "Sông Lam, ngày")
                .doesNotContain("15-NQ/HĐ", "Tỷ lệ hộ dùng nước sạch");
        remember();
    }

    @Test
    @Order(5)
    void aLateCorrectionOfTheYearBeforeMakesOneEditionByItsOwnPlan() throws Exception {
        Edition official = office.editions().official(Q4).orElseThrow();
        ReceivedFileRecord late = commune("9101", Q4, 900, 1010, 900);
        assertThat(late.codes()).contains("LATE_CORRECTION");
        office.autowired(QuarantineService.class).release(late.receivedFile().seq(), ProvinceOffice.AN, false);

        Edition corrected = office.consolidate(Q4);

        assertThat(corrected.catalogueVersion()).isEqualTo(official.catalogueVersion());
        Map<String, EditionFigure> now = office.editions().figures(corrected.id());
        assertThat(now.keySet()).isEqualTo(FIGURES.get(official.id()).keySet());
        assertThat(now.get("rice_output").verdict()).isNotEqualTo(Verdict.NO_DATA);
        assertThat(now.entrySet().stream()
                        .filter(e ->
                                !e.getValue().repeats(FIGURES.get(official.id()).get(e.getKey())))
                        .map(Map.Entry::getKey))
                .containsExactly("rice_output");
        assertThat(String.join("\n", WordDocumentText.of(Files.readAllBytes(document(corrected)))))
                .contains("15-NQ/HĐ")
                .doesNotContain("03-NQ/HĐ", "Minh Tân");
    }

    @Test
    @Order(6)
    void everyEditionSaysWhatItSaidAndIsMadeAgainByteForByte() throws Exception {
        office.autowired(PeriodAdministration.class).exclude("9103", NEXT, ProvinceOffice.AN);

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
        office.autowired(PeriodAdministration.class).include("9103", NEXT, ProvinceOffice.AN);
    }

    @Test
    @Order(7)
    void noDocumentAndNoPageSpeaksOfAnotherProvince() throws Exception {
        List<String> said = new ArrayList<>();
        for (Path file : office.documents()) {
            texts(Files.readAllBytes(file), file.toString()).forEach((part, text) -> cssClass(part, text, said));
        }
        TestAccounts.add(office.server(), "lan", Role.ADMIN);
        HttpSession lan = HttpSession.signedIn(office.server(), "lan");
        assertThat(lan.get("/indicators/rice_output?period=2027-Q1")
                        .body()
                        .replaceAll("<[^>]*>", "")
                        .replaceAll("\\s+", " "))
                .as("units stand under their area with its figure")
                .containsPattern("Khu vực An Bình: 350 tấn .*Xã An Hòa");
        assertThat(lan.get("/periods/2027-Q4/reopen").body())
                .as("of a finished quarter the plans of both years say the same")
                .contains(new Messages("console", Messages.VIETNAMESE).text("reopen.same"));
        for (String page : List.of(
                "/",
                "/matrix",
                "/units/9101/2027-Q4",
                "/units/9104/2028-Q1",
                "/findings?period=&all=yes",
                "/reports",
                "/reports/1",
                "/reports/compare?a=2&b=4",
                "/indicators?period=2027-Q4",
                "/indicators?period=2028-Q1",
                "/indicators/rice_output",
                "/indicators/rice_output/trace?edition=1",
                "/districts?period=2027-Q4",
                "/quarantine",
                "/runs",
                "/audit")) {
            var answer = lan.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            cssClass(page, answer.body().replaceAll("<[^>]*>", "\n"), said);
        }

        assertThat(said).isEmpty();
    }

    private static void cssClass(String where, String text, List<String> said) {
        OTHERS.matcher(text)
                .results()
                .forEach(found -> said.add(where + ": "
                        + text.substring(Math.max(0, found.start() - 40), Math.min(text.length(), found.end() + 40))));
    }

    /** Texts of a file by the names of its parts; moments in the properties of a workbook are those of its template. */
    private static Map<String, String> texts(byte[] content, String name) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if (!name.endsWith(".xlsx") && !name.endsWith(".docx")) {
            texts.put(name, new String(content, StandardCharsets.UTF_8));
            return texts;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                texts.put(
                        name + "!" + entry.getName(),
                        xml.replaceAll("<v>[^<]*</v>", "").replaceAll("<[^>]*>", "\n"));
            }
        }
        return texts;
    }

    /** Every whole number in a form, as text. */
    private static List<String> numbers(Path form) throws IOException {
        List<String> numbers = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(form))) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.NUMERIC) {
                    numbers.add(Long.toString((long) cell.getNumericCellValue()));
                }
            })));
        }
        return numbers;
    }

    private static ReceivedFileRecord commune(String unit, Period period, int rice, int households, int water)
            throws Exception {
        return office.send(
                unit, period, Map.of("rice_tonnes", rice, "households", households, "households_water", water));
    }

    private static ReceivedFileRecord department(String unit, Period period, String variable, int figure)
            throws Exception {
        return office.send(unit, period, Map.of(variable, figure));
    }

    private static Path document(Edition edition) {
        String name = String.format(
                Locale.ROOT, "BAO_CAO_%s_b%02d.docx", edition.period().code(), edition.number());
        return office.server().folders().root().resolve(edition.workbook()).resolveSibling(name);
    }

    /** What was published until now. */
    private static void remember() throws IOException {
        Path work = office.server().folders().root();
        for (Path file : office.documents()) {
            if (file.startsWith(office.server().folders().reports())
                    && !file.getFileName().toString().startsWith(".")
                    && !file.getFileName().toString().contains("audit")) {
                PUBLISHED.put(work.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        office.editions()
                .all()
                .forEach(edition -> FIGURES.put(edition.id(), office.editions().figures(edition.id())));
    }
}
