package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFPivotTable;
import org.junit.jupiter.api.Test;
import vn.kontum.report.publication.model.SampleSubmissions;
import vn.kontum.report.publication.workbook.layout.TargetColumn;

class LineageTest {
    private static final OpenedReport BOOK = new OpenedReport(ReportWorkbooks.ofYear(2));

    @Test
    void w04FromAProvinceFigureFourClicksLeadToTheFileAndTheCell() {
        XSSFCell figure = BOOK.cell("Biểu 01", BOOK.row("Biểu 01", 11), TargetColumn.YEAR.index());

        XSSFCell province = BOOK.at(OpenedReport.link(figure));
        assertThat(province.getSheet().getSheetName()).isEqualTo("Đơn vị");
        XSSFCell unit = province.getRow().getCell(4);
        XSSFCell fact = BOOK.at(OpenedReport.link(unit));
        assertThat(fact.getSheet().getSheetName()).isEqualTo("Dữ liệu");
        assertThat(OpenedReport.text(fact.getRow().getCell(2))).isEqualTo("608");
        assertThat(OpenedReport.text(fact.getRow().getCell(4))).isEqualTo("fruit_trees_new_area_ha");
        assertThat(OpenedReport.text(fact.getRow().getCell(10))).isEqualTo("Biểu!F14");
        XSSFCell source = BOOK.at(OpenedReport.link(fact.getRow().getCell(12)));
        assertThat(source.getSheet().getSheetName()).isEqualTo("Nguồn");
        assertThat(OpenedReport.text(source.getRow().getCell(5))).isEqualTo("KTXH_608_2021Q1.xlsx");
        assertThat(OpenedReport.text(source.getRow().getCell(8))).contains("+07:00");
        assertThat(OpenedReport.text(source.getRow().getCell(9))).hasSize(64);
    }

    @Test
    void w04EveryLinkLeadsToACellThatSaysSomething() {
        assertThat(BOOK.sheets().stream()
                        .flatMap(s -> s.getHyperlinkList().stream())
                        .map(link -> link.getLocation())
                        .distinct()
                        .filter(place -> OpenedReport.text(BOOK.at(place)).isEmpty())
                        .filter(place -> !place.endsWith("!A1")))
                .isEmpty();
    }

    @Test
    void w04TheDataIsATableInLongFormat() {
        assertThat(BOOK.sheet("Dữ liệu").getTables()).singleElement().satisfies(table -> {
            assertThat(table.getName()).isEqualTo("DuLieu");
            assertThat(table.getHeaderRowCount()).isOne();
            assertThat(table.getEndRowIndex()).isEqualTo(BOOK.sheet("Dữ liệu").getLastRowNum());
        });
    }

    @Test
    void w05AUnitsFigureHasANameAlsoWhereItsCodeHasADot() {
        String district = BOOK.workbook.getName("H608_fruit_trees_new_area").getRefersToFormula();
        String office = BOOK.workbook.getName("H62_CTK_grdp_growth_rate").getRefersToFormula();

        assertThat(OpenedReport.text(BOOK.at(district.replace("$", "")))).isNotEmpty();
        assertThat(OpenedReport.text(BOOK.at(office.replace("$", "")))).isNotEmpty();
    }

    @Test
    void w06ARateIsNeverASumOfRatesAndAStockNeverASumOfQuarters() {
        assertThat(formula("health_insurance_coverage_rate"))
                .doesNotContain("SUM(")
                .contains("/");
        assertThat(formula("population_average")).startsWith("AVERAGE(");
        // Cattle is a stock: the year to date is the last quarter's own total.
        assertThat(formula("cattle_herd")).matches("D\\d+");
        assertThat(formula("fruit_trees_new_area")).startsWith("SUM(E");
    }

    @Test
    void w06ThereAreNoPivotTables() {
        assertThat(BOOK.sheets().stream().flatMap(s -> s.getPivotTables().stream()))
                .isEqualTo(Stream.<XSSFPivotTable>of().toList());
    }

    /** The formula of the province's year-to-date figure in the tables of units. */
    private static String formula(String indicator) {
        int no = SampleSubmissions.shipped().indicator(indicator).orElseThrow().no();
        XSSFCell figure = BOOK.cell("Biểu 01", BOOK.row("Biểu 01", no), TargetColumn.YEAR.index());
        return BOOK.at(OpenedReport.link(figure)).getCellFormula();
    }
}
