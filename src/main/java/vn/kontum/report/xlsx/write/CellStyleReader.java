package vn.kontum.report.xlsx.write;

import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;
import org.jspecify.annotations.Nullable;

/** Reads how cells of a template look. */
final class CellStyleReader {
    /** Sizes of fonts are kept in twentieths of a point: whole points would lose halves. */
    private static final double TWENTIETHS = 20;

    private CellStyleReader() {}

    /** The look of a cell in somebody else's workbook; of borders in several colours the first one is taken. */
    static CellStyleSpec read(XSSFCellStyle style) {
        XSSFFont font = style.getFont();
        CellStyleSpec.FontSpec fontSpec = new CellStyleSpec.FontSpec(
                font.getFontName(),
                font.getFontHeight() / TWENTIETHS,
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
        CellStyleSpec.Border border = new CellStyleSpec.Border(
                filled ? rgb(style.getFillForegroundColorColor()) : "",
                style.getBorderTop(),
                style.getBorderRight(),
                style.getBorderBottom(),
                style.getBorderLeft(),
                line);
        CellAlignment placement = new CellAlignment(
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
}
