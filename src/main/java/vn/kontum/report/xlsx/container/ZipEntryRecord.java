package vn.kontum.report.xlsx.container;

/**
 * One entry as the central directory describes it, all sizes in bytes.
 *
 * @param header offset of the local header in the file
 */
public record ZipEntryRecord(String name, int flags, int method, long crc, long compressed, long size, long header) {
    static final int STORED = 0;
    public static final int DEFLATED = 8;

    /** The same entry under the name that its part goes by. */
    ZipEntryRecord canonical() {
        String canonical = PartNames.canonical(name);
        return canonical.equals(name)
                ? this
                : new ZipEntryRecord(canonical, flags, method, crc, compressed, size, header);
    }

    boolean encrypted() {
        return (flags & 0x41) != 0;
    }

    /** Sizes and checksum follow the data, because the writer streamed. */
    boolean hasDescriptor() {
        return (flags & 8) != 0;
    }

    boolean folder() {
        return name.endsWith("/");
    }
}
