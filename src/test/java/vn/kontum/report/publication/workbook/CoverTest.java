package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.model.SampleSubmissions;

class CoverTest {
    @Test
    void w01TheCoverSaysWhatTheBookIsAndWhoIsMissing() {
        OpenedReport book = new OpenedReport(ReportWorkbooks.of(SampleSubmissions.year(3)
                .missing("617", 3, UnitStatusRecord.Punctuality.MISSING)
                .missing("62.SCT", 2, UnitStatusRecord.Punctuality.RETURNED)));

        assertThat(book.all("Bìa"))
                .contains("QUÝ III NĂM 2021")
                .contains("số liệu từ 15/06/2021 đến 14/09/2021")
                .contains("DỰ THẢO")
                .contains("(+07:00)")
                .contains(SampleSubmissions.DIGEST)
                .contains("20/21")
                .contains("Huyện Tu Mơ Rông (Quý III: chưa nộp)")
                .contains("Sở Công Thương (Quý II: bị trả lại)");
    }

    @Test
    void w01AFinalEditionSaysSo() {
        assertThat(new OpenedReport(ReportWorkbooks.of(SampleSubmissions.year(1).finished())).all("Bìa"))
                .contains("CHÍNH THỨC")
                .contains("21/21")
                .doesNotContain("DỰ THẢO");
    }

    @Test
    void w01TheContentsLeadToEverySheet() {
        OpenedReport book = new OpenedReport(ReportWorkbooks.ofYear(1));

        assertThat(book.sheets().stream().skip(1).map(s -> s.getSheetName()))
                .isNotEmpty()
                .allSatisfy(name -> {
                    XSSFCell entry = book.cells("Bìa")
                            .filter(c -> OpenedReport.text(c).equals(name))
                            .findFirst()
                            .orElseThrow();
                    assertThat(OpenedReport.link(entry)).isEqualTo("'" + name + "'!A1");
                });
    }

    @Test
    void theSheetsStandInTheirOrder() {
        assertThat(new OpenedReport(ReportWorkbooks.ofYear(1)).sheets().stream().map(s -> s.getSheetName()))
                .containsExactly(
                        "Bìa",
                        "Tóm tắt",
                        "Biểu 01",
                        "Biểu 02",
                        "Biểu 03",
                        "Biểu 04",
                        "Biểu 05",
                        "Biểu 06",
                        "Huyện × chỉ tiêu",
                        "Đơn vị",
                        "Biểu đồ",
                        "Chất lượng",
                        "So sánh bản",
                        "Dữ liệu",
                        "Nguồn",
                        "Ghi chú",
                        "Lịch sử");
    }
}
