package vn.kontum.report.xlsx.model;

import java.text.Normalizer;

/** Unicode normal form C, in which texts are compared. */
public final class NormalForm {
    /** Below the first combining mark every character is its own normal form. */
    private static final char FIRST_MARK = '\u0300';

    private static final char FIRST_VIETNAMESE = '\u1EA0';
    private static final char LAST_VIETNAMESE = '\u1EF9';

    private NormalForm() {}

    /** The text in normal form C. */
    public static String of(String text) {
        return plain(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether it consists of characters that are in normal form wherever they stand, as nearly all texts do. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= FIRST_MARK && (sign < FIRST_VIETNAMESE || sign > LAST_VIETNAMESE)) {
                return false;
            }
        }
        return true;
    }
}
