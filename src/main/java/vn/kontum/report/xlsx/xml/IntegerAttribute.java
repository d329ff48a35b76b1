package vn.kontum.report.xlsx.xml;

/** Counting numbers in attributes. */
public final class IntegerAttribute {
    private IntegerAttribute() {}

    /** The number that the digits spell, at most {@link Integer#MAX_VALUE}; -1 when the text is anything but digits. */
    public static int parse(CharSequence text) {
        long number = 0;
        for (int at = 0; at < text.length(); at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = Math.min(number * 10 + digit, Integer.MAX_VALUE);
        }
        return text.length() == 0 ? -1 : (int) number;
    }
}
