package vn.kontum.report.xlsx.container;

import static vn.kontum.report.xlsx.container.ContainerException.corrupt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The central directory of a zip archive, read strictly: every byte of it must be accounted for. */
final class ZipDirectory {
    private static final int CENTRAL = 0x02014b50;
    private static final long MAX_DEFLATE_RATIO = 1032;

    private final ByteBuffer file;
    private final ContainerLimits limits;

    private ZipDirectory(ByteBuffer file, ContainerLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** The entries in the order of the directory, and where the directory begins. */
    record Listing(List<ZipEntryRecord> members, long start) {}

    static Listing read(byte[] bytes, ContainerLimits limits) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        ZipEndRecord end = ZipEndRecord.read(file, limits);
        return new Listing(new ZipDirectory(file, limits).entries(end), end.start());
    }

    private List<ZipEntryRecord> entries(ZipEndRecord end) {
        List<ZipEntryRecord> members = new ArrayList<>(end.count());
        long total = 0;
        int at = end.start();
        for (int i = 0; i < end.count(); i++) {
            if (at + 46 > end.limit() || file.getInt(at) != CENTRAL) {
                throw corrupt("", "entry " + (i + 1) + " of the central directory is damaged");
            }
            int next = at + 46 + word(at + 28) + word(at + 30) + word(at + 32);
            if (next > end.limit()) {
                throw corrupt("", "entry " + (i + 1) + " of the central directory is cut off");
            }
            ZipEntryRecord member = member(at);
            total += member.size();
            members.add(member);
            at = next;
        }
        if (at != end.limit()) {
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
