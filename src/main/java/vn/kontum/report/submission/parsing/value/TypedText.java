package vn.kontum.report.submission.parsing.value;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A text as people see it, whatever signs a keyboard made of it. */
final class TypedText {
    private static final Pattern SPACES =
            Pattern.compile("[\\s\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u2800\\u3000]+");
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cf}\\p{Cc}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFE00-\\uFE0F\\uFFA0&&[^\\t\\n\\r]]");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE58\\uFE63]");

    private TypedText() {}

    /** With ASCII for full-width forms and dashes, single spaces, and nothing invisible. */
    static String fold(String raw) {
        if (plain(raw)) {
            return raw;
        }
        String compatible = Normalizer.normalize(widthFolded(raw), Normalizer.Form.NFC);
        String visible = INVISIBLE.matcher(compatible).replaceAll("");
        String dashes = DASHES.matcher(visible).replaceAll("-");
        return SPACES.matcher(dashes).replaceAll(" ").strip();
    }

    /** Whether there is nothing to fold: visible ASCII, with single spaces inside. */
    private static boolean plain(String raw) {
        char before = ' ';
        for (int at = 0; at < raw.length(); at++) {
            char sign = raw.charAt(at);
            if (sign < ' ' || sign > '~' || sign == ' ' && before == ' ') {
                return false;
            }
            before = sign;
        }
        return before != ' ' || raw.isEmpty();
    }

    /** Full-width forms of ASCII, as East Asian keyboards type them, become ASCII. */
    private static String widthFolded(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> text.appendCodePoint(c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c));
        return text.toString();
    }
}
