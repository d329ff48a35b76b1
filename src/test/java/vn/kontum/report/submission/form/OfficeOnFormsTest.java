package vn.kontum.report.submission.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.explanation.TargetHistory;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.text.OfficeProperties;

/** What forms say of the office that asks, and of files that several offices of a unit fill in. */
class OfficeOnFormsTest {
    private static final String DISTRICT = "615";
    private static final String CONTACT = "bà Y Lan, 0260 3862 000, tonghop@kontum.example";
    private static final FormWorkbookWriter SAID = new FormWorkbookWriter(
            FormFixture.CATALOGUE,
            FormTemplate.load(Optional.empty()),
            TargetHistory.none(),
            new OfficeProperties("Sở Tài chính", "Quyết định số 5/QĐ-UBND", "", CONTACT));

    @Test
    void theOfficeAndWhomToAskStandOnTheForm() throws IOException {
        byte[] form = SAID.write(FormFixture.unit(DISTRICT), FormFixture.period("2021-Q1"), PriorSubmissions.none());

        assertThat(texts(form, "Hướng dẫn")).containsSubsequence("Hỏi ai", CONTACT + " (Sở Tài chính).");
        assertThat(texts(form, "Số liệu"))
                .contains("Đơn vị nhận báo cáo: Sở Tài chính", "Ban hành theo: Quyết định số 5/QĐ-UBND");
    }

    @Test
    void whomToAskStandsOnTheRequestForExplanations() throws IOException {
        byte[] request = SAID.request(
                FormFixture.unit("62.SYT"),
                FormFixture.period("2021-Q2"),
                FormFixture.CATALOGUE.inCharge(FormFixture.unit("62.SYT")));

        assertThat(texts(request, "Giải trình")).anyMatch(text -> text.endsWith("Liên hệ: " + CONTACT + "."));
    }

    @Test
    void nobodyIsNamedWhereTheOfficeNamesNobody() throws IOException {
        assertThat(texts(FormFixture.form(DISTRICT, "2021-Q1"), "Hướng dẫn"))
                .doesNotContain("Hỏi ai")
                .noneMatch(text -> text.contains("Liên hệ"));
    }

    @Test
    void theGuideNamesTheFilesOfOfficesThatShareAForm() throws IOException {
        assertThat(texts(FormFixture.form(DISTRICT, "2021-Q1"), "Hướng dẫn"))
                .contains("Điền chung")
                .anyMatch(text -> text.contains("KTXH_615_2021Q1_p1.xlsx, KTXH_615_2021Q1_p2.xlsx"));
        assertThat(texts(FormFixture.form("62.SYT", "2021-Q1"), "Hướng dẫn")).doesNotContain("Điền chung");
    }

    /** The first office of a district fills in fewer cells than the district as a whole. */
    @Test
    void theGuideOfAPartSpeaksOfThePartAlone() throws IOException {
        byte[] part = SAID.part(FormFixture.unit(DISTRICT), FormFixture.period("2021-Q1"), PriorSubmissions.none(), 1);
        long open = cells(part);

        assertThat(open).isPositive().isLessThan(cells(FormFixture.form(DISTRICT, "2021-Q1")));
        assertThat(texts(part, "Hướng dẫn"))
                .doesNotContain("Điền chung")
                .anyMatch(text -> text.startsWith("Lưu với tên KTXH_615_2021Q1_p1.xlsx"))
                .anyMatch(text -> text.startsWith("Điền " + open + " ô màu vàng nhạt"));
    }

    /** How many cells of figures are open. */
    private static long cells(byte[] form) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            FormOutline plan =
                    new FormOutline(FormFixture.CATALOGUE, FormFixture.unit(DISTRICT), FormFixture.period("2021-Q1"));
            return plan.lines().stream()
                    .map(line -> book.getSheet("Số liệu").getRow(line.row()).getCell(FormLayout.VALUE_COLUMN))
                    .filter(cell -> !cell.getCellStyle().getLocked() && cell.getCellType() == CellType.BLANK)
                    .count();
        }
    }

    private static List<String> texts(byte[] form, String sheet) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            List<String> texts = new ArrayList<>();
            book.getSheet(sheet)
                    .forEach(row -> row.forEach(cell -> {
                        if (cell.getCellType() == CellType.STRING
                                && !cell.getStringCellValue().isEmpty()) {
                            texts.add(cell.getStringCellValue());
                        }
                    }));
            return texts;
        }
    }
}
