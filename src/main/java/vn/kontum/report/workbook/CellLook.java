package vn.kontum.report.workbook;

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
public record CellLook(
        Face face,
        Box box,
        Placement placement,
        String numberFormat,
        boolean locked,
        boolean formulaHidden,
        boolean quotePrefix) {

    /** A font; size in points. */
    public record Face(String name, double size, boolean bold, boolean italic, boolean underline, String color) {}

    /** Fill and frame. */
    public record Box(
            String fill,
            BorderStyle top,
            BorderStyle right,
            BorderStyle bottom,
            BorderStyle left,
            String borderColor) {}

    /** Where the content stands; indent in steps of Excel, rotation in degrees from -90 to 90. */
    public record Placement(
            HorizontalAlignment horizontal,
            VerticalAlignment vertical,
            boolean wrap,
            boolean shrink,
            int indent,
            int rotation) {}

    /** Times New Roman 11, no frame, locked. */
    public static CellLook plain() {
        Face face = new Face("Times New Roman", 11, false, false, false, "");
        Box box = new Box("", BorderStyle.NONE, BorderStyle.NONE, BorderStyle.NONE, BorderStyle.NONE, "");
        Placement placement = new Placement(HorizontalAlignment.GENERAL, VerticalAlignment.CENTER, false, false, 0, 0);
        return new CellLook(face, box, placement, "", true, false, false);
    }

    public CellLook font(String name) {
        return with(new Face(name, face.size(), face.bold(), face.italic(), face.underline(), face.color()));
    }

    public CellLook size(double points) {
        return with(new Face(face.name(), points, face.bold(), face.italic(), face.underline(), face.color()));
    }

    public CellLook bold() {
        return with(new Face(face.name(), face.size(), true, face.italic(), face.underline(), face.color()));
    }

    public CellLook italic() {
        return with(new Face(face.name(), face.size(), face.bold(), true, face.underline(), face.color()));
    }

    public CellLook underline() {
        return with(new Face(face.name(), face.size(), face.bold(), face.italic(), true, face.color()));
    }

    /** Colour of the text. */
    public CellLook color(String rrggbb) {
        return with(new Face(face.name(), face.size(), face.bold(), face.italic(), face.underline(), rrggbb));
    }

    public CellLook fill(String rrggbb) {
        return with(new Box(rrggbb, box.top(), box.right(), box.bottom(), box.left(), box.borderColor()));
    }

    /** The same line on all four sides. */
    public CellLook border(BorderStyle line) {
        return borders(line, line, line, line);
    }

    public CellLook borders(BorderStyle top, BorderStyle right, BorderStyle bottom, BorderStyle left) {
        return with(new Box(box.fill(), top, right, bottom, left, box.borderColor()));
    }

    public CellLook borderColor(String rrggbb) {
        return with(new Box(box.fill(), box.top(), box.right(), box.bottom(), box.left(), rrggbb));
    }

    public CellLook align(HorizontalAlignment horizontal) {
        return with(new Placement(
                horizontal,
                placement.vertical(),
                placement.wrap(),
                placement.shrink(),
                placement.indent(),
                placement.rotation()));
    }

    public CellLook left() {
        return align(HorizontalAlignment.LEFT);
    }

    public CellLook center() {
        return align(HorizontalAlignment.CENTER);
    }

    public CellLook right() {
        return align(HorizontalAlignment.RIGHT);
    }

    public CellLook align(VerticalAlignment vertical) {
        return with(new Placement(
                placement.horizontal(),
                vertical,
                placement.wrap(),
                placement.shrink(),
                placement.indent(),
                placement.rotation()));
    }

    public CellLook top() {
        return align(VerticalAlignment.TOP);
    }

    public CellLook wrap() {
        return with(new Placement(
                placement.horizontal(), placement.vertical(), true, false, placement.indent(), placement.rotation()));
    }

    public CellLook shrink() {
        return with(new Placement(
                placement.horizontal(), placement.vertical(), false, true, placement.indent(), placement.rotation()));
    }

    public CellLook indent(int steps) {
        return with(new Placement(
                placement.horizontal(),
                placement.vertical(),
                placement.wrap(),
                placement.shrink(),
                steps,
                placement.rotation()));
    }

    public CellLook rotated(int degrees) {
        return with(new Placement(
                placement.horizontal(),
                placement.vertical(),
                placement.wrap(),
                placement.shrink(),
                placement.indent(),
                degrees));
    }

    public CellLook format(String code) {
        return new CellLook(face, box, placement, code, locked, formulaHidden, quotePrefix);
    }

    /** An input cell of a protected sheet. */
    public CellLook unlocked() {
        return new CellLook(face, box, placement, numberFormat, false, formulaHidden, quotePrefix);
    }

    public CellLook hideFormula() {
        return new CellLook(face, box, placement, numberFormat, locked, true, quotePrefix);
    }

    /** Content that begins like a formula stays text, also after somebody edits the cell. */
    public CellLook quoted() {
        return new CellLook(face, box, placement, numberFormat, locked, formulaHidden, true);
    }

    /** The look of a cell in somebody else's workbook; of borders in several colours the first one is taken. */
    static CellLook of(XSSFCellStyle style) {
        XSSFFont font = style.getFont();
        Face face = new Face(
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
        Box box = new Box(
                filled ? rgb(style.getFillForegroundColorColor()) : "",
                style.getBorderTop(),
                style.getBorderRight(),
                style.getBorderBottom(),
                style.getBorderLeft(),
                line);
        Placement placement = new Placement(
                style.getAlignment(),
                style.getVerticalAlignment(),
                style.getWrapText(),
                style.getShrinkToFit(),
                style.getIndention(),
                style.getRotation());
        String format = style.getDataFormat() == 0 ? "" : style.getDataFormatString();
        return new CellLook(
                face, box, placement, format, style.getLocked(), style.getHidden(), style.getQuotePrefixed());
    }

    /** A colour as {@code RRGGBB} with its tint applied; empty for none and for the automatic one. */
    static String rgb(@Nullable XSSFColor color) {
        byte[] rgb = color == null || color.isAuto() ? null : color.getRGBWithTint();
        return rgb == null ? "" : HexFormat.of().withUpperCase().formatHex(rgb);
    }

    private CellLook with(Face other) {
        return new CellLook(other, box, placement, numberFormat, locked, formulaHidden, quotePrefix);
    }

    private CellLook with(Box other) {
        return new CellLook(face, other, placement, numberFormat, locked, formulaHidden, quotePrefix);
    }

    private CellLook with(Placement other) {
        return new CellLook(face, box, other, numberFormat, locked, formulaHidden, quotePrefix);
    }
}
