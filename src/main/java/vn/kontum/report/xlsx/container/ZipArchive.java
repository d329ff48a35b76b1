package vn.kontum.report.xlsx.container;

import static vn.kontum.report.xlsx.container.ContainerException.corrupt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * All entries of a small zip archive, each inflated once and proven by size and checksum.
 *
 * @implNote What is kept in memory is bounded by {@link #KEEP} a part.
 */
public final class ZipArchive {
    /** Larger parts are inflated again when they are read, so that they never stand in memory as a whole. */
    static final int KEEP = 1 << 20;

    private static final int KEEP_TOGETHER = 8 << 20;

    private final byte[] bytes;
    private final ZipEntryFrames frames;
    private final ContainerLimits limits;
    private final Map<String, PackagePart> parts = new LinkedHashMap<>();
    private final CRC32 crc = new CRC32();
    private final ReaderBuffers buffers;
    private int kept;

    private ZipArchive(byte[] bytes, ContainerLimits limits, ReaderBuffers buffers) {
        this.bytes = bytes;
        this.frames = new ZipEntryFrames(bytes);
        this.limits = limits;
        this.buffers = buffers;
    }

    /** The archive in these bytes. Its parts are held by the buffers, until these are cleared. */
    public static ZipArchive open(byte[] bytes, ContainerLimits limits, ReaderBuffers buffers) {
        ZipDirectory.Listing listing = ZipDirectory.read(bytes, limits);
        PartNames.check(listing.members());
        ZipArchive archive = new ZipArchive(bytes, limits, buffers);
        archive.walk(listing);
        return archive;
    }

    /** The part of that name; letter case does not matter, as in every OPC package. */
    public Optional<PackagePart> part(String name) {
        return Optional.ofNullable(parts.get(name.toLowerCase(Locale.ROOT)));
    }

    public Iterable<PackagePart> parts() {
        return parts.values();
    }

    /** Every byte from the first to the central directory must belong to exactly one entry. */
    private void walk(ZipDirectory.Listing listing) {
        List<ZipEntryRecord> members = new ArrayList<>(listing.members());
        members.sort(Comparator.comparingLong(ZipEntryRecord::header));
        long at = 0;
        for (ZipEntryRecord member : members) {
            if (member.header() != at) {
                throw at == 0
                        ? new ContainerException(
                                ContainerCode.NOT_XLSX, "", "bytes stand before the beginning of the archive")
                        : corrupt(member.name(), "the entry does not follow its predecessor");
            }
            int data = frames.dataOf(member, listing.start());
            if (data + member.compressed() > listing.start()) {
                throw corrupt(member.name(), "the entry runs into the central directory");
            }
            prove(member, data);
            at = frames.endOf(member, data + member.compressed(), listing.start());
        }
        if (at != listing.start()) {
            throw corrupt("", "bytes between the entries and the central directory");
        }
    }

    private void prove(ZipEntryRecord member, int data) {
        boolean keep = PackagePart.isXml(PartNames.canonical(member.name()))
                && member.size() <= KEEP
                && kept + member.size() <= KEEP_TOGETHER;
        ReaderBuffers.BufferSlice target =
                keep ? buffers.slice((int) member.size()) : new ReaderBuffers.BufferSlice(buffers.chunk, 0, 0);
        crc.reset();
        long size =
                member.method() == ZipEntryRecord.STORED ? copy(data, target, member) : inflate(member, data, target);
        if (size != member.size() || crc.getValue() != member.crc()) {
            throw corrupt(member.name(), "size or checksum of the content is wrong");
        }
        if (!member.folder()) {
            kept += target.length();
            Optional<ReaderBuffers.BufferSlice> content = keep ? Optional.of(target) : Optional.empty();
            ZipEntryRecord named = member.canonical();
            parts.put(named.name().toLowerCase(Locale.ROOT), new PackagePart(named, content, bytes, data));
        }
    }

    private long copy(int data, ReaderBuffers.BufferSlice target, ZipEntryRecord member) {
        crc.update(bytes, data, (int) member.size());
        System.arraycopy(bytes, data, target.bytes(), target.from(), target.length());
        return member.size();
    }

    /**
     * Into the target as far as it goes; whatever follows is only counted. Some programs declare an empty entry to be
     * compressed and write nothing at all.
     */
    private long inflate(ZipEntryRecord member, int data, ReaderBuffers.BufferSlice target) {
        if (member.compressed() == 0) {
            return 0;
        }
        Inflater inflater = buffers.inflater;
        inflater.reset();
        inflater.setInput(bytes, data, (int) member.compressed());
        byte[] buffer = target.bytes();
        int at = target.from();
        int end = at + target.length();
        long total = 0;
        try {
            while (!inflater.finished()) {
                if (at == end) {
                    buffer = buffers.chunk;
                    at = 0;
                    end = buffer.length;
                }
                int length = inflater.inflate(buffer, at, end - at);
                if (Thread.interrupted()) {
                    throw new CancellationException("[" + member.name() + "] unpacking was stopped");
                }
                if (length == 0 && !inflater.finished()) {
                    throw corrupt(member.name(), "the compressed data end too early");
                }
                crc.update(buffer, at, length);
                at += length;
                total += length;
                overflow(member, total);
            }
        } catch (DataFormatException broken) {
            throw corrupt(member.name(), "the compressed data are damaged");
        }
        if (inflater.getBytesRead() != member.compressed()) {
            throw corrupt(member.name(), "bytes after the end of the compressed data");
        }
        return total;
    }

    private void overflow(ZipEntryRecord member, long total) {
        if (total > limits.maxInflatedBytes()) {
            throw new ContainerException(
                    ContainerCode.ARCHIVE_LIMITS,
                    member.name(),
                    "unpacks to more than " + limits.maxInflatedBytes() + " bytes");
        }
    }
}
