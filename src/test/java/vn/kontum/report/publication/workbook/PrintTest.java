package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import vn.kontum.report.publication.model.SampleSubmissions;

class PrintTest {
    private static final OpenedReport BOOK = new OpenedReport(ReportWorkbooks.ofYear(2));
    private static final String BRIEF = "Tóm tắt";
    private static final Set<String> UPRIGHT = Set.of("Bìa", BRIEF);

    @Test
    void w10EverySheetIsOnePageWideOnA4WithItsPrintAreaAndFooter() {
        assertThat(BOOK.sheets()).isNotEmpty().allSatisfy(sheet -> {
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight())
                    .isEqualTo((short) (sheet.getSheetName().equals(BRIEF) ? 1 : 0));
            assertThat(sheet.getPrintSetup().getLandscape()).isEqualTo(!UPRIGHT.contains(sheet.getSheetName()));
            assertThat(BOOK.workbook.getPrintArea(BOOK.workbook.getSheetIndex(sheet)))
                    .isNotBlank();
            assertThat(sheet.getFooter().getLeft()).endsWith("Bản số 1 · " + SampleSubmissions.DIGEST.substring(0, 16));
            assertThat(sheet.getFooter().getRight()).endsWith("Trang &P/&N");
        });
    }

    @Test
    void w10HeadsOfTablesAreRepeatedAndPagesEndBetweenGroups() {
        XSSFSheet targets = BOOK.sheet("Biểu 01");

        assertThat(targets.getRepeatingRows().formatAsString()).isEqualTo("5:6");
        assertThat(Arrays.stream(targets.getRowBreaks()).boxed())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(OpenedReport.text(BOOK.cell("Biểu 01", row + 1, 0)))
                        .contains("Nghị quyết"));
    }

    @Test
    void w12TheBookOpensOnItsCoverAtTheFirstCellInNaturalSize() {
        assertThat(BOOK.workbook.getActiveSheetIndex()).isZero();
        assertThat(BOOK.sheets()).isNotEmpty().allSatisfy(sheet -> {
            var view = sheet.getCTWorksheet().getSheetViews().getSheetViewArray(0);
            assertThat(view.getZoomScale()).isEqualTo(100);
            assertThat(view.isSetShowGridLines() && !view.getShowGridLines()).isTrue();
            assertThat(sheet.isSelected()).isEqualTo(BOOK.workbook.getSheetIndex(sheet) == 0);
        });
        assertThat(BOOK.sheet("Bìa").getActiveCell()).hasToString("A1");
    }

    @Test
    void w12HeadsAndNamesStayInViewWhereTablesAreLong() {
        assertThat(BOOK.sheets().stream()
                        .filter(s -> s.getPaneInformation() == null)
                        .map(XSSFSheet::getSheetName))
                .containsExactlyInAnyOrder("Bìa", BRIEF, "Biểu đồ", "So sánh bản");
    }
}
