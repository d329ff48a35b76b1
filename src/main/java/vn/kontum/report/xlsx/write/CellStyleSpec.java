package vn.kontum.report.xlsx.write;

import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;
import org.jspecify.annotations.Nullable;

/**
 * How a cell looks and what protection does to it, as a value: equal looks share one style of the workbook. Colours are {@code RRGGBB}, empty for none.
 *
 * @param numberFormat an Excel format code, empty for General
 * @param quotePrefix the content is text even when it looks like a formula
 */
public record CellStyleSpec(
        FontSpec face,
        Border box,
        Alignment placement,
        String numberFormat,
        boolean locked,
        boolean formulaHidden,
        boolean quotePrefix) {

    /** A font; size in points. */
    public record FontSpec(String name, double size, boolean bold, boolean italic, boolean underline, String color) {}

    /** Fill and frame. */
    public record Border(
            String fill,
            BorderStyle top,
            BorderStyle right,
            BorderStyle bottom,
            BorderStyle left,
            String borderColor) {}

    /** Where the content stands; indent in steps of Excel, rotation in degrees from -90 to 90. */
    public record Alignment(
            HorizontalAlignment horizontal,
            VerticalAlignment vertical,
            boolean wrap,
            boolean shrink,
            int indent,
            int rotation) {}

    /** Times New Roman 11, no frame, locked. */
    public static CellStyleSpec plain() {
        FontSpec fontSpec = new FontSpec("Times New Roman", 11, false, false, false, "");
        Border border = new Border("", BorderStyle.NONE, BorderStyle.NONE, BorderStyle.NONE, BorderStyle.NONE, "");
        Alignment placement = new Alignment(HorizontalAlignment.GENERAL, VerticalAlignment.CENTER, false, false, 0, 0);
        return new CellStyleSpec(fontSpec, border, placement, "", true, false, false);
    }

    public CellStyleSpec font(String name) {
        return with(new FontSpec(name, face.size(), face.bold(), face.italic(), face.underline(), face.color()));
    }

    public CellStyleSpec size(double points) {
        return with(new FontSpec(face.name(), points, face.bold(), face.italic(), face.underline(), face.color()));
    }

    public CellStyleSpec bold() {
        return with(new FontSpec(face.name(), face.size(), true, face.italic(), face.underline(), face.color()));
    }

    public CellStyleSpec italic() {
        return with(new FontSpec(face.name(), face.size(), face.bold(), true, face.underline(), face.color()));
    }

    public CellStyleSpec underline() {
        return with(new FontSpec(face.name(), face.size(), face.bold(), face.italic(), true, face.color()));
    }

    /** Colour of the text. */
    public CellStyleSpec color(String rrggbb) {
        return with(new FontSpec(face.name(), face.size(), face.bold(), face.italic(), face.underline(), rrggbb));
    }

    public CellStyleSpec fill(String rrggbb) {
        return with(new Border(rrggbb, box.top(), box.right(), box.bottom(), box.left(), box.borderColor()));
    }

    /** The same line on all four sides. */
    public CellStyleSpec border(BorderStyle line) {
        return borders(line, line, line, line);
    }

    public CellStyleSpec borders(BorderStyle top, BorderStyle right, BorderStyle bottom, BorderStyle left) {
        return with(new Border(box.fill(), top, right, bottom, left, box.borderColor()));
    }

    public CellStyleSpec borderColor(String rrggbb) {
        return with(new Border(box.fill(), box.top(), box.right(), box.bottom(), box.left(), rrggbb));
    }

    public CellStyleSpec align(HorizontalAlignment horizontal) {
        return with(new Alignment(
                horizontal,
                placement.vertical(),
                placement.wrap(),
                placement.shrink(),
                placement.indent(),
                placement.rotation()));
    }

    public CellStyleSpec left() {
        return align(HorizontalAlignment.LEFT);
    }

    public CellStyleSpec center() {
        return align(HorizontalAlignment.CENTER);
    }

    public CellStyleSpec right() {
        return align(HorizontalAlignment.RIGHT);
    }

    public CellStyleSpec align(VerticalAlignment vertical) {
        return with(new Alignment(
                placement.horizontal(),
                vertical,
                placement.wrap(),
                placement.shrink(),
                placement.indent(),
                placement.rotation()));
    }

    public CellStyleSpec top() {
        return align(VerticalAlignment.TOP);
    }

    public CellStyleSpec wrap() {
        return with(new Alignment(
                placement.horizontal(), placement.vertical(), true, false, placement.indent(), placement.rotation()));
    }

    public CellStyleSpec shrink() {
        return with(new Alignment(
                placement.horizontal(), placement.vertical(), false, true, placement.indent(), placement.rotation()));
    }

    public CellStyleSpec indent(int steps) {
        return with(new Alignment(
                placement.horizontal(),
                placement.vertical(),
                placement.wrap(),
                placement.shrink(),
                steps,
                placement.rotation()));
    }

    public CellStyleSpec rotated(int degrees) {
        return with(new Alignment(
                placement.horizontal(),
                placement.vertical(),
                placement.wrap(),
                placement.shrink(),
                placement.indent(),
                degrees));
    }

    public CellStyleSpec format(String code) {
        return new CellStyleSpec(face, box, placement, code, locked, formulaHidden, quotePrefix);
    }

    /** An input cell of a protected sheet. */
    public CellStyleSpec unlocked() {
        return new CellStyleSpec(face, box, placement, numberFormat, false, formulaHidden, quotePrefix);
    }

    public CellStyleSpec hideFormula() {
        return new CellStyleSpec(face, box, placement, numberFormat, locked, true, quotePrefix);
    }

    /** Content that begins like a formula stays text, also after somebody edits the cell. */
    public CellStyleSpec quoted() {
        return new CellStyleSpec(face, box, placement, numberFormat, locked, formulaHidden, true);
    }

    /** The look of a cell in somebody else's workbook; of borders in several colours the first one is taken. */
    static CellStyleSpec of(XSSFCellStyle style) {
        XSSFFont font = style.getFont();
        FontSpec fontSpec = new FontSpec(
                font.getFontName(),
                font.getFontHeightInPoints(),
                font.getBold(),
                font.getItalic(),
                font.getUnderline() != Font.U_NONE,
                rgb(font.getXSSFColor()));
        boolean filled = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
        String line = Stream.of(BorderSide.TOP, BorderSide.BOTTOM, BorderSide.LEFT, BorderSide.RIGHT)
                .map(side -> rgb(style.getBorderColor(side)))
                .filter(color -> !color.isEmpty())
                .findFirst()
                .orElse("");
        Border border = new Border(
                filled ? rgb(style.getFillForegroundColorColor()) : "",
                style.getBorderTop(),
                style.getBorderRight(),
                style.getBorderBottom(),
                style.getBorderLeft(),
                line);
        Alignment placement = new Alignment(
                style.getAlignment(),
                style.getVerticalAlignment(),
                style.getWrapText(),
                style.getShrinkToFit(),
                style.getIndention(),
                style.getRotation());
        String format = style.getDataFormat() == 0 ? "" : style.getDataFormatString();
        return new CellStyleSpec(
                fontSpec, border, placement, format, style.getLocked(), style.getHidden(), style.getQuotePrefixed());
    }

    /** A colour as {@code RRGGBB} with its tint applied; empty for none and for the automatic one. */
    static String rgb(@Nullable XSSFColor color) {
        byte[] rgb = color == null || color.isAuto() ? null : color.getRGBWithTint();
        return rgb == null ? "" : HexFormat.of().withUpperCase().formatHex(rgb);
    }

    private CellStyleSpec with(FontSpec other) {
        return new CellStyleSpec(other, box, placement, numberFormat, locked, formulaHidden, quotePrefix);
    }

    private CellStyleSpec with(Border other) {
        return new CellStyleSpec(face, other, placement, numberFormat, locked, formulaHidden, quotePrefix);
    }

    private CellStyleSpec with(Alignment other) {
        return new CellStyleSpec(face, box, other, numberFormat, locked, formulaHidden, quotePrefix);
    }
}
