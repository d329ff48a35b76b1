package vn.kontum.report.xlsx.write;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook that begins empty and lives in memory. Closing one of POI's own would write it out once more, to nowhere.
 */
public final class NewWorkbook extends XSSFWorkbook {
    @Override
    public void close() {
        getPackage().revert();
    }
}
