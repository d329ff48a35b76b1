package vn.kontum.report.xlsx.read;

import vn.kontum.report.xlsx.container.ContainerCode;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.xml.EscapedXmlText;
import vn.kontum.report.xlsx.xml.XmlCursor;

/** Text of a shared string or an inline string: its runs joined, without phonetic hints. */
final class RichText {
    private static final int LONGEST = 1 << 20;

    private RichText() {}

    /** Consumes the current {@code si} or {@code is} element. */
    static String read(XmlCursor xml) {
        Runs pieces = new Runs(xml.part());
        while (xml.child()) {
            switch (xml.name()) {
                case "t" -> pieces.add(xml.text());
                case "r" -> run(xml, pieces);
                default -> xml.skip();
            }
        }
        return pieces.text();
    }

    private static void run(XmlCursor xml, Runs pieces) {
        while (xml.child()) {
            if (xml.name().equals("t")) {
                pieces.add(xml.text());
            } else {
                xml.skip();
            }
        }
    }

    /** Mostly a single piece, sometimes very many. */
    private static final class Runs {
        private final String part;
        private final StringBuilder before = new StringBuilder(0);
        private String last = "";

        Runs(String part) {
            this.part = part;
        }

        void add(String stored) {
            before.append(last);
            last = EscapedXmlText.decode(stored);
            if (before.length() > LONGEST) {
                throw new ContainerException(
                        ContainerCode.ARCHIVE_LIMITS, part, "one text of more than " + LONGEST + " characters");
            }
        }

        String text() {
            return before.length() == 0 ? last : before.append(last).toString();
        }
    }

    static java.util.List<String> readShared(XmlCursor xml) {
        java.util.List<String> strings = new java.util.ArrayList<>();
        SpreadsheetNamespaces.root(xml, "sst");
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
