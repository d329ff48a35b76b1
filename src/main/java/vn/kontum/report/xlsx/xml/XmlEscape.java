package vn.kontum.report.xlsx.xml;

/** Characters of a text that XML takes for markup, or that its readers would turn into others. */
public final class XmlEscape {
    private XmlEscape() {}

    /** Appends a text so that it can be the value of an attribute in double quotes, or content. */
    public static void append(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#10;");
                case '\r' -> out.append("&#13;");
                case '\t' -> out.append("&#9;");
                default -> out.append(text.charAt(i));
            }
        }
    }
}
