package vn.kontum.report.web.format;

import java.util.Locale;

/**
 * Text that came from others, such as names of files and contents of cells, made safe to look at.
 *
 * @implNote It is not escaped for HTML, the template does that.
 */
public final class UntrustedText {
    private static final int LONGEST = 300;

    private UntrustedText() {}

    /**
     * Shows what would be invisible or turn the reading direction as its number, and cuts what is too long to look at.
     */
    public static String shown(String text) {
        return shown(text, LONGEST);
    }

    /** The same, as long as it is: of what was short enough when it was given, such as reasons. */
    public static String whole(String text) {
        return shown(text, Integer.MAX_VALUE);
    }

    private static String shown(String text, int longest) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().limit(longest).forEach(point -> append(shown, point));
        return text.codePointCount(0, text.length()) > longest
                ? shown.append('\u2026').toString()
                : shown.toString();
    }

    private static void append(StringBuilder shown, int point) {
        if (point == '\n') {
            shown.append(' ');
        } else if (hidden(point)) {
            shown.append(String.format(Locale.ROOT, "\u27E8U+%04X\u27E9", point));
        } else {
            shown.appendCodePoint(point);
        }
    }

    /**
     * Control and format characters, among them those that turn the reading direction; lone halves of pairs; strange
     * spaces.
     */
    private static boolean hidden(int point) {
        int type = Character.getType(point);
        boolean space = type == Character.SPACE_SEPARATOR && point != ' ' && point != '\u00A0';
        return space
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
