package vn.kontum.report.xlsx.xml;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The rules of UTF-8 that tell one way of writing a character from all others (RFC 3629, section 4). */
final class Utf8Validator {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** The first bit of each of eight bytes: none of them is set where all are ASCII. */
    private static final long BEYOND_ASCII = 0x8080808080808080L;

    private Utf8Validator() {}

    /** Offset of the first byte that breaks the rules, counted from the beginning; -1 when all is well. */
    static int invalid(byte[] bytes, int from, int length) {
        int end = from + length;
        int at = from;
        while (at < end) {
            if (bytes[at] >= 0) {
                at = afterAscii(bytes, at + 1, end);
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

    /** The first place from there that may be no ASCII; most of a part is. */
    private static int afterAscii(byte[] bytes, int from, int end) {
        int at = from;
        while (at + Long.BYTES <= end && ((long) EIGHT.get(bytes, at) & BEYOND_ASCII) == 0) {
            at += Long.BYTES;
        }
        return at;
    }

    /** Bytes of the character that begins here, 0 when none does. */
    private static int size(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        if (first >= 0xC2 && first < 0xE0) {
            return at + 1 < end && (bytes[at + 1] & 0xC0) == 0x80 ? 2 : 0;
        }
        int size = first < 0xE0 ? 0 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
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
