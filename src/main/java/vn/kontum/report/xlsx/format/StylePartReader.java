package vn.kontum.report.xlsx.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.xml.EscapedXmlText;
import vn.kontum.report.xlsx.xml.IntegerAttribute;
import vn.kontum.report.xlsx.xml.XmlCursor;

/** Reads the style part of a workbook, whose root is the current element. Not reusable. */
final class StylePartReader {
    private final XmlCursor xml;
    private final Map<Integer, CellFormats.Format> codes = new HashMap<>();
    private final List<FontMarks> fonts = new ArrayList<>();
    private final List<Fill> fills = new ArrayList<>();
    private final List<CellFormats.Style> styles = new ArrayList<>();
    private final List<DifferentialFormat> conditional = new ArrayList<>();

    StylePartReader(XmlCursor xml) {
        this.xml = xml;
    }

    /** All of it. */
    CellFormats read() {
        Palette palette = Palette.standard();
        while (xml.child()) {
            switch (xml.name()) {
                case "numFmts" -> readCodes();
                case "fonts" -> {
                    while (xml.child()) {
                        fonts.add(FontMarks.read(xml));
                    }
                }
                case "fills" -> {
                    while (xml.child()) {
                        fills.add(Fill.read(xml, false));
                    }
                }
                case "cellXfs" -> readStyles();
                case "dxfs" -> {
                    while (xml.child()) {
                        conditional.add(DifferentialFormat.read(xml));
                    }
                }
                case "colors" -> palette = palette.with(readColors());
                default -> xml.skip();
            }
        }
        xml.finish();
        return new CellFormats(styles, conditional, palette);
    }

    /** A program writes some formats twice, for programs of different age; both must draw the same. */
    private void readCodes() {
        while (xml.anyChild()) {
            if (xml.own() && xml.name().equals("numFmt")) {
                add(
                        number(xml.required("numFmtId")),
                        CellFormats.Format.of(EscapedXmlText.decode(xml.required("formatCode"))));
                xml.skip();
            } else if (xml.alternatives()) {
                while (xml.anyChild()) {
                    readCodes();
                }
            } else {
                xml.skip();
            }
        }
    }

    private void add(int id, CellFormats.Format format) {
        CellFormats.Format first = codes.putIfAbsent(id, format);
        if (first != null && !first.drawsAs(format)) {
            throw ContainerException.corrupt(xml.part(), "two number formats " + id + ", of which programs use either");
        }
    }

    private void readStyles() {
        while (xml.child()) {
            int id = number(xml.attribute("numFmtId").orElse("0"));
            int font = number(xml.attribute("fontId").orElse("0"));
            int fill = number(xml.attribute("fillId").orElse("0"));
            CellFormats.Format format = codes.computeIfAbsent(id, i -> CellFormats.Format.of(NumberFormats.builtIn(i)));
            boolean repeats = false;
            while (xml.child()) {
                repeats |= xml.name().equals("alignment")
                        && xml.attribute("horizontal").filter("fill"::equals).isPresent();
                xml.skip();
            }
            styles.add(new CellFormats.Style(
                    format,
                    font < fonts.size() ? fonts.get(font) : FontMarks.PLAIN,
                    fill < fills.size() ? fills.get(fill) : Fill.NONE,
                    repeats));
        }
    }

    private List<Optional<Rgb>> readColors() {
        List<Optional<Rgb>> indexed = new ArrayList<>();
        while (xml.child()) {
            boolean ofPalette = xml.name().equals("indexedColors");
            while (xml.child()) {
                if (ofPalette) {
                    indexed.add(xml.attribute("rgb").flatMap(Rgb::parse));
                }
                xml.skip();
            }
        }
        return indexed;
    }

    private int number(String text) {
        int number = IntegerAttribute.parse(text);
        if (number < 0) {
            throw ContainerException.corrupt(xml.part(), "'" + text + "' is not a number");
        }
        return number;
    }
}
