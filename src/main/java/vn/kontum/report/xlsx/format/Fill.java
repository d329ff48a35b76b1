package vn.kontum.report.xlsx.format;

import java.util.Optional;
import vn.kontum.report.xlsx.xml.XmlCursor;

/**
 * The ground of a cell.
 *
 * @param known whether it is of one colour, or none at all
 * @param color empty for none
 */
record Fill(boolean known, Optional<ColorReference> color) {
    static final Fill NONE = new Fill(true, Optional.empty());
    private static final Fill MIXED = new Fill(false, Optional.empty());

    /**
     * Reads a {@code fill} element, which is consumed.
     *
     * @param differential whether it belongs to a conditional format, which keeps the colour of the ground elsewhere
     */
    static Fill read(XmlCursor xml, boolean differential) {
        Fill fill = NONE;
        while (xml.child()) {
            if (xml.name().equals("patternFill")) {
                fill = pattern(xml, differential);
            } else {
                fill = MIXED;
                xml.skip();
            }
        }
        return fill;
    }

    private static Fill pattern(XmlCursor xml, boolean differential) {
        String type = xml.attribute("patternType").orElse(differential ? "solid" : "none");
        Optional<ColorReference> front = Optional.empty();
        Optional<ColorReference> back = Optional.empty();
        while (xml.child()) {
            if (xml.name().equals("fgColor")) {
                front = ColorReference.read(xml);
            } else if (xml.name().equals("bgColor")) {
                back = ColorReference.read(xml);
            }
            xml.skip();
        }
        Optional<ColorReference> seen = differential && back.isPresent() ? back : front;
        return type.equals("none") ? NONE : new Fill(type.equals("solid") && seen.isPresent(), seen);
    }
}
