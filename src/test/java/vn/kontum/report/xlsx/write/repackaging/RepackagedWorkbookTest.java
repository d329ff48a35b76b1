package vn.kontum.report.xlsx.write.repackaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xssf.model.ExternalLinksTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.read.WorkbookReader;

/** A workbook packed anew still says what its formulas refer to. */
class RepackagedWorkbookTest {
    @Test
    @SuppressWarnings("deprecation") // the list of links has no other door
    void theOtherWorkbookOfAFormulaIsStillKnown() throws IOException {
        byte[] anew = RepackagedWorkbook.of(linked("so_lieu&2020.xlsx"));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(anew))) {
            XSSFCell cell = workbook.getSheetAt(0).getRow(0).getCell(0);
            assertThat(cell.getCellFormula()).isEqualTo("'[so_lieu&2020.xlsx]data'!A1");
            assertThat(workbook.getRelations())
                    .filteredOn(ExternalLinksTable.class::isInstance)
                    .singleElement()
                    .extracting(link -> ((ExternalLinksTable) link).getLinkedFileName())
                    .isEqualTo("so_lieu&2020.xlsx");
        }
        assertThat(new WorkbookReader(ContainerLimits.standard())
                        .read(anew)
                        .external()
                        .of("figures", new CellAddress(0, 0))
                        .orElseThrow()
                        .origin())
                .contains("so_lieu&2020.xlsx");
    }

    private static byte[] linked(String name) throws IOException {
        try (XSSFWorkbook other = new XSSFWorkbook();
                XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            other.createSheet("data").createRow(0).createCell(0).setCellValue(7);
            XSSFCell cell = workbook.createSheet("figures").createRow(0).createCell(0);
            workbook.linkExternalWorkbook(name, other);
            cell.setCellFormula("'[" + name + "]data'!A1");
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
