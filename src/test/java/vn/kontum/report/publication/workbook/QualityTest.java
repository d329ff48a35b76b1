package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.model.SampleSubmissions;
import vn.kontum.report.publication.workbook.sheet.QualitySheet;
import vn.kontum.report.submission.Finding;

class QualityTest {
    private static final Period Q2 = new Period(2021, 2);
    private static final Finding DOUBT = new Finding(
            "R46",
            Rule.Severity.WARN,
            Optional.of(new Finding.Location("Biểu", "F37")),
            Optional.of("tourist_arrivals"),
            "215",
            "215 so với kỳ trước 2.176",
            "xem lại",
            "215 against 2,176",
            "look again",
            false);
    private static final OpenedReport BOOK = new OpenedReport(ReportWorkbooks.of(SampleSubmissions.year(2)
            .late("610", 2, 3)
            .missing("611", 2, UnitStatusRecord.Punctuality.RETURNED)
            .missing("612", 2, UnitStatusRecord.Punctuality.MISSING)
            .missing("613", 2, UnitStatusRecord.Punctuality.EXCLUDED)
            .again("614", 2, 2)
            .returned("615", 2, new UnitStatusRecord.Returns(2, "thiếu sheet “Biểu”", "sheet “Biểu” is missing"))
            .warned(new InputSnapshot.OpenWarning("615", Q2, DOUBT))
            .waived(new InputSnapshot.WaivedRule("616", Q2, "R03", "Nguyễn Văn An", "đã đối chiếu với BHXH"))));

    @Test
    void w14TheMatrixSaysHowEveryUnitStands() {
        assertThat(status(0)).isEqualTo("✓ Đúng hạn");
        assertThat(status(1)).isEqualTo("◷ Trễ 3 ngày");
        assertThat(status(2)).isEqualTo("✗ Trả lại");
        assertThat(status(3)).isEqualTo("○ Chưa nộp");
        assertThat(status(4)).isEqualTo("⊘ Loại trừ");
        assertThat(status(5)).isEqualTo("✓ Đúng hạn; ↻ nộp lại, bản 2");
        assertThat(OpenedReport.text(BOOK.cell("Chất lượng", QualitySheet.FIRST + 4, 6)))
                .isEqualTo("đơn vị sắp xếp lại");
    }

    @Test
    void d03TheMatrixSaysHowOftenAFileWasReturnedAndWhyLast() {
        assertThat(status(6)).isEqualTo("✓ Đúng hạn; bị trả lại 2 lần");
        assertThat(OpenedReport.text(BOOK.cell("Chất lượng", QualitySheet.FIRST + 6, 6)))
                .isEqualTo("Quý II: trả lại vì thiếu sheet “Biểu”");
    }

    @Test
    void w14UnitsAreCountedLive() {
        // 21 units less the returned, the missing and the excluded one
        assertThat(BOOK.cell("Chất lượng", QualitySheet.FIRST + 21, 3).getNumericCellValue())
                .isEqualTo(18);
        assertThat(BOOK.cell("Chất lượng", QualitySheet.FIRST + 21, 3).getCellFormula())
                .contains("+");
    }

    @Test
    void w14OpenWarningsAndWaiversWithWhoAndWhyAreListed() {
        assertThat(BOOK.all("Chất lượng"))
                .contains("2. Cảnh báo chưa được giải thích: 1")
                .contains("Biểu!F37")
                .contains("215 so với kỳ trước 2.176")
                .contains("3. Quy tắc được miễn: 1")
                .contains("Nguyễn Văn An")
                .contains("đã đối chiếu với BHXH");
    }

    @Test
    void w14TheRulesThatWereRunAreListed() {
        assertThat(BOOK.all("Chất lượng"))
                .contains(SampleSubmissions.shipped().rules().stream()
                        .filter(r -> !r.definition())
                        .map(Rule::key)
                        .toList());
    }

    @Test
    void aFigureWhoseCheckWasWaivedHasItsLetter() {
        assertThat(BOOK.cells("Dữ liệu")
                        .filter(c -> OpenedReport.text(c).startsWith("[w]"))
                        .map(c -> OpenedReport.text(c.getRow().getCell(2)))
                        .distinct())
                .containsExactly("616");
    }

    private static String status(int unit) {
        return OpenedReport.text(BOOK.cell("Chất lượng", QualitySheet.FIRST + unit, 3));
    }
}
