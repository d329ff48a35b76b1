package vn.kontum.report.submission.response;

import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.xlsx.xml.EscapedXmlText;

/**
 * Finds the sheets of a unit's workbook by the names that findings call them by: decoded and in NFC, as the strict
 * reader reads them.
 */
final class SubmittedSheets {
    private SubmittedSheets() {}

    static Optional<XSSFSheet> find(XSSFWorkbook workbook, String name) {
        return StreamSupport.stream(workbook.spliterator(), false)
                .filter(sheet -> read(sheet).equals(name))
                .map(XSSFSheet.class::cast)
                .findFirst();
    }

    private static String read(Sheet sheet) {
        return Normalizer.normalize(EscapedXmlText.decode(sheet.getSheetName()), Normalizer.Form.NFC);
    }
}
