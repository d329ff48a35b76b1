package vn.kontum.report.workbook;

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

/** One part of the package, already proven by its checksum; small ones are held inflated, large ones are inflated again while they are read. */
record Part(ZipMember member, Optional<Workbench.Slice> content, byte[] file, int data) {
    private static final int BEGINNING = 400;

    String name() {
        return member.name();
    }

    static boolean isXml(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return folded.endsWith(".xml") || folded.endsWith(".rels") || folded.endsWith(".vml");
    }

    /** The content, held or not. */
    InputStream open() {
        return content.map(Workbench.Slice::open).orElseGet(this::stream);
    }

    /** Opens the content of a part that is not held. Closing it ends the inflater. */
    InputStream stream() {
        InputStream raw = new ByteArrayInputStream(file, data, (int) member.compressed());
        return member.method() == ZipMember.STORED ? raw : new PartStream(raw);
    }

    /** The first bytes. */
    byte[] start() {
        if (content.isPresent()) {
            Workbench.Slice slice = content.get();
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
    String beginning() {
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
