package vn.kontum.report.xlsx.xml;

/** Text as OOXML stores it: characters that XML cannot carry are written {@code _x000D_}. */
public final class EscapedXmlText {
    private EscapedXmlText() {}

    public static String decode(String stored) {
        int at = stored.indexOf("_x");
        if (at < 0) {
            return stored;
        }
        StringBuilder text = new StringBuilder(stored.length());
        int from = 0;
        while (at >= 0) {
            int code = code(stored, at);
            if (code >= 0) {
                text.append(stored, from, at).append((char) code);
                from = at + 7;
            }
            at = stored.indexOf("_x", code >= 0 ? from : at + 2);
        }
        return text.append(stored, from, stored.length()).toString();
    }

    private static int code(String text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code << 4 | digit;
        }
        return code;
    }
}
