package vn.kontum.report.xlsx.write;

/** The text of an element as XMLBeans writes it, so that parts look the same whoever has written them. */
final class ElementText {
    private static final int LONG = 32;
    private static final int MANY = 5;

    private ElementText() {}

    /** Appends a text, as a CDATA section where it is long and has much markup. */
    static void append(String text, StringBuilder xml) {
        if (text.length() > LONG && text.chars().filter(ElementText::markup).count() > MANY) {
            xml.append("<![CDATA[")
                    .append(text.replace("]]>", "]]]]>><![CDATA["))
                    .append("]]>");
        } else {
            appendPlain(text, xml);
        }
    }

    private static boolean markup(int sign) {
        return sign == '<' || sign == '&';
    }

    /** Appends a text, never as a CDATA section. */
    static void appendPlain(String text, StringBuilder xml) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char sign = text.charAt(i);
            plain = sign != '<' && sign != '&' && sign != '>' && sign != '\r';
        }
        if (plain) {
            xml.append(text);
        } else {
            escape(text, xml);
        }
    }

    private static void escape(String text, StringBuilder xml) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '<' -> xml.append("&lt;");
                case '&' -> xml.append("&amp;");
                case '>' -> xml.append(text.startsWith("]]", i - 2) ? "&gt;" : ">");
                case '\r' -> xml.append("&#xd;");
                default -> xml.append(sign);
            }
        }
    }
}
