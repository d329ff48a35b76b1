package vn.kontum.report.workbook;

/** Text of a shared string or an inline string: its runs joined, without phonetic hints. */
final class RichText {
    private RichText() {}

    /** Consumes the current {@code si} or {@code is} element. */
    static String read(XmlCursor xml) {
        String text = "";
        while (xml.child()) {
            switch (xml.name()) {
                case "t" -> text = text.concat(EscapedText.decode(xml.text()));
                case "r" -> text = text.concat(run(xml));
                default -> xml.skip();
            }
        }
        return text;
    }

    private static String run(XmlCursor xml) {
        String text = "";
        while (xml.child()) {
            if (xml.name().equals("t")) {
                text = text.concat(EscapedText.decode(xml.text()));
            } else {
                xml.skip();
            }
        }
        return text;
    }

    static java.util.List<String> readShared(XmlCursor xml) {
        java.util.List<String> strings = new java.util.ArrayList<>();
        Spreadsheetml.root(xml, "sst");
        while (xml.child()) {
            if (xml.name().equals("si")) {
                strings.add(read(xml));
            } else {
                xml.skip();
            }
        }
        xml.finish();
        return strings;
    }
}
