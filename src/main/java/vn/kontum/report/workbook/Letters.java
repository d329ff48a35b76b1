package vn.kontum.report.workbook;

import java.util.Arrays;

/** Text that is looked at and not kept, in one buffer used over and over. Danger: it holds only until the next text is read into it. */
final class Letters {
    private char[] letters = new char[1 << 8];
    private int length;

    static Letters of(String text) {
        Letters letters = new Letters();
        letters.append(text.toCharArray(), 0, text.length());
        return letters;
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

    int length() {
        return length;
    }

    char at(int index) {
        return letters[index];
    }

    /** Whether a word stands at a place, in letters of either case. */
    boolean says(String word, int from) {
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

    String text(int from, int to) {
        return new String(letters, from, to - from);
    }
}
