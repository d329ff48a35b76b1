package vn.kontum.report.xlsx.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import vn.kontum.report.xlsx.xml.EscapedXmlText;

/**
 * The cells of a new workbook beside POI, which writes everything else: sheets, styles, names, drawings. The cells of its sheets must all
 * be written here.
 *
 * @implNote POI holds each cell as a tree of XML, which takes several times as long to make and to save as the cell itself.
 */
public final class WorkbookRows {
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final byte[] NO_ROWS = "<sheetData/>".getBytes(StandardCharsets.US_ASCII);

    private final XSSFWorkbook workbook;
    private final XSSFEvaluationWorkbook formulas;
    private final Map<String, SheetRows> rows = new HashMap<>();
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    public WorkbookRows(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.formulas = XSSFEvaluationWorkbook.create(workbook);
    }

    /** The rows of a sheet, which POI has none of. */
    public SheetRows of(XSSFSheet sheet) {
        return rows.computeIfAbsent(part(sheet), name -> new SheetRows());
    }

    /** Writes a text into a cell. */
    public void text(SheetCell cell, String text) {
        cell.shared(texts.computeIfAbsent(text, t -> texts.size()));
    }

    /**
     * Checks a formula that is about to be written.
     *
     * @throws org.apache.poi.ss.formula.FormulaParseException when it is none, or leads to a sheet or name that the workbook does not have yet
     */
    public void check(String formula, XSSFSheet sheet, int row) {
        FormulaParser.parse(formula, formulas, FormulaType.CELL, workbook.getSheetIndex(sheet), row);
    }

    /** Tells POI what lies where, before it saves. */
    void describe() {
        if (workbook.getSharedStringSource().getCount() > 0) {
            throw new IllegalStateException("[workbook] has texts that were written by POI, expected none beside ours");
        }
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            if (sheet.getPhysicalNumberOfRows() > 0) {
                throw new IllegalStateException(
                        "[" + sheet.getSheetName() + "] has rows that were written by POI, expected none beside ours");
            }
            CTWorksheet data = sheet.getCTWorksheet();
            of(sheet)
                    .dimension()
                    .ifPresent(
                            ref -> (data.isSetDimension() ? data.getDimension() : data.addNewDimension()).setRef(ref));
        }
    }

    /** A part that POI has saved, with the cells that belong there. */
    byte[] complete(String part, byte[] saved) {
        if (part.equals(TEXTS)) {
            return texts();
        }
        SheetRows own = rows.get(part);
        return own == null ? saved : complete(saved, own);
    }

    private static byte[] complete(byte[] saved, SheetRows rows) {
        int at = 0;
        while (!startsWith(saved, at)) {
            at++;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        out.write(saved, 0, at);
        rows.write(out);
        out.write(saved, at + NO_ROWS.length, saved.length - at - NO_ROWS.length);
        return out.toByteArray();
    }

    private static boolean startsWith(byte[] saved, int at) {
        return Arrays.equals(saved, at, at + NO_ROWS.length, NO_ROWS, 0, NO_ROWS.length);
    }

    private byte[] texts() {
        StringBuilder xml = new StringBuilder("<sst count=\"")
                .append(texts.size())
                .append("\" uniqueCount=\"")
                .append(texts.size())
                .append("\" xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        texts.keySet().forEach(text -> item(EscapedXmlText.encode(text), xml));
        return xml.append("</sst>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void item(String text, StringBuilder xml) {
        boolean spaced = !text.isEmpty()
                && (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1)));
        xml.append(spaced ? "<si><t xml:space=\"preserve\">" : text.isEmpty() ? "<si><t/></si>" : "<si><t>");
        if (!text.isEmpty()) {
            ElementText.appendPlain(text, xml);
            xml.append("</t></si>");
        }
    }

    private static String part(XSSFSheet sheet) {
        return sheet.getPackagePart().getPartName().getName().substring(1);
    }
}
