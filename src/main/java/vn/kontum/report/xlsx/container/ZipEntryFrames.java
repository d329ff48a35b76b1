package vn.kontum.report.xlsx.container;

import static vn.kontum.report.xlsx.container.ContainerException.corrupt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What stands around the data of the entries of a zip archive: the local header before, the data descriptor after. */
final class ZipEntryFrames {
    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;

    private final ByteBuffer file;

    ZipEntryFrames(byte[] bytes) {
        this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Where the data of an entry begin.
     *
     * @param limit where the central directory begins
     * @throws ContainerException where the local header is missing or contradicts the central directory
     */
    int dataOf(ZipEntryRecord member, long limit) {
        int at = (int) member.header();
        if (at + 30 > limit || file.getInt(at) != LOCAL) {
            throw corrupt(member.name(), "the local header is missing");
        }
        int nameLength = word(at + 26);
        int data = at + 30 + nameLength + word(at + 28);
        boolean inside = data <= limit;
        boolean same = inside
                && word(at + 6) == member.flags()
                && word(at + 8) == member.method()
                && ZipDirectory.name(file, at + 30, nameLength, member.flags()).equals(member.name())
                && agrees(member, dword(at + 14), member.crc())
                && sizeAgrees(member, dword(at + 18), member.compressed())
                && sizeAgrees(member, dword(at + 22), member.size());
        if (!same) {
            throw corrupt(member.name(), "the local header contradicts the central directory");
        }
        return data;
    }

    private static boolean sizeAgrees(ZipEntryRecord member, long local, long central) {
        return agrees(member, local, central) || local == 0xFFFFFFFFL;
    }

    private static boolean agrees(ZipEntryRecord member, long local, long central) {
        return local == central || member.hasDescriptor() && local == 0;
    }

    /**
     * Where the next entry begins: after the descriptor, which comes with or without signature and with sizes of 4 or 8
     * bytes.
     *
     * @param end where the data of the entry end
     * @param limit where the central directory begins
     * @throws ContainerException where the descriptor contradicts the central directory
     */
    long endOf(ZipEntryRecord member, long end, long limit) {
        if (!member.hasDescriptor()) {
            return end;
        }
        boolean signed = end + 4 <= limit && file.getInt((int) end) == DESCRIPTOR;
        for (int skip = signed ? 4 : 0; skip >= 0; skip -= 4) {
            int at = (int) end + skip;
            if (at + 12 <= limit && dword(at) == member.crc()) {
                if (dword(at + 4) == member.compressed() && dword(at + 8) == member.size()) {
                    return at + 12L;
                }
                if (at + 20 <= limit
                        && file.getLong(at + 4) == member.compressed()
                        && file.getLong(at + 12) == member.size()) {
                    return at + 20L;
                }
            }
        }
        throw corrupt(member.name(), "the data descriptor contradicts the central directory");
    }

    private int word(int at) {
        return file.getShort(at) & 0xFFFF;
    }

    private long dword(int at) {
        return file.getInt(at) & 0xFFFFFFFFL;
    }
}
