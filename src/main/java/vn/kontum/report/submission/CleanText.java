package vn.kontum.report.submission;

import java.text.Normalizer;

/** Text of strangers made fit for tables, files and logs: no control characters, no halves of characters, of bounded length. */
final class CleanText {
    /** Longest text kept; a table column holds 65,535 bytes and a character takes up to four. */
    static final int LONGEST = 4_000;

    private CleanText() {}

    static String of(String text) {
        String nfc = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(Math.min(nfc.length(), LONGEST));
        nfc.codePoints().limit(LONGEST).forEach(c -> clean.appendCodePoint(fit(c)));
        return clean.toString();
    }

    private static int fit(int c) {
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            return 0xFFFD;
        }
        return Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c;
    }
}
