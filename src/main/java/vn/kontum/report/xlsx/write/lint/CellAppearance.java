package vn.kontum.report.xlsx.write.lint;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import vn.kontum.report.xlsx.write.CellStyleSpec;

/**
 * What a cell style says that rules ask for.
 *
 * @param fitted whether text is shrunk or turned
 * @param quoted whether the quote prefix is set
 * @param indent in steps
 * @param points size of the font in whole points
 * @param face its font; the colour is left out
 * @param format number of the number format
 * @param formatText its code
 */
public record CellAppearance(
        boolean wrapped,
        boolean fitted,
        boolean quoted,
        HorizontalAlignment alignment,
        int indent,
        double points,
        CellStyleSpec.FontSpec face,
        int format,
        String formatText) {
    private static final double TWIPS = 20;

    static CellAppearance of(XSSFCellStyle style) {
        XSSFFont font = style.getFont();
        return new CellAppearance(
                style.getWrapText(),
                style.getShrinkToFit() || style.getRotation() != 0,
                style.getQuotePrefixed(),
                style.getAlignment(),
                style.getIndention(),
                font.getFontHeightInPoints(),
                new CellStyleSpec.FontSpec(
                        font.getFontName(), font.getFontHeight() / TWIPS, font.getBold(), font.getItalic(), false, ""),
                style.getDataFormat(),
                style.getDataFormatString());
    }
}
