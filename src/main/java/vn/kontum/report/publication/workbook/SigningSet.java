package vn.kontum.report.publication.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
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

    /** Smaller text, printed in nine tenths, would be too small to read. */
    private static final short LEAST_POINTS = 10;

    /** The size of a footer, behind the name of its face. */
    private static final Pattern SMALL_FOOTER = Pattern.compile("(?<=\")&[1-9](?=\\D)");

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

    private SigningSet() {}

    /** A published workbook without those sheets, whatever the language it is written in. */
    public static byte[] of(byte[] published) throws IOException {
        Set<String> left = names(NOT_SIGNED);
        Set<String> summaries = names(List.of(ReportSheet.SUMMARY));
        Set<String> covers = names(List.of(ReportSheet.COVER));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(published));
                ByteArrayOutputStream out = new ByteArrayOutputStream(published.length)) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(SigningSet::fix)));
            for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
                if (left.contains(workbook.getSheetName(i))) {
                    workbook.removeSheetAt(i);
                }
            }
            enlarge(workbook);
            workbook.forEach(sheet -> {
                if (summaries.contains(sheet.getSheetName())) {
                    SummaryPage.fit((XSSFSheet) sheet);
                }
                if (covers.contains(sheet.getSheetName())) {
                    strike((XSSFSheet) sheet, left);
                }
            });
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** What sheets are called in any language. */
    private static Set<String> names(List<ReportSheet> sheets) {
        return LANGUAGES.stream()
                .map(ReportFormatter::new)
                .flatMap(reportFormatter -> sheets.stream().map(sheet -> reportFormatter.text(sheet.key())))
                .collect(Collectors.toSet());
    }

    /** Takes the lines out of the contents that lead to sheets which are not there. */
    private static void strike(XSSFSheet cover, Set<String> left) {
        List.copyOf(cover.getHyperlinkList()).stream()
                .map(link -> cover.getRow(link.getFirstRow()).getCell(link.getFirstColumn()))
                .filter(cell -> cell.getCellType() == CellType.STRING && left.contains(cell.getStringCellValue()))
                .forEach(cell -> {
                    cell.removeHyperlink();
                    cell.getRow().setZeroHeight(true);
                });
    }

    private static void enlarge(XSSFWorkbook workbook) {
        for (int i = 0; i < workbook.getNumberOfFonts(); i++) {
            XSSFFont font = workbook.getFontAt(i);
            if (font.getFontHeightInPoints() < LEAST_POINTS) {
                font.setFontHeightInPoints(LEAST_POINTS);
            }
        }
        workbook.forEach(sheet -> {
            Footer footer = sheet.getFooter();
            footer.setLeft(enlarged(footer.getLeft()));
            footer.setCenter(enlarged(footer.getCenter()));
            footer.setRight(enlarged(footer.getRight()));
        });
    }

    private static String enlarged(String footer) {
        return SMALL_FOOTER.matcher(footer).replaceAll("&" + LEAST_POINTS);
    }

    private static void fix(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            cell.removeFormula();
        }
    }
}
