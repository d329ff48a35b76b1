package vn.kontum.report.text;

import java.text.Normalizer;

/**
 * Text of strangers made fit for tables, files and logs: no control characters, none that turn the direction of
 * writing, no halves of characters, of bounded length.
 */
public final class TextSanitizer {
    /** Longest text kept; a table column holds 65,535 bytes and a character takes up to four. */
    static final int LONGEST = 4_000;

    /** Longest name of a sheet or cell kept: spreadsheets allow 31 characters, files may claim any number. */
    private static final int LONGEST_NAME = 60;

    private TextSanitizer() {}

    /** A name of a place, cut where no spreadsheet would have it so long. */
    public static String name(String text) {
        String clean = of(text).replace('\n', ' ').replace('\t', ' ');
        return clean.codePointCount(0, clean.length()) <= LONGEST_NAME
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_NAME)) + "\u2026";
    }

    public static String of(String text) {
        String nfc = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(Math.min(nfc.length(), LONGEST));
        nfc.codePoints().limit(LONGEST).forEach(c -> clean.appendCodePoint(fit(c)));
        return clean.toString();
    }

    /** Whether a sign turns the direction of writing, so that people see the signs after it in another order than they are stored. */
    public static boolean turnsDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
    }

    private static int fit(int c) {
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            return 0xFFFD;
        }
        if (turnsDirection(c)) {
            return 0xFFFD;
        }
        return Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c;
    }
}
