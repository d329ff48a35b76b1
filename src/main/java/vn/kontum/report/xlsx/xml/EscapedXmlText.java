package vn.kontum.report.xlsx.xml;

import java.util.Locale;

/** Text as OOXML stores it (ST_Xstring): characters that XML cannot carry are written {@code _x000D_}. */
public final class EscapedXmlText {
    private EscapedXmlText() {}

    /**
     * The text as it must be stored so that every program shows it as it is: what looks like an escape is escaped
     * itself.
     */
    public static String encode(String text) {
        StringBuilder stored = new StringBuilder();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean likeEscape =
                    sign == '_' && i + 1 < text.length() && text.charAt(i + 1) == 'x' && code(text, i) >= 0;
            if (likeEscape || !storable(text, i)) {
                stored.append(text, from, i);
                stored.append(String.format(Locale.ROOT, "_x%04X_", (int) sign));
                from = i + 1;
            }
        }
        return from == 0 ? text : stored.append(text, from, text.length()).toString();
    }

    /** Whether XML carries the character at this place: no control characters, no half of a surrogate pair. */
    private static boolean storable(String text, int at) {
        char sign = text.charAt(at);
        if (Character.isHighSurrogate(sign)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(sign)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return sign >= ' ' && sign < '\uFFFE' || sign == '\t' || sign == '\n';
    }

    /** The text that was stored. */
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
