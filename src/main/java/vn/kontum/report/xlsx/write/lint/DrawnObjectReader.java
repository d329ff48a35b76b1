package vn.kontum.report.xlsx.write.lint;

import java.util.Optional;
import java.util.Set;
import vn.kontum.report.xlsx.xml.EscapedXmlText;
import vn.kontum.report.xlsx.xml.XmlCursor;

/** Reads drawing parts for what their pictures and charts say. */
final class DrawnObjectReader {
    private static final Set<String> OBJECTS = Set.of("pic", "graphicFrame");

    private DrawnObjectReader() {}

    /** Objects stand in anchors, which stand below the root. */
    static void objects(XmlCursor xml, FinishedSheet sheet) {
        xml.root();
        while (xml.anyChild()) {
            while (xml.anyChild()) {
                if (OBJECTS.contains(xml.name())) {
                    object(xml, sheet);
                } else {
                    xml.skip();
                }
            }
        }
    }

    private static void object(XmlCursor xml, FinishedSheet sheet) {
        while (xml.anyChild()) {
            if (!xml.name().startsWith("nv")) {
                xml.skip();
                continue;
            }
            while (xml.anyChild()) {
                if (xml.name().equals("cNvPr")) {
                    sheet.add(new DrawnObject(
                            xml.attribute("name").orElse(""),
                            xml.attribute("descr").orElse("")));
                }
                xml.skip();
            }
        }
    }

    /** Adds the title of a chart where it has one. */
    static void title(XmlCursor xml, FinishedSheet sheet) {
        xml.root();
        while (xml.child()) {
            if (!xml.name().equals("chart")) {
                xml.skip();
                continue;
            }
            Optional<StringBuilder> title = Optional.empty();
            while (xml.child()) {
                if (xml.name().equals("title")) {
                    title = Optional.of(new StringBuilder());
                    texts(xml, title.get());
                } else {
                    xml.skip();
                }
            }
            title.ifPresent(text -> sheet.addChart(EscapedXmlText.decode(text.toString())));
        }
    }

    private static void texts(XmlCursor xml, StringBuilder title) {
        while (xml.anyChild()) {
            if (xml.name().equals("t")) {
                title.append(xml.text());
            } else {
                texts(xml, title);
            }
        }
    }
}
