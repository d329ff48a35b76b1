package vn.kontum.report.xlsx.xml;

import org.codehaus.stax2.typed.TypedValueDecoder;

/**
 * The value of an attribute where the parser keeps it, without a copy; white space at its ends is left out.
 *
 * @implNote It holds only until the cursor moves.
 */
public final class AttributeText extends TypedValueDecoder implements CharSequence {
    private static final char[] NOTHING = {};

    private char[] letters = NOTHING;
    private int start;
    private int length;

    @Override
    public void decode(String text) {
        decode(text.toCharArray(), 0, text.length());
    }

    @Override
    public void decode(char[] buffer, int from, int to) {
        letters = buffer;
        start = from;
        length = to - from;
    }

    @Override
    public void handleEmptyValue() {
        decode(NOTHING, 0, 0);
    }

    /** Whether white space may have been left out at the ends; asked of the value as written, it may turn out wrong. */
    public boolean perhapsTrimmed() {
        return start > 0 && letters[start - 1] <= ' '
                || start + length < letters.length && letters[start + length] <= ' ' && letters[start + length] > 0;
    }

    public boolean contains(char letter) {
        for (int i = 0; i < length; i++) {
            if (charAt(i) == letter) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return letters[start + index];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return toString().subSequence(from, to);
    }

    @Override
    public String toString() {
        return new String(letters, start, length);
    }
}
