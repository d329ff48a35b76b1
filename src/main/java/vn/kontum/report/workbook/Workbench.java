package vn.kontum.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.zip.Inflater;

/** Inflater and room that one reading after the other uses. Danger: what lies in the room is overwritten by the next file, so nothing of it may leave the reader. */
final class Workbench {
    private static final int ROOM = 1 << 20;

    final Inflater inflater = new Inflater(true);
    final byte[] chunk = new byte[1 << 14];
    private final byte[] room = new byte[ROOM];
    private int taken;

    /** Bytes of a part. */
    record Slice(byte[] bytes, int from, int length) {
        InputStream open() {
            return new ByteArrayInputStream(bytes, from, length);
        }
    }

    /** Room for so many bytes; of its own where there is not enough left. */
    Slice slice(int length) {
        if (length > ROOM - taken) {
            return new Slice(new byte[length], 0, length);
        }
        Slice slice = new Slice(room, taken, length);
        taken += length;
        return slice;
    }

    void clear() {
        taken = 0;
    }
}
