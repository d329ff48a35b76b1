package vn.kontum.report.xlsx.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kontum.report.xlsx.container.ContainerCode;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.container.PackagePart;
import vn.kontum.report.xlsx.container.ReaderBuffers;

/**
 * Holds the encoding of an XML part against the two that the format allows: UTF-8 and UTF-16 (ECMA-376 part 2, 10.1.2).
 */
final class PartEncoding {
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']", Pattern.DOTALL);

    private PartEncoding() {}

    /**
     * Refuses a part that is written, or says that it is written, in any other encoding; and one in UTF-8 with sequences of bytes
     * that UTF-8 forbids, such as overlong ones, because programs read different characters there.
     *
     * @param most how many bytes of it may be looked at
     */
    static void check(PackagePart part, long most) {
        byte[] start = part.start();
        Optional<Charset> wide = wide(start);
        String text = new String(start, wide.orElse(StandardCharsets.ISO_8859_1));
        String beginning = text.startsWith("\uFEFF")
                ? text.substring(1)
                : text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
        if (beginning.startsWith("<?xml")) {
            Matcher declared = DECLARED.matcher(beginning);
            String name = declared.find() ? declared.group(1).strip().toUpperCase(Locale.ROOT) : "";
            boolean fits = name.isEmpty()
                    || (wide.isPresent() ? name.startsWith("UTF-16") : name.equals("UTF-8") || name.equals("UTF8"));
            if (!fits) {
                throw unreadable(part, "declared as " + name);
            }
        } else if (start.length > 3 && !beginning.stripLeading().startsWith("<")) {
            String known = foreign(start);
            if (!known.isEmpty()) {
                throw unreadable(part, "written in " + known);
            }
        }
        if (wide.isEmpty()) {
            checkBytes(part, most);
        }
    }

    private static void checkBytes(PackagePart part, long most) {
        if (part.content().isPresent()) {
            ReaderBuffers.BufferSlice slice = part.content().get();
            int at = Utf8Validator.invalid(slice.bytes(), slice.from(), slice.length());
            if (at >= 0) {
                throw misspelt(part, at);
            }
            return;
        }
        byte[] chunk = new byte[1 << 14];
        int kept = 0;
        long left = most;
        try (InputStream stream = part.open()) {
            for (int read = stream.read(chunk, 0, chunk.length); read >= 0 && left > 0; ) {
                int length = kept + read;
                int at = Utf8Validator.invalid(chunk, 0, length);
                if (at >= 0 && (at < length - 3 || read == 0)) {
                    throw new ContainerException(ContainerCode.CELL_SHAPE, part.name(), "bytes that are no UTF-8");
                }
                kept = at < 0 ? 0 : length - at;
                System.arraycopy(chunk, length - kept, chunk, 0, kept);
                left -= read;
                read = stream.read(chunk, kept, chunk.length - kept);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("[" + part.name() + "] cannot be read from memory", impossible);
        }
        if (kept > 0 && left > 0) {
            throw new ContainerException(ContainerCode.CELL_SHAPE, part.name(), "bytes that are no UTF-8 at the end");
        }
    }

    /** UTF-16 by its byte order mark, or by the zero beside the first sign of markup. */
    static Optional<Charset> wide(byte[] start) {
        if (start.length < 4 || start[0] == 0 && start[1] == 0 || start[2] == 0 && start[3] == 0 && start[1] != '<') {
            return Optional.empty();
        }
        boolean big = start[0] == (byte) 0xFE && start[1] == (byte) 0xFF || start[0] == 0 && start[1] == '<';
        boolean little = start[0] == (byte) 0xFF && start[1] == (byte) 0xFE || start[0] == '<' && start[1] == 0;
        return big
                ? Optional.of(StandardCharsets.UTF_16BE)
                : little ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    /** The other encodings that an XML document shows by its first bytes. */
    private static String foreign(byte[] start) {
        boolean wideZeros = start[0] == 0 && start[1] == 0 || start[2] == 0 && start[3] == 0;
        boolean ebcdic = start[0] == 0x4C && start[1] == 0x6F && start[2] == (byte) 0xA7;
        return wideZeros ? "UTF-32" : ebcdic ? "EBCDIC" : "";
    }

    private static ContainerException unreadable(PackagePart part, String detail) {
        return new ContainerException(ContainerCode.UNREADABLE, part.name(), detail);
    }

    /** Names the cell before the byte, if there is one. */
    private static ContainerException misspelt(PackagePart part, int at) {
        ReaderBuffers.BufferSlice slice = part.content().orElseThrow();
        String before = new String(slice.bytes(), slice.from(), at, StandardCharsets.ISO_8859_1);
        Matcher cell = Pattern.compile(
                        "<c [^>]*?\\br\\s*=\\s*[\"']([A-Z]{1,3}[0-9]{1,7})[\"'][^<]*(?:<(?!c |/c>|row)[^<]*)*$")
                .matcher(before.substring(Math.max(0, before.lastIndexOf("<c "))));
        return new ContainerException(
                ContainerCode.CELL_SHAPE,
                cell.find() ? part.name() + ", " + cell.group(1) : part.name(),
                "bytes that are no UTF-8 at " + at);
    }
}
