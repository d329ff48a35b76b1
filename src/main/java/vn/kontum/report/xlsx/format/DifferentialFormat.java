package vn.kontum.report.xlsx.format;

import java.util.Optional;
import vn.kontum.report.xlsx.xml.EscapedXmlText;
import vn.kontum.report.xlsx.xml.XmlCursor;

/** What a conditional format puts in place of the format of a cell. */
public record DifferentialFormat(Optional<String> numberFormat, Optional<FontMarks> font, Optional<Fill> fill) {

    /** Reads a {@code dxf} element, which is consumed. */
    public static DifferentialFormat read(XmlCursor xml) {
        Optional<String> numberFormat = Optional.empty();
        Optional<FontMarks> font = Optional.empty();
        Optional<Fill> fill = Optional.empty();
        while (xml.child()) {
            switch (xml.name()) {
                case "numFmt" -> {
                    numberFormat = xml.attribute("formatCode").map(EscapedXmlText::decode);
                    xml.skip();
                }
                case "font" -> font = Optional.of(FontMarks.read(xml));
                case "fill" -> fill = Optional.of(Fill.read(xml, true));
                default -> xml.skip();
            }
        }
        return new DifferentialFormat(numberFormat, font, fill);
    }
}
