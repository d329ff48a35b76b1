package vn.kontum.report.xlsx.xml;

/** The rules of UTF-8 that tell one way of writing a character from all others (RFC 3629, section 4). */
final class Utf8Validator {
    private Utf8Validator() {}

    /** Offset of the first byte that breaks the rules, counted from the beginning; -1 when all is well. */
    static int invalid(byte[] bytes, int from, int length) {
        int end = from + length;
        int at = from;
        while (at < end) {
            if (bytes[at] >= 0) {
                at++;
                continue;
            }
            int size = size(bytes, at, end);
            if (size == 0) {
                return at - from;
            }
            at += size;
        }
        return -1;
    }

    /** Bytes of the character that begins here, 0 when none does. */
    private static int size(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        int size = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (size == 0 || at + size > end || !secondFits(first, bytes[at + 1] & 0xFF)) {
            return 0;
        }
        for (int i = 2; i < size; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return size;
    }

    /** Shuts out overlong sequences, halves of surrogate pairs and characters beyond U+10FFFF. */
    private static boolean secondFits(int first, int second) {
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        return second >= least && second <= most;
    }
}
