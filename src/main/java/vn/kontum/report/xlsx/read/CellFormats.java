package vn.kontum.report.xlsx.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.xml.EscapedXmlText;
import vn.kontum.report.xlsx.xml.IntegerAttribute;
import vn.kontum.report.xlsx.xml.XmlCursor;

/**
 * The number format of every cell style, by the number that cells refer to, and whether its font strikes out or raises.
 */
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

    /** What a font says of the figures written in it. */
    private record Font(boolean struck, boolean raised) {
        static final Font PLAIN = new Font(false, false);
    }

    private record Style(Format format, Font font) {
        static final Style GENERAL = new Style(Format.GENERAL, Font.PLAIN);
    }

    private final List<Style> styles;
    private final Map<Integer, String> conditional;

    private CellFormats(List<Style> styles, Map<Integer, String> conditional) {
        this.styles = styles;
        this.conditional = conditional;
    }

    static CellFormats none() {
        return new CellFormats(List.of(Style.GENERAL), Map.of());
    }

    static CellFormats read(XmlCursor xml) {
        Map<Integer, Format> codes = new HashMap<>();
        List<Font> fonts = new ArrayList<>();
        List<Style> styles = new ArrayList<>();
        Map<Integer, String> conditional = new HashMap<>();
        SpreadsheetNamespaces.root(xml, "styleSheet");
        while (xml.child()) {
            switch (xml.name()) {
                case "numFmts" -> readCodes(xml, codes);
                case "fonts" -> readFonts(xml, fonts);
                case "cellXfs" -> readStyles(xml, codes, fonts, styles);
                case "dxfs" -> readConditional(xml, conditional);
                default -> xml.skip();
            }
        }
        xml.finish();
        return new CellFormats(styles, conditional);
    }

    private static void readCodes(XmlCursor xml, Map<Integer, Format> codes) {
        while (xml.child()) {
            codes.put(
                    number(xml, xml.required("numFmtId")),
                    Format.of(EscapedXmlText.decode(xml.required("formatCode"))));
            xml.skip();
        }
    }

    private static void readFonts(XmlCursor xml, List<Font> fonts) {
        while (xml.child()) {
            boolean struck = false;
            boolean raised = false;
            while (xml.child()) {
                struck |= RichText.strikes(xml);
                raised |= RichText.raises(xml);
                xml.skip();
            }
            fonts.add(struck || raised ? new Font(struck, raised) : Font.PLAIN);
        }
    }

    private static void readStyles(XmlCursor xml, Map<Integer, Format> codes, List<Font> fonts, List<Style> styles) {
        while (xml.child()) {
            int id = number(xml, xml.attribute("numFmtId").orElse("0"));
            int font = number(xml, xml.attribute("fontId").orElse("0"));
            styles.add(new Style(
                    codes.computeIfAbsent(id, i -> Format.of(NumberFormats.builtIn(i))),
                    font < fonts.size() ? fonts.get(font) : Font.PLAIN));
            xml.skip();
        }
    }

    /** The number formats of conditional formats, by their number. */
    private static void readConditional(XmlCursor xml, Map<Integer, String> conditional) {
        for (int number = 0; xml.child(); number++) {
            while (xml.child()) {
                if (xml.name().equals("numFmt")) {
                    conditional.put(
                            number,
                            EscapedXmlText.decode(xml.attribute("formatCode").orElse("")));
                }
                xml.skip();
            }
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
        return style >= 0 && style < styles.size();
    }

    Format of(int style) {
        return style(style).format();
    }

    /** Whether the font of a style strikes out. */
    boolean struck(int style) {
        return style(style).font().struck();
    }

    /** Whether the font of a style strikes out, raises or lowers. */
    boolean marked(int style) {
        return style(style).font() != Font.PLAIN;
    }

    /** Whether any conditional format brings a number format of its own. */
    boolean conditional() {
        return !conditional.isEmpty();
    }

    /** The number format that a conditional format brings; empty for most. */
    Optional<String> conditional(int number) {
        return Optional.ofNullable(conditional.get(number));
    }

    private Style style(int style) {
        return has(style) ? styles.get(style) : Style.GENERAL;
    }
}
