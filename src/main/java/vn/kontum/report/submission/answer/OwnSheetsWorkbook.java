package vn.kontum.report.submission.answer;

import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.workbook.EscapedText;

/** Finds the sheets of a unit's workbook by the names that findings call them by: decoded and in NFC, as the strict reader reads them. */
final class OwnSheetsWorkbook {
    private OwnSheetsWorkbook() {}

    static Optional<XSSFSheet> find(XSSFWorkbook workbook, String name) {
        return StreamSupport.stream(workbook.spliterator(), false)
                .filter(sheet -> read(sheet).equals(name))
                .map(XSSFSheet.class::cast)
                .findFirst();
    }

    private static String read(Sheet sheet) {
        return Normalizer.normalize(EscapedText.decode(sheet.getSheetName()), Normalizer.Form.NFC);
    }
}
