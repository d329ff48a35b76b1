package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.UnitStatusRecord.Punctuality;
import vn.kontum.report.publication.export.ExportFile;
import vn.kontum.report.publication.export.ExportFiles;
import vn.kontum.report.publication.export.Provenance;
import vn.kontum.report.publication.model.ManyDistricts;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.SampleSubmissions;

/** More than sixty districts: the workbook shows all of them as one, and says where each of them stands. */
class ManyDistrictsTest {
    private static final String DISTRICTS = "Huyện × chỉ tiêu";
    private static final String UNITS = "Đơn vị";
    private static final String DATA = "Dữ liệu";
    private static final String SOURCES = "Nguồn";
    private static final String CSV = "KTXH_2021-Q4_b01_observations.csv";
    private static final int PROVINCE = 3;

    /**
     * Seventy districts of 1,000 people, of whom 900, 901, … 969 are insured: the plan is 92.5 %.
     */
    private static final ReportModel REPORT = report(70);

    private static final OpenedReport BOOK = new OpenedReport(ReportWorkbooks.of(REPORT));

    private static ReportModel report(int districts) {
        Catalogue catalogue = ManyDistricts.of(districts);
        SampleSubmissions given = SampleSubmissions.year(4).catalogue(catalogue);
        List<Unit> all = catalogue.reportingUnits().stream()
                .filter(unit -> unit.level() == Unit.Level.DISTRICT)
                .toList();
        for (int i = 0; i < all.size(); i++) {
            given.says(all.get(i).code(), 4, "population_end", "1000")
                    .says(all.get(i).code(), 4, "insured_persons", Integer.toString(900 + i));
        }
        return given.report();
    }

    @Test
    void theTableOfDistrictsSaysHowTheirValuesAreSpread() {
        List<String> row = BOOK.texts(DISTRICTS, BOOK.row(DISTRICTS, 34));

        // 925 to 969 of 1,000 are 92.5 % or more: 45 districts; between the 35th and the 36th lies (93.4 + 93.5) / 2
        assertThat(row.subList(5, row.size()))
                .containsExactly("70.0", "45.0", "90.0", "Thành phố Kon Tum", "93.45", "96.9", "Huyện mẫu 60");
    }

    @Test
    void aTableOfUnitsHasOneColumnForAllDistrictsAndItsFormulasHold() {
        XSSFCell head = BOOK.cell(UNITS, 4, PROVINCE + 1);
        int row = BOOK.row(UNITS, 34);

        assertThat(head.getStringCellValue()).isEqualTo("70 huyện, thành phố");
        assertThat(BOOK.cell(UNITS, 4, PROVINCE + 2).getStringCellValue()).isEqualTo("Cơ quan cấp tỉnh");
        // (900 + 901 + … + 969) / 70,000 = 65,415 / 70,000
        assertThat(BOOK.cell(UNITS, row, PROVINCE).getNumericCellValue()).isCloseTo(93.45, within(1e-9));
        assertThat(BOOK.cell(UNITS, row, PROVINCE + 1).getNumericCellValue()).isCloseTo(93.45, within(1e-9));
        assertThat(formulasThatDoNotHold(UNITS)).isEmpty();
    }

    private static List<String> formulasThatDoNotHold(String sheet) {
        FormulaEvaluator evaluator = BOOK.workbook.getCreationHelper().createFormulaEvaluator();
        return BOOK.cells(sheet)
                .filter(cell ->
                        cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.NUMERIC)
                .filter(cell -> Math.abs(evaluator.evaluate(cell).getNumberValue() - cell.getNumericCellValue()) > 1e-6)
                .map(XSSFCell::getReference)
                .toList();
    }

    @Test
    void factsOfDistrictsStandInTheCsvFileThatTheSheetsLeadTo() {
        assertThat(BOOK.all(DATA)).contains(CSV).doesNotContain("M00001").doesNotContain("608");
        assertThat(BOOK.all(SOURCES)).contains(CSV).doesNotContain("M00001");
        for (XSSFCell told : List.of(
                BOOK.cell(UNITS, 4, PROVINCE + 1),
                BOOK.cell(DATA, 1, 0),
                BOOK.cell(SOURCES, 1, 0),
                BOOK.cell(DISTRICTS, 2, 0))) {
            assertThat(told.getHyperlink().getType()).isEqualTo(HyperlinkType.FILE);
            assertThat(told.getHyperlink().getAddress()).isEqualTo(CSV);
        }
        assertThat(csv("_observations.csv")).contains("2021-Q4,M00060,insured_persons,969,");
        assertThat(csv("_indicators.csv")).contains(",health_insurance_coverage_rate,M00060,96.9,");
    }

    private static String csv(String suffix) {
        Provenance provenance = new Provenance("KTXH.xlsx", "", "", 1L, "An", "test", Instant.EPOCH, "host");
        return ExportFiles.of(REPORT, provenance).stream()
                .filter(file -> file.suffix().equals(suffix))
                .map(ExportFile::content)
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noSheetButTheOneOfWhoReportedGrowsWithTheDistricts() {
        OpenedReport larger = new OpenedReport(ReportWorkbooks.of(report(140)));

        for (String sheet : List.of(UNITS, DATA, SOURCES, DISTRICTS, "Biểu đồ")) {
            assertThat(cells(larger, sheet)).as(sheet).isEqualTo(cells(BOOK, sheet));
        }
    }

    private static int cells(OpenedReport book, String sheet) {
        int cells = 0;
        for (Row row : book.sheet(sheet)) {
            for (Cell ignored : row) {
                cells++;
            }
        }
        return cells;
    }

    @Test
    void aSentenceNamesFiveOfManyUnitsAndHowManyThereAre() {
        SampleSubmissions given = SampleSubmissions.year(4).catalogue(ManyDistricts.of(70));
        for (int number = 1; number <= 12; number++) {
            given.missing(ManyDistricts.code(number), 4, Punctuality.MISSING);
        }

        String summary = new OpenedReport(ReportWorkbooks.of(given)).all("Tóm tắt");

        assertThat(summary)
                .contains("Huyện mẫu 5 (Quý IV: chưa nộp) và 7 đơn vị khác (tất cả 12 đơn vị)")
                .doesNotContain("Huyện mẫu 6 ");
    }

    @Test
    void sixtyDistrictsAreStillShownOneByOne() {
        OpenedReport book = new OpenedReport(ReportWorkbooks.of(
                SampleSubmissions.year(1).catalogue(ManyDistricts.of(60)).report()));

        assertThat(book.texts(UNITS, 4)).contains("Huyện mẫu 50");
        assertThat(book.all(DATA)).contains("M00050");
    }
}
