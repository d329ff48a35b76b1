package vn.kontum.report.xlsx.write;

/**
 * A part of a package that is deflated already, to be added to many archives.
 *
 * @param size of the content before deflating, in bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record PackedPart(String name, byte[] deflated, int crc, int size) {}
