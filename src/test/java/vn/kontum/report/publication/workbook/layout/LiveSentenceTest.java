package vn.kontum.report.publication.workbook.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class LiveSentenceTest {
    /** With a silent district the undecided targets of a section and where they lean are more than 255 characters. */
    @Test
    void aTextOfAnyLengthIsTakenByAFormulaAndReadBackWhole() throws IOException {
        for (int length : new int[] {0, 1, 254, 255, 256, 511, 700}) {
            String text = "\u1EA1\"".repeat(length / 2) + "x".repeat(length % 2);
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                XSSFCell cell = workbook.createSheet().createRow(0).createCell(0);
                cell.setCellFormula(LiveSentence.literal(text));
                workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
                assertThat(cell.getStringCellValue()).isEqualTo(text);
            }
        }
    }
}
