package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.history.SamePeriodFigure;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.SampleSubmissions;
import vn.kontum.report.publication.workbook.layout.TargetColumn;

class SummaryTest {
    private static final String SHEET = "Tóm tắt";
    private static final int HEADLINE = 4;
    private static final int COUNTS = 9;
    private static final OpenedReport WHOLE_YEAR = new OpenedReport(ReportWorkbooks.ofYear(4));

    /** Every second target was 50 in the year before; what is up and down is counted over the printed changes. */
    @Test
    void w16TheGrowthIsCountedOverTheTable() {
        OpenedReport known =
                new OpenedReport(ReportWorkbooks.of(SampleSubmissions.year(4).wasLastYear("50")));
        List<Double> changes = IntStream.rangeClosed(1, 52)
                .mapToObj(no -> known.cell("Biểu 01", known.row("Biểu 01", no), TargetColumn.CHANGE.index()))
                .filter(cell -> cell.getCellType() == CellType.FORMULA)
                .map(Cell::getNumericCellValue)
                .toList();
        long up = changes.stream().filter(change -> change >= 0.05).count();
        long down = changes.stream().filter(change -> change <= -0.05).count();

        XSSFCell growth = known.cell(SHEET, 5, 0);
        assertThat(changes).hasSizeGreaterThan(20);
        assertThat(OpenedReport.text(growth))
                .isEqualTo("So với cùng kỳ năm trước, trong " + changes.size() + " chỉ tiêu so sánh được: " + up
                        + " tăng, " + down + " giảm, " + (changes.size() - up - down) + " không đổi.");
        assertThat(growth.getCellFormula()).contains("COUNTIF('Biểu 01'!");
    }

    @Test
    void w16GrowthIsNotSaidWhereNothingCanBeComparedAndOfMadeUpFiguresIsSaidToBeThat() {
        OpenedReport nothing = new OpenedReport(ReportWorkbooks.of(
                SampleSubmissions.year(4).wasLastYear("50", ">", true, SamePeriodFigure.Source.HISTORY)));
        OpenedReport madeUp = new OpenedReport(ReportWorkbooks.of(
                SampleSubmissions.year(4).wasLastYear("50", "", true, SamePeriodFigure.Source.ILLUSTRATIVE)));

        assertThat(nothing.cells(SHEET))
                .noneMatch(cell -> OpenedReport.text(cell).startsWith("So với cùng kỳ"));
        assertThat(OpenedReport.text(madeUp.cell(SHEET, 5, 0))).endsWith(" không đổi (có số cùng kỳ là số minh họa).");
    }

    @Test
    void w16WhatStandsOutIsNamedWithItsLivePercentage() {
        XSSFCell best = WHOLE_YEAR.cell(SHEET, 6, 0);

        assertThat(OpenedReport.text(best)).matches("Nổi bật: .+ \\(\\d+,\\d % kế hoạch\\).*\\.");
        assertThat(best.getCellFormula()).contains("FIXED('Biểu 01'!");
        assertThat(OpenedReport.text(WHOLE_YEAR.cell(SHEET, 7, 0))).startsWith("Cần tập trung: ");
    }

    @Test
    void w16TheHeadlineCountsInTheMannerOfTheResolution() {
        OpenedReport book = WHOLE_YEAR;
        long reached = IntStream.rangeClosed(1, 52)
                .mapToObj(no ->
                        OpenedReport.text(book.cell("Biểu 01", book.row("Biểu 01", no), TargetColumn.VERDICT.index())))
                .filter(verdict -> verdict.startsWith("✓"))
                .count();

        assertThat(OpenedReport.text(book.cell(SHEET, HEADLINE, 0)))
                .startsWith("Quý IV/2021: đạt và vượt " + reached + "/52 chỉ tiêu");
    }

    @Test
    void w16TheNumbersOfTheHeadlineAreTheCountsBelowIt() {
        OpenedReport book = WHOLE_YEAR;

        assertThat(book.cell(SHEET, HEADLINE, 0).getCellFormula())
                .startsWith("\"Quý IV/2021: đạt và vượt \"&(C15+D15)&\"/\"&L15&\" chỉ tiêu");
        assertThat(OpenedReport.text(book.cell(SHEET, COUNTS + 5, 11))).isEqualTo("52.0");
    }

    @Test
    void w16VerdictsAreCountedLiveSectionBySection() {
        OpenedReport book = WHOLE_YEAR;
        int economy = COUNTS + 1;

        assertThat(book.texts(SHEET, COUNTS)).startsWith("Mục của Nghị quyết").contains("✓ Đạt", "? Chưa đủ căn cứ");
        assertThat(book.cell(SHEET, economy, 2).getCellFormula())
                .isEqualTo("COUNTIF('Biểu 01'!J8:J30,\"✓ Đạt\")+COUNTIF('Biểu 01'!J8:J30,\"✓ Đạt (ước)\")");
        assertThat(OpenedReport.link(book.cell(SHEET, economy, 2))).isEqualTo("'Biểu 01'!A7");
    }

    @Test
    void w16WhatFellShortIsListedWithByHowMuchAndEachNumberLeadsToItsCell() {
        OpenedReport book = new OpenedReport(
                ReportWorkbooks.of(SampleSubmissions.year(4).says("62.CTK", 4, "grdp_constant2010", "1")));
        int row = book.row(SHEET, 1);
        int target = book.row("Biểu 01", 1) + 1;

        assertThat(OpenedReport.text(book.cell(SHEET, row, 1))).isEqualTo("Tốc độ tăng trưởng GRDP của tỉnh (%)");
        assertThat(book.cell(SHEET, row, 3).getCellFormula()).isEqualTo("'Biểu 01'!F" + target);
        assertThat(OpenedReport.link(book.cell(SHEET, row, 3))).isEqualTo("'Biểu 01'!F" + target);
        assertThat(OpenedReport.link(book.cell(SHEET, row, 5))).isEqualTo("'Biểu 01'!D" + target);
        assertThat(OpenedReport.link(book.cell(SHEET, row, 7))).isEqualTo("'Biểu 01'!Q" + target);
        assertThat(OpenedReport.link(book.cell(SHEET, row, 9))).isEqualTo("'Biểu 01'!I" + target);
    }

    /** Open verdicts that lean are counted with the open ones, and told apart: never as met. */
    @Test
    void w16LeaningsAreCountedApartInTheHeadlineAndOnTheCover() {
        SampleSubmissions given = SampleSubmissions.year(4).missing("608", 4, UnitStatusRecord.Punctuality.MISSING);
        OpenedReport book = new OpenedReport(ReportWorkbooks.of(given));
        ReportModel report = given.report();
        String leanings = report.words().leanings(report.leanings(Verdict.INSUFFICIENT));

        assertThat(leanings).matches("\\d+ nhiều khả năng .*");
        assertThat(OpenedReport.text(book.cell(SHEET, HEADLINE, 0)))
                .contains("đạt và vượt " + report.reached() + "/52 chỉ tiêu")
                .contains(report.count(Verdict.INSUFFICIENT) + " chưa đủ căn cứ (trong đó " + leanings + ")");
        assertThat(book.all("Bìa")).contains("chưa tính " + report.words().leanings(report.leanings()));
    }

    @Test
    void w16OnlyWhatFallsShortIsListed() {
        OpenedReport book = WHOLE_YEAR;

        assertThat(book.cells(SHEET)
                        .filter(c ->
                                c.getColumnIndex() == 0 && OpenedReport.text(c).matches("\\d+"))
                        .map(c -> OpenedReport.text(book.cell(
                                "Biểu 01",
                                book.row("Biểu 01", Integer.parseInt(OpenedReport.text(c))),
                                TargetColumn.VERDICT.index()))))
                .isNotEmpty()
                .containsOnly("✗ Chưa đạt", "✗ Chưa đạt (ước)");
    }

    @Test
    void w16ASectionIsOneSentenceAndNumbersTheUndecided() {
        OpenedReport book = WHOLE_YEAR;

        assertThat(book.cells(SHEET)
                        .filter(c -> c.getCellType() == CellType.FORMULA && c.getColumnIndex() == 0)
                        .map(OpenedReport::text))
                .anySatisfy(said -> assertThat(said).matches("I\\. Kinh tế: đạt và vượt \\d+/23 chỉ tiêu; .*"))
                .anySatisfy(said -> assertThat(said)
                        .matches("II\\. Văn hóa - xã hội và môi trường: .*1 chưa đủ căn cứ \\(số 27\\)\\."));
    }

    @Test
    void w16DuringTheYearItSaysWhatEachQuarterThatIsLeftMustBring() {
        SampleSubmissions given = SampleSubmissions.year(2);
        for (int quarter = 1; quarter <= 2; quarter++) {
            given.says("62.SCT", quarter, "export_value_usd_million", "20");
        }
        OpenedReport book = new OpenedReport(ReportWorkbooks.of(given));

        // (162 − 40) ÷ 2 quarters
        XSSFCell needed = book.cell(SHEET, book.row(SHEET, 10), 9);
        assertThat(needed.getNumericCellValue()).isEqualTo(61.0);
        assertThat(OpenedReport.link(needed)).startsWith("'Biểu 02'!J");
    }

    @Test
    void w16WhoHasNotReportedIsNamed() {
        OpenedReport book = new OpenedReport(ReportWorkbooks.of(SampleSubmissions.year(2)
                .missing("617", 2, UnitStatusRecord.Punctuality.MISSING)
                .late("610", 2, 1)));

        assertThat(book.all(SHEET))
                .contains("Đã tính số liệu của 20/21 đơn vị.")
                .contains("Chưa có số liệu: Huyện Tu Mơ Rông (Quý II: chưa nộp).")
                .contains("Nộp trễ: Huyện Đăk Glei (1 ngày).");
    }
}
