package vn.kontum.report.xlsx.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.xml.EscapedXmlText;
import vn.kontum.report.xlsx.xml.IntegerAttribute;
import vn.kontum.report.xlsx.xml.XmlCursor;

/** The number format of every cell style, by the number that cells refer to. */
final class CellFormats {
    /** A number format and whether it shows dates. */
    record Format(String code, boolean date) {
        static final Format GENERAL = new Format("", false);

        static Format of(String code) {
            return code.isEmpty() || code.equalsIgnoreCase("General")
                    ? GENERAL
                    : new Format(code, NumberFormats.isDate(code));
        }
    }

    private final List<Format> formats;

    private CellFormats(List<Format> formats) {
        this.formats = formats;
    }

    static CellFormats none() {
        return new CellFormats(List.of(Format.GENERAL));
    }

    static CellFormats read(XmlCursor xml) {
        Map<Integer, Format> codes = new HashMap<>();
        List<Format> formats = new ArrayList<>();
        SpreadsheetNamespaces.root(xml, "styleSheet");
        while (xml.child()) {
            switch (xml.name()) {
                case "numFmts" -> readCodes(xml, codes);
                case "cellXfs" -> readStyles(xml, codes, formats);
                default -> xml.skip();
            }
        }
        xml.finish();
        return new CellFormats(formats);
    }

    private static void readCodes(XmlCursor xml, Map<Integer, Format> codes) {
        while (xml.child()) {
            codes.put(
                    number(xml, xml.required("numFmtId")),
                    Format.of(EscapedXmlText.decode(xml.required("formatCode"))));
            xml.skip();
        }
    }

    private static void readStyles(XmlCursor xml, Map<Integer, Format> codes, List<Format> formats) {
        while (xml.child()) {
            int id = number(xml, xml.attribute("numFmtId").orElse("0"));
            formats.add(codes.computeIfAbsent(id, i -> Format.of(NumberFormats.builtIn(i))));
            xml.skip();
        }
    }

    private static int number(XmlCursor xml, String text) {
        int number = IntegerAttribute.parse(text);
        if (number < 0) {
            throw ContainerException.corrupt(xml.part(), "'" + text + "' is not a number");
        }
        return number;
    }

    boolean has(int style) {
        return style >= 0 && style < formats.size();
    }

    Format of(int style) {
        return has(style) ? formats.get(style) : Format.GENERAL;
    }
}
