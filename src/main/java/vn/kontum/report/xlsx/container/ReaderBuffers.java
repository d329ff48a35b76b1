package vn.kontum.report.xlsx.container;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.zip.Inflater;

/**
 * The inflater and the buffers that one reading after the other uses.
 *
 * @implNote The content of the buffers is overwritten by the next file, so nothing of it may leave the reader.
 */
public final class ReaderBuffers {
    private static final int ROOM = 1 << 20;

    final Inflater inflater = new Inflater(true);
    final byte[] chunk = new byte[1 << 14];
    private final byte[] room = new byte[ROOM];
    private int taken;

    /** Bytes of a part. */
    public record BufferSlice(byte[] bytes, int from, int length) {
        InputStream open() {
            return new ByteArrayInputStream(bytes, from, length);
        }
    }

    /** Room for so many bytes; of its own where there is not enough left. */
    BufferSlice slice(int length) {
        if (length > ROOM - taken) {
            return new BufferSlice(new byte[length], 0, length);
        }
        BufferSlice slice = new BufferSlice(room, taken, length);
        taken += length;
        return slice;
    }

    public void clear() {
        taken = 0;
    }
}
