package vn.kontum.report.publication.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.publication.workbook.layout.ReportSheet;

/**
 * What is printed for the signature: the workbook without the sheets that hold its data and its record.
 *
 * @implNote It is made for the printer alone. Formulas become the values that they have: what they refer to is gone, and a program that
 *     works them out again would print an error.
 */
public final class SigningSet {
    private static final List<ReportSheet> NOT_SIGNED = List.of(
            ReportSheet.DISTRICTS,
            ReportSheet.UNITS,
            ReportSheet.QUALITY,
            ReportSheet.COMPARISON,
            ReportSheet.DATA,
            ReportSheet.SOURCES,
            ReportSheet.NOTES,
            ReportSheet.HISTORY);

    private SigningSet() {}

    /** A published workbook without those sheets, whatever the language it is written in. */
    public static byte[] of(byte[] published) throws IOException {
        Set<String> left = Stream.of(java.util.Locale.forLanguageTag("vi"), java.util.Locale.ENGLISH)
                .map(ReportFormatter::new)
                .flatMap(reportFormatter -> NOT_SIGNED.stream().map(sheet -> reportFormatter.text(sheet.key())))
                .collect(Collectors.toSet());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(published));
                ByteArrayOutputStream out = new ByteArrayOutputStream(published.length)) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(SigningSet::fix)));
            for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
                if (left.contains(workbook.getSheetName(i))) {
                    workbook.removeSheetAt(i);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void fix(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            cell.removeFormula();
        }
    }
}
