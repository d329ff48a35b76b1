package vn.kontum.report.xlsx.write;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;
import vn.kontum.report.text.CsvWriter;
import vn.kontum.report.xlsx.xml.EscapedXmlText;

/**
 * One style of the workbook for each distinct specification, and a font on every one of them.
 *
 * @implNote Styles made beside it are not known to it.
 */
public final class StyleRegistry {
    private final XSSFWorkbook workbook;
    private final Map<CellStyleSpec, XSSFCellStyle> styles = new HashMap<>();
    private final Map<CellStyleSpec.FontSpec, XSSFFont> fonts = new HashMap<>();

    public StyleRegistry(XSSFWorkbook workbook) {
        this.workbook = workbook;
        nameDefaultStyle(workbook.getStylesSource().getCTStylesheet());
    }

    /** Readers complain about a workbook whose default style has no name. */
    private static void nameDefaultStyle(CTStylesheet styles) {
        if (!styles.isSetCellStyles()) {
            CTCellStyle normal = styles.addNewCellStyles().addNewCellStyle();
            normal.setName("Normal");
            normal.setXfId(0);
            normal.setBuiltinId(0);
            styles.getCellStyles().setCount(1);
        }
    }

    /** The style of the workbook for that, made on first use. */
    public XSSFCellStyle style(CellStyleSpec spec) {
        return styles.computeIfAbsent(spec, this::create);
    }

    public void apply(Cell cell, CellStyleSpec spec) {
        cell.setCellStyle(style(spec));
    }

    /** Writes text that may come from anywhere: what begins like a formula gets the quote prefix and stays text. */
    public void text(Cell cell, String text, CellStyleSpec spec) {
        cell.setCellValue(EscapedXmlText.encode(text));
        apply(cell, looksLikeFormula(text) ? spec.quoted() : spec);
    }

    /** Whether a program that opens the text may take it for a formula. */
    public static boolean looksLikeFormula(String text) {
        return CsvWriter.looksLikeFormula(text);
    }

    /** The font of that face, for rich text. */
    public XSSFFont font(CellStyleSpec.FontSpec fontSpec) {
        return fonts.computeIfAbsent(fontSpec, this::create);
    }

    private XSSFFont create(CellStyleSpec.FontSpec fontSpec) {
        XSSFFont font = workbook.createFont();
        font.setFontName(fontSpec.name());
        font.setFontHeight(fontSpec.size());
        font.setBold(fontSpec.bold());
        font.setItalic(fontSpec.italic());
        font.setUnderline(fontSpec.underline() ? Font.U_SINGLE : Font.U_NONE);
        if (!fontSpec.color().isEmpty()) {
            font.setColor(color(fontSpec.color()));
        }
        return font;
    }

    private XSSFCellStyle create(CellStyleSpec spec) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(spec.face()));
        paint(style, spec.box());
        place(style, spec.placement());
        if (!spec.numberFormat().isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(spec.numberFormat()));
        }
        style.setLocked(spec.locked());
        style.setHidden(spec.formulaHidden());
        style.setQuotePrefixed(spec.quotePrefix());
        return style;
    }

    private static void paint(XSSFCellStyle style, CellStyleSpec.Border border) {
        if (!border.fill().isEmpty()) {
            style.setFillForegroundColor(color(border.fill()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        style.setBorderTop(border.top());
        style.setBorderRight(border.right());
        style.setBorderBottom(border.bottom());
        style.setBorderLeft(border.left());
        if (!border.borderColor().isEmpty()) {
            colorBorder(style, BorderSide.TOP, border.top(), border.borderColor());
            colorBorder(style, BorderSide.RIGHT, border.right(), border.borderColor());
            colorBorder(style, BorderSide.BOTTOM, border.bottom(), border.borderColor());
            colorBorder(style, BorderSide.LEFT, border.left(), border.borderColor());
        }
    }

    private static void colorBorder(XSSFCellStyle style, BorderSide side, BorderStyle line, String color) {
        if (line != BorderStyle.NONE) {
            style.setBorderColor(side, color(color));
        }
    }

    private static void place(XSSFCellStyle style, CellAlignment placement) {
        style.setAlignment(placement.horizontal());
        style.setVerticalAlignment(placement.vertical());
        style.setWrapText(placement.wrap());
        style.setShrinkToFit(placement.shrink());
        style.setIndention((short) placement.indent());
        style.setRotation((short) placement.rotation());
    }

    /** Opaque: the format asks for four bytes, and some readers take three for a mistake. */
    private static XSSFColor color(String rrggbb) {
        return new XSSFColor(HexFormat.of().parseHex("FF" + rrggbb), null);
    }
}
