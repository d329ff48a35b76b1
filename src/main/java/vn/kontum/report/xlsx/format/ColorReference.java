package vn.kontum.report.xlsx.format;

import java.util.Optional;
import vn.kontum.report.xlsx.xml.IntegerAttribute;
import vn.kontum.report.xlsx.xml.XmlCursor;

/**
 * A colour as a font or a fill names it.
 *
 * @param number of the palette or of the theme; ignored for a colour that is written out
 * @param tint from -1 (black) to 1 (white)
 */
record ColorReference(Kind kind, int number, Rgb written, double tint) {
    enum Kind {
        WRITTEN,
        INDEXED,
        THEME
    }

    /** The colour that the current element names; empty for the automatic one. */
    static Optional<ColorReference> read(XmlCursor xml) {
        double tint = xml.attribute("tint").map(ColorReference::decimal).orElse(0.0);
        return xml.attribute("rgb")
                .flatMap(Rgb::parse)
                .map(rgb -> new ColorReference(Kind.WRITTEN, 0, rgb, tint))
                .or(() -> numbered(xml, "theme", Kind.THEME, tint))
                .or(() -> numbered(xml, "indexed", Kind.INDEXED, tint));
    }

    private static Optional<ColorReference> numbered(XmlCursor xml, String attribute, Kind kind, double tint) {
        return xml.attribute(attribute)
                .map(IntegerAttribute::parse)
                .map(number -> new ColorReference(kind, number, Rgb.BLACK, tint));
    }

    private static double decimal(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            return Double.isFinite(number) ? number : 0;
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
