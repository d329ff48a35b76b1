package vn.kontum.report.xlsx.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * One part of the package, already proven by its checksum; small ones are held inflated, large ones are inflated again
 * while they are read.
 */
public record PackagePart(ZipEntryRecord member, Optional<ReaderBuffers.BufferSlice> content, byte[] file, int data) {
    private static final int BEGINNING = 400;

    public String name() {
        return member.name();
    }

    public static boolean isXml(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return folded.endsWith(".xml") || folded.endsWith(".rels") || folded.endsWith(".vml");
    }

    /** The content, held or not. */
    public InputStream open() {
        return content.map(ReaderBuffers.BufferSlice::open).orElseGet(this::stream);
    }

    /** Opens the content of a part that is not held. Closing it ends the inflater. */
    InputStream stream() {
        InputStream raw = new ByteArrayInputStream(file, data, (int) member.compressed());
        return member.method() == ZipEntryRecord.STORED ? raw : new PartStream(raw);
    }

    /** The first bytes. */
    public byte[] start() {
        if (content.isPresent()) {
            ReaderBuffers.BufferSlice slice = content.get();
            int end = slice.from() + Math.min(BEGINNING, slice.length());
            return Arrays.copyOfRange(slice.bytes(), slice.from(), end);
        }
        try (InputStream stream = open()) {
            return stream.readNBytes(BEGINNING);
        } catch (IOException impossible) {
            throw new UncheckedIOException("[" + name() + "] cannot be read from memory", impossible);
        }
    }

    /** The first bytes as text, for parts that say what they are. */
    public String beginning() {
        return new String(start(), StandardCharsets.ISO_8859_1);
    }

    private static final class PartStream extends InflaterInputStream {
        PartStream(InputStream raw) {
            super(raw, new Inflater(true), 1 << 14);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
