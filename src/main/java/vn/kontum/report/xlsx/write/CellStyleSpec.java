package vn.kontum.report.xlsx.write;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/**
 * How a cell looks and what protection does to it, as a value: equal looks share one style of the workbook. Colours are {@code RRGGBB}, empty for none.
 *
 * @param numberFormat an Excel format code, empty for General
 * @param quotePrefix the content is text even when it looks like a formula
 */
public record CellStyleSpec(
        FontSpec face,
        Border box,
        CellAlignment placement,
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

    /** Times New Roman 11, no frame, locked. */
    public static CellStyleSpec plain() {
        FontSpec fontSpec = new FontSpec("Times New Roman", 11, false, false, false, "");
        Border border = new Border("", BorderStyle.NONE, BorderStyle.NONE, BorderStyle.NONE, BorderStyle.NONE, "");
        CellAlignment placement =
                new CellAlignment(HorizontalAlignment.GENERAL, VerticalAlignment.CENTER, false, false, 0, 0);
        return new CellStyleSpec(fontSpec, border, placement, "", true, false, false);
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
        return with(placement.horizontal(horizontal));
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
        return with(placement.vertical(vertical));
    }

    public CellStyleSpec top() {
        return align(VerticalAlignment.TOP);
    }

    public CellStyleSpec wrap() {
        return with(placement.wrapped());
    }

    public CellStyleSpec shrink() {
        return with(placement.shrunk());
    }

    public CellStyleSpec indent(int steps) {
        return with(placement.indented(steps));
    }

    public CellStyleSpec format(String code) {
        return new CellStyleSpec(face, box, placement, code, locked, formulaHidden, quotePrefix);
    }

    /** An input cell of a protected sheet. */
    public CellStyleSpec unlocked() {
        return new CellStyleSpec(face, box, placement, numberFormat, false, formulaHidden, quotePrefix);
    }

    /** Content that begins like a formula stays text, also after somebody edits the cell. */
    public CellStyleSpec quoted() {
        return new CellStyleSpec(face, box, placement, numberFormat, locked, formulaHidden, true);
    }

    private CellStyleSpec with(FontSpec other) {
        return new CellStyleSpec(other, box, placement, numberFormat, locked, formulaHidden, quotePrefix);
    }

    private CellStyleSpec with(Border other) {
        return new CellStyleSpec(face, other, placement, numberFormat, locked, formulaHidden, quotePrefix);
    }

    private CellStyleSpec with(CellAlignment other) {
        return new CellStyleSpec(face, box, other, numberFormat, locked, formulaHidden, quotePrefix);
    }
}
