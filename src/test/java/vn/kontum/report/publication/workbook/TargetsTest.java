package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.model.SampleSubmissions;
import vn.kontum.report.publication.workbook.layout.TargetColumn;

class TargetsTest {
    private static final String SHEET = "Biểu 01";
    private static final OpenedReport BOOK = new OpenedReport(ReportWorkbooks.of(SampleSubmissions.year(4)
            .missing("617", 4, UnitStatusRecord.Punctuality.MISSING)
            .says("62.CTK", 1, "grdp_constant2010", "3600")));

    /** 617 is silent in the second quarter: the sums of that one are marked, in both tables; whole quarters and rates are not. */
    @Test
    void aQuarterThatLacksAUnitIsAtLeastSoMuch() {
        OpenedReport book = new OpenedReport(
                ReportWorkbooks.of(SampleSubmissions.year(3).missing("617", 2, UnitStatusRecord.Punctuality.MISSING)));
        String trees = "fruit_trees_new_area";
        String cattle = "cattle_herd";

        assertThat(quarters(book, 11)).as(trees).containsExactly(false, true, false);
        assertThat(quarters(book, 16)).as(cattle).containsExactly(false, true, false);
        assertThat(quarters(book, 6)).as("budget").containsExactly(false, true, false);
        assertThat(quarters(book, 10)).as("export").containsExactly(false, false, false);
        assertThat(sign(book, SHEET, 11, TargetColumn.PREVIOUS.index())).isTrue();
        assertThat(sign(book, SHEET, 10, TargetColumn.PREVIOUS.index())).isFalse();
        assertThat(sign(book, SHEET, 11, TargetColumn.QUARTER.index())).isFalse();
        // without 617 in the last quarter
        assertThat(sign(BOOK, SHEET, 16, TargetColumn.QUARTER.index())).isTrue();
        assertThat(sign(BOOK, SHEET, 16, TargetColumn.PREVIOUS.index())).isFalse();
        assertThat(sign(BOOK, SHEET, 12, TargetColumn.PERCENT.index()))
                .as("a lower bound is a part of the plan that is at least so much")
                .isTrue();
        assertThat(sign(BOOK, SHEET, 10, TargetColumn.PERCENT.index())).isFalse();
    }

    private static List<Boolean> quarters(OpenedReport book, int no) {
        // number, name, measure and plan stand before them
        return Stream.of(4, 5, 6)
                .map(column -> sign(book, "Biểu 02", no, column))
                .toList();
    }

    private static boolean sign(OpenedReport book, String sheet, int no, int column) {
        return book.cell(sheet, book.row(sheet, no), column)
                .getCellStyle()
                .getDataFormatString()
                .contains("≥");
    }

    /** Figures that equal their thresholds, and one that is a hair beyond: verdict and printed digits agree. */
    @Test
    void exactThresholdsAreJudgedAndPrintedAsTheyAre() {
        SampleSubmissions given = SampleSubmissions.year(4);
        year(given, "party_members_admitted", "0", "900");
        year(given, "budget_revenue_total", "0", "3500");
        year(given, "grdp_current_total", "0", "10000000");
        year(given, "grdp_current_services", "0", "4400003");
        year(given, "hospital_beds_provincial", "0", "0");
        year(given, "hospital_beds_private", "0", "0");
        year(given, "hospital_beds_district", "39.6", "39.6");
        year(given, "population_end", "10000", "10000");
        year(given, "insured_persons", "9250", "9250");
        year(given, "children_under5_measured", "1000", "1000");
        year(given, "children_under5_stunted", "356", "356");
        OpenedReport book = new OpenedReport(ReportWorkbooks.of(given));

        assertThat(said(book, 48)).isEqualTo("900 ✗ Chưa đạt");
        assertThat(said(book, 6)).isEqualTo("3500 ✓ Đạt");
        assertThat(said(book, 35)).isEqualTo("35.6 ✗ Chưa đạt");
        assertThat(said(book, 34)).isEqualTo("92.5 ✓ Đạt");
        assertThat(said(book, 33)).isEqualTo("39.6 ✓ Đạt");
        assertThat(said(book, 4)).isEqualTo("44.00003 ✗ Chưa đạt");
        assertThat(book.cell("Biểu 01", book.row("Biểu 01", 4), TargetColumn.YEAR.index())
                        .getCellStyle()
                        .getDataFormatString())
                .contains("0.00000");
    }

    /** Every supplier says one number in each quarter, the last one another in the last quarter. */
    private static void year(SampleSubmissions given, String variable, String each, String last) {
        Variable of = SampleSubmissions.shipped().variable(variable).orElseThrow();
        List<Unit> suppliers = SampleSubmissions.shipped().suppliers(of);
        for (int quarter : of.dueQuarters()) {
            for (Unit unit : suppliers) {
                boolean end = quarter == 4 && unit.equals(suppliers.get(suppliers.size() - 1));
                given.says(unit.code(), quarter, variable, end ? last : each);
            }
        }
    }

    private static String said(OpenedReport book, int no) {
        int row = book.row("Biểu 01", no);
        BigDecimal value = BigDecimal.valueOf(
                book.cell("Biểu 01", row, TargetColumn.YEAR.index()).getNumericCellValue());
        return value.stripTrailingZeros().toPlainString() + " "
                + OpenedReport.text(book.cell("Biểu 01", row, TargetColumn.VERDICT.index()))
                        .replace(" (ước)", "");
    }

    @Test
    void everyColumnHasAWidthOfItsOwnInTheTemplate() throws IOException {
        try (XSSFWorkbook template = new XSSFWorkbook(Files.newInputStream(Path.of("templates", "report.xlsx")))) {
            for (TargetColumn column : TargetColumn.values()) {
                assertThat(template.getSheet(SHEET).getColumnWidth(column.index()))
                        .as(
                                "%s has %d columns, and templates/report.xlsx no width for the one at place %s: long words make"
                                        + " tall lines and more pages there. Insert a width at the place of the new column",
                                SHEET, TargetColumn.values().length, column)
                        .isNotEqualTo(template.getSheet(SHEET).getDefaultColumnWidth() * 256);
            }
        }
    }

    @Test
    void w02TheColumnsAreThoseAgreedUpon() {
        List<String> heads = BOOK.texts(SHEET, 4);

        assertThat(heads.subList(0, TargetColumn.printed()))
                .as("the printed columns are agreed upon")
                .containsExactly(
                        "TT",
                        "Chỉ tiêu",
                        "Đơn vị tính",
                        "Kế hoạch 2021",
                        "Thực hiện quý IV",
                        "Lũy kế từ đầu năm",
                        "Cùng kỳ 2020",
                        "Tăng, giảm so cùng kỳ (%; tỷ lệ: điểm %)",
                        "% so kế hoạch",
                        "Đánh giá",
                        "Cơ quan theo dõi",
                        "Ghi chú");
        assertThat(heads.subList(TargetColumn.printed(), heads.size()))
                .as("these stand right of them in this order; others may be added")
                .containsSubsequence(
                        "Đơn vị đã báo cáo",
                        "Nguồn số liệu",
                        "Quy tắc",
                        "Kỳ báo cáo trước",
                        "Chênh lệch so kế hoạch",
                        "Ước cả năm [e]",
                        "Mã");
        // three letters, and a number for each of the others; three columns share the number 4
        assertThat(BOOK.texts(SHEET, 5))
                .hasSameSizeAs(heads)
                .startsWith("A", "B", "C", "1", "2")
                .endsWith(Integer.toString(heads.size() - 5));
    }

    @Test
    void w02GroupsAreTheFourClausesAndTheSupplementaryLinesStandApart() {
        assertThat(BOOK.cells(SHEET)
                        .filter(c ->
                                c.getColumnIndex() == 0 && OpenedReport.text(c).contains("Nghị quyết"))
                        .map(OpenedReport::text))
                .hasSize(5)
                .anySatisfy(t -> assertThat(t).startsWith("I. Kinh tế (mục 2.1"))
                .anySatisfy(t -> assertThat(t).startsWith("IV. Xây dựng Đảng (mục 2.4"))
                .anySatisfy(t ->
                        assertThat(t).startsWith("Chỉ tiêu bổ sung").contains("không tính trong số chỉ tiêu trên"));
    }

    @Test
    void w02APartIsIndentedUnderItsWhole() {
        XSSFCell part = BOOK.cell(SHEET, BOOK.row(SHEET, 8), TargetColumn.NAME.index());

        assertThat(OpenedReport.text(part)).startsWith("Trong đó: ");
        assertThat(part.getCellStyle().getIndention()).isPositive();
    }

    @Test
    void w03EveryDerivedNumberIsALiveFormula() {
        List<Integer> derived = Stream.of(
                        TargetColumn.QUARTER,
                        TargetColumn.YEAR,
                        TargetColumn.CHANGE,
                        TargetColumn.PERCENT,
                        TargetColumn.PREVIOUS,
                        TargetColumn.GAP,
                        TargetColumn.PROJECTION)
                .map(TargetColumn::index)
                .toList();

        assertThat(BOOK.cells(SHEET)
                        .filter(c -> c.getRowIndex() > 5 && derived.contains(c.getColumnIndex()))
                        .filter(c -> c.getCellType() == CellType.NUMERIC))
                .isEmpty();
    }

    @Test
    void w05EveryTargetHasANameForItsPlanAndItsOutcome() {
        assertThat(SampleSubmissions.shipped().indicators()).allSatisfy(i -> {
            assertThat(BOOK.workbook.getName("CT_" + i.code() + "_TH").getRefersToFormula())
                    .isEqualTo("'Biểu 01'!$F$" + (BOOK.row(SHEET, i.no()) + 1));
            assertThat(BOOK.workbook.getName("CT_" + i.code() + "_KH").getRefersToFormula())
                    .isEqualTo("'Biểu 01'!$D$" + (BOOK.row(SHEET, i.no()) + 1));
        });
    }

    @Test
    void w07MissingIsNotZero() {
        int fruit = BOOK.row(SHEET, 11);
        XSSFCell total = BOOK.cell(SHEET, fruit, TargetColumn.YEAR.index());

        assertThat(OpenedReport.text(BOOK.cell(SHEET, fruit, TargetColumn.NOTES.index())))
                .contains("[một phần]");
        assertThat(total.getCellComment().getString().getString()).contains("Huyện Tu Mơ Rông");
        assertThat(BOOK.all("Bìa")).contains("Huyện Tu Mơ Rông");
        assertThat(OpenedReport.text(BOOK.cell("Đơn vị", unitRow("fruit_trees_new_area") + 4, 12)))
                .isEqualTo("[x]");
    }

    @Test
    void w09AVerdictIsAnIconAndAWordNotAColourAlone() {
        assertThat(BOOK.cells(SHEET)
                        .filter(c -> c.getColumnIndex() == TargetColumn.VERDICT.index() && c.getRowIndex() > 5)
                        .filter(c -> !OpenedReport.text(BOOK.cell(SHEET, c.getRowIndex(), TargetColumn.CODE.index()))
                                .isEmpty())
                        .map(OpenedReport::text))
                .hasSize(54)
                .allSatisfy(t -> assertThat(t).matches("(✓|✗|!|○|\\?|\\[x]|\\[z]) .+"));
    }

    @Test
    void w11HeadAndSignaturesAreThoseOfStatisticalFormsAndNobodyIsMadeUp() {
        assertThat(BOOK.all(SHEET))
                .contains("Biểu số: 01")
                .contains("Ban hành theo: …")
                .contains("Đơn vị báo cáo:")
                .contains("Đơn vị nhận báo cáo: …")
                .contains("Người lập biểu\n")
                .contains("Thủ trưởng đơn vị\n")
                .contains("(Ký, họ tên)");
    }

    /** 92,46 % rounds to 92,5 %, the plan, although it is less: two digits are printed. */
    @Test
    void roundingNeverHidesAVerdict() {
        SampleSubmissions given = SampleSubmissions.year(4);
        SampleSubmissions.shipped().reportingUnits().stream()
                .filter(u -> u.code().length() == 3)
                .forEach(u -> given.says(u.code(), 4, "population_end", "100000")
                        .says(u.code(), 4, "insured_persons", "92460"));
        OpenedReport book = new OpenedReport(ReportWorkbooks.of(given));
        XSSFCell insured = book.cell(SHEET, book.row(SHEET, 34), TargetColumn.YEAR.index());

        assertThat(insured.getCellStyle().getDataFormatString()).endsWith("#,##0.00_0");
        assertThat(OpenedReport.text(book.cell(SHEET, book.row(SHEET, 34), TargetColumn.VERDICT.index())))
                .isEqualTo("✗ Chưa đạt");
    }

    @Test
    void aRangeAndAnApproximateTargetHaveNoSinglePercentage() {
        assertThat(OpenedReport.text(BOOK.cell(SHEET, BOOK.row(SHEET, 2), TargetColumn.PERCENT.index())))
                .isEqualTo("[z]");
        assertThat(OpenedReport.text(BOOK.cell(SHEET, BOOK.row(SHEET, 24), TargetColumn.PERCENT.index())))
                .isEqualTo("[z]");
        assertThat(OpenedReport.text(BOOK.cell(SHEET, BOOK.row(SHEET, 35), TargetColumn.PERCENT.index())))
                .isEqualTo("[z]");
    }

    @Test
    void anAnnualTargetIsNotYetThereBeforeTheYearEnds() {
        OpenedReport book = new OpenedReport(ReportWorkbooks.ofYear(2));

        assertThat(OpenedReport.text(book.cell(SHEET, book.row(SHEET, 5), TargetColumn.YEAR.index())))
                .isEqualTo("…");
        assertThat(OpenedReport.text(book.cell(SHEET, book.row(SHEET, 5), TargetColumn.VERDICT.index())))
                .isEqualTo("○ Đang thực hiện");
    }

    private static int unitRow(String code) {
        String cell = BOOK.workbook.getName("H608_" + code).getRefersToFormula();
        return Integer.parseInt(cell.replaceAll(".*\\$", "")) - 1;
    }
}
