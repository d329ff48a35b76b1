package vn.kontum.report.xlsx.xml;

import java.util.Arrays;

/**
 * Text that is looked at and not kept, in one buffer used over and over.
 *
 * @implNote It holds only until the next text is read into it.
 */
public final class ReusableText {
    private char[] letters = new char[1 << 8];
    private int length;

    public static ReusableText of(String text) {
        ReusableText reusableText = new ReusableText();
        reusableText.append(text.toCharArray(), 0, text.length());
        return reusableText;
    }

    void clear() {
        length = 0;
    }

    void append(char[] from, int start, int count) {
        if (letters.length - length < count) {
            letters = Arrays.copyOf(letters, Math.max(2 * letters.length, length + count));
        }
        System.arraycopy(from, start, letters, length, count);
        length += count;
    }

    public int length() {
        return length;
    }

    public char at(int index) {
        return letters[index];
    }

    /** Where a sign stands, from a place on; -1 when it does not. */
    public int indexOf(char sign, int from) {
        for (int i = from; i < length; i++) {
            if (letters[i] == sign) {
                return i;
            }
        }
        return -1;
    }

    /** Where the first of several signs stands, as {@link #signs} gives them, from a place on; -1 when none does. */
    public int indexOfAny(boolean[] signs, int from) {
        for (int i = from; i < length; i++) {
            if (letters[i] < signs.length && signs[letters[i]]) {
                return i;
            }
        }
        return -1;
    }

    /** Signs of ASCII to look for. */
    public static boolean[] signs(String ascii) {
        boolean[] signs = new boolean[128];
        ascii.chars().forEach(sign -> signs[sign] = true);
        return signs;
    }

    /** Whether a word stands at a place, in letters of either case. */
    public boolean says(String word, int from) {
        boolean same = from >= 0 && from + word.length() <= length;
        for (int i = 0; same && i < word.length(); i++) {
            char here = letters[from + i];
            char there = word.charAt(i);
            same = here == there
                    || Character.toUpperCase(here) == Character.toUpperCase(there)
                    || Character.toLowerCase(here) == Character.toLowerCase(there);
        }
        return same;
    }

    public String text(int from, int to) {
        return new String(letters, from, to - from);
    }
}
