package vn.kontum.report.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Apache POI's user model, which loads the whole workbook. */
final class UserModel implements Contestant {
    @Override
    public String name() {
        return "POI user model";
    }

    @Override
    public Tally read(byte[] workbook) throws IOException {
        Tally tally = Tally.NONE;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book) {
                tally = tally.plus(read(sheet));
            }
        }
        return tally;
    }

    private static Tally read(Sheet sheet) {
        Tally tally = Tally.NONE;
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
