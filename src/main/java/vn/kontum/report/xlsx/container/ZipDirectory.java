package vn.kontum.report.xlsx.container;

import static vn.kontum.report.xlsx.container.ContainerException.corrupt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The end record and the central directory of a zip archive, read strictly: every byte of the tail of the file must be
 * accounted for.
 */
final class ZipDirectory {
    static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END64 = 0x06064b50;
    private static final int LOCATOR64 = 0x07064b50;
    private static final int END_LENGTH = 22;
    private static final long MAX_DEFLATE_RATIO = 1032;

    private final ByteBuffer file;
    private final ContainerLimits limits;
    private long start;

    private ZipDirectory(byte[] bytes, ContainerLimits limits) {
        this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    /** The entries in the order of the directory, and where the directory begins. */
    record Listing(List<ZipEntryRecord> members, long start) {}

    static Listing read(byte[] bytes, ContainerLimits limits) {
        ZipDirectory directory = new ZipDirectory(bytes, limits);
        List<ZipEntryRecord> members = directory.members(directory.endRecord());
        return new Listing(members, directory.start);
    }

    static boolean hasEndRecord(byte[] bytes) {
        return lastSignature(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)) >= 0;
    }

    private int endRecord() {
        int plain = file.capacity() - END_LENGTH;
        if (plain >= 0 && file.getInt(plain) == END && word(plain + 20) == 0) {
            return plain;
        }
        int at = lastSignature(file);
        if (at < 0 || at > plain || at + END_LENGTH + word(at + 20) > file.capacity()) {
            throw new ContainerException(
                    ContainerCode.TRUNCATED, "", "the end record of the archive is missing: the file was cut off");
        }
        if (at + END_LENGTH + word(at + 20) < file.capacity()) {
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

    private List<ZipEntryRecord> members(int end) {
        long count = word(end + 10);
        long size = dword(end + 12);
        start = dword(end + 16);
        long limit = end;
        if (word(end + 4) != 0 || word(end + 6) != 0 || word(end + 8) != count) {
            throw corrupt("", "the archive claims to span several disks");
        }
        if (count == 0xFFFF || size == 0xFFFFFFFFL || start == 0xFFFFFFFFL) {
            int end64 = end64(end);
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
        return entries((int) count, (int) limit);
    }

    private int end64(int end) {
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

    private List<ZipEntryRecord> entries(int count, int limit) {
        List<ZipEntryRecord> members = new ArrayList<>(count);
        long total = 0;
        int at = (int) start;
        for (int i = 0; i < count; i++) {
            if (at + 46 > limit || file.getInt(at) != CENTRAL) {
                throw corrupt("", "entry " + (i + 1) + " of the central directory is damaged");
            }
            int next = at + 46 + word(at + 28) + word(at + 30) + word(at + 32);
            if (next > limit) {
                throw corrupt("", "entry " + (i + 1) + " of the central directory is cut off");
            }
            ZipEntryRecord member = member(at);
            total += member.size();
            members.add(member);
            at = next;
        }
        if (at != limit) {
            throw corrupt("", "the central directory holds more than its entries");
        }
        if (total > limits.maxInflatedBytes()) {
            throw new ContainerException(
                    ContainerCode.ARCHIVE_LIMITS,
                    "",
                    "unpacks to " + total + " bytes, at most " + limits.maxInflatedBytes());
        }
        return members;
    }

    private ZipEntryRecord member(int at) {
        int flags = word(at + 8);
        String name = name(file, at + 46, word(at + 28), flags);
        long[] large = {dword(at + 24), dword(at + 20), dword(at + 42)};
        widen(large, at + 46 + word(at + 28), word(at + 30), name);
        ZipEntryRecord member =
                new ZipEntryRecord(name, flags, word(at + 10), dword(at + 16), large[1], large[0], large[2]);
        if (member.encrypted()) {
            throw new ContainerException(ContainerCode.ENCRYPTED, name, "the entry is encrypted");
        }
        if (member.method() != ZipEntryRecord.STORED && member.method() != ZipEntryRecord.DEFLATED) {
            throw new ContainerException(ContainerCode.FORMAT, name, "a zip archive of unusual compression");
        }
        boolean inside = word(at + 34) == 0 && large[1] >= 0 && large[1] <= file.capacity();
        boolean stored = member.method() == ZipEntryRecord.STORED && member.size() == member.compressed();
        boolean deflated = member.method() == ZipEntryRecord.DEFLATED
                && member.size() >= 0
                && member.size() <= (member.compressed() + 1) * MAX_DEFLATE_RATIO;
        if (!inside || !stored && !deflated) {
            throw corrupt(
                    name,
                    "compression method " + member.method() + ", " + member.compressed() + " bytes for " + member.size()
                            + ", does not add up");
        }
        return member;
    }

    /**
     * Replaces the fields that are all ones by those of the ZIP64 extra field, in its fixed order: size, compressed
     * size, offset.
     */
    private void widen(long[] fields, int extra, int length, String name) {
        int at = extra;
        while (at + 4 <= extra + length && word(at) != 1) {
            at += 4 + word(at + 2);
        }
        int from = at + 4;
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] == 0xFFFFFFFFL) {
                if (from + 8 > extra + length) {
                    throw corrupt(name, "the ZIP64 sizes are missing");
                }
                fields[i] = file.getLong(from);
                from += 8;
            }
        }
    }

    static String name(ByteBuffer file, int at, int length, int flags) {
        Charset charset = (flags & 0x800) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return new String(file.array(), at, length, charset);
    }

    private int word(int at) {
        return file.getShort(at) & 0xFFFF;
    }

    private long dword(int at) {
        return file.getInt(at) & 0xFFFFFFFFL;
    }
}
