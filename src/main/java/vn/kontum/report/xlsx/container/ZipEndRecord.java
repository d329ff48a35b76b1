package vn.kontum.report.xlsx.container;

import static vn.kontum.report.xlsx.container.ContainerException.corrupt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the end record of a zip archive says, plain or ZIP64, read strictly: nothing may stand behind it.
 *
 * @param count entries of the central directory
 * @param start byte at which the central directory begins
 * @param limit byte at which it ends
 */
record ZipEndRecord(int count, int start, int limit) {
    private static final int END = 0x06054b50;
    private static final int END64 = 0x06064b50;
    private static final int LOCATOR64 = 0x07064b50;
    private static final int END_LENGTH = 22;

    /** Whether the signature of an end record stands anywhere in these bytes. */
    static boolean in(byte[] bytes) {
        return lastSignature(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)) >= 0;
    }

    /**
     * @param file in little-endian order
     * @throws ContainerException where it is missing, contradicts the file or lists more entries than are read
     */
    static ZipEndRecord read(ByteBuffer file, ContainerLimits limits) {
        int end = find(file);
        long count = word(file, end + 10);
        long size = dword(file, end + 12);
        long start = dword(file, end + 16);
        long limit = end;
        if (word(file, end + 4) != 0 || word(file, end + 6) != 0 || word(file, end + 8) != count) {
            throw corrupt("", "the archive claims to span several disks");
        }
        if (count == 0xFFFF || size == 0xFFFFFFFFL || start == 0xFFFFFFFFL) {
            int end64 = find64(file, end);
            count = file.getLong(end64 + 32);
            size = file.getLong(end64 + 40);
            start = file.getLong(end64 + 48);
            limit = end64;
        }
        if (count < 0 || count > limits.maxEntries()) {
            throw new ContainerException(
                    ContainerCode.ARCHIVE_LIMITS, "", count + " entries, at most " + limits.maxEntries());
        }
        if (size < 0 || start < 0 || start > limit || size != limit - start) {
            boolean shifted = size >= 0 && start >= 0 && start < limit - size;
            throw shifted
                    ? new ContainerException(
                            ContainerCode.NOT_XLSX, "", "bytes stand before the beginning of the archive")
                    : corrupt("", "the central directory is not where the end record says");
        }
        return new ZipEndRecord((int) count, (int) start, (int) limit);
    }

    private static int find(ByteBuffer file) {
        int plain = file.capacity() - END_LENGTH;
        if (plain >= 0 && file.getInt(plain) == END && word(file, plain + 20) == 0) {
            return plain;
        }
        int at = lastSignature(file);
        if (at < 0 || at > plain || at + END_LENGTH + word(file, at + 20) > file.capacity()) {
            throw new ContainerException(
                    ContainerCode.TRUNCATED, "", "the end record of the archive is missing: the file was cut off");
        }
        if (at + END_LENGTH + word(file, at + 20) < file.capacity()) {
            throw new ContainerException(ContainerCode.NOT_XLSX, "", "bytes stand after the end of the archive");
        }
        return at;
    }

    private static int lastSignature(ByteBuffer file) {
        int at = file.capacity() - 4;
        while (at >= 0 && file.getInt(at) != END) {
            at--;
        }
        return at;
    }

    private static int find64(ByteBuffer file, int end) {
        int locator = end - 20;
        if (locator < 56 || file.getInt(locator) != LOCATOR64) {
            throw corrupt("", "the ZIP64 locator is missing");
        }
        long at = file.getLong(locator + 8);
        if (at < 0
                || at > locator - 56
                || file.getInt((int) at) != END64
                || file.getLong((int) at + 4) != locator - at - 12) {
            throw corrupt("", "the ZIP64 end record is missing");
        }
        return (int) at;
    }

    private static int word(ByteBuffer file, int at) {
        return file.getShort(at) & 0xFFFF;
    }

    private static long dword(ByteBuffer file, int at) {
        return file.getInt(at) & 0xFFFFFFFFL;
    }
}
