package vn.kontum.report.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Apache POI's user model, which loads the whole workbook. */
final class UserModel implements ReaderUnderTest {
    @Override
    public String name() {
        return "POI user model";
    }

    @Override
    public ReadTotals read(byte[] workbook) throws IOException {
        ReadTotals tally = ReadTotals.NONE;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book) {
                tally = tally.plus(read(sheet));
            }
        }
        return tally;
    }

    private static ReadTotals read(Sheet sheet) {
        ReadTotals tally = ReadTotals.NONE;
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.NUMERIC) {
                    tally = tally.with(cell.getNumericCellValue());
                }
            }
        }
        return tally;
    }
}
