package vn.kontum.report.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of the server in its jar.
 *
 * @implNote The programs of Linux end with debug information, nine tenths of the server: it is never loaded and not unpacked.
 */
final class ServerArchive {
    /** What only others need who link or connect to it. */
    private static final List<String> LEFT_OUT = List.of(".a", ".jar");

    private static final List<String> PROGRAMS = List.of("bin/", "scripts/");

    /** Header and program headers of a file in the format ELF lie in its beginning. */
    private static final int BEGINNING = 8192;

    /** {@code 0x7F ELF}, 64 bits, little-endian. */
    private static final byte[] ELF = {0x7F, 'E', 'L', 'F', 2, 1};

    private static final int HEADER = 64;
    private static final int PROGRAM_HEADERS_AT = 32;
    private static final int SECTION_HEADERS_AT = 40;
    private static final int PROGRAM_HEADER_SIZE = 54;
    private static final int PROGRAM_HEADER_COUNT = 56;
    private static final int SECTION_HEADER_SIZE = 58;
    private static final int SEGMENT_AT = 8;
    private static final int SEGMENT_SIZE = 32;

    private ServerArchive() {}

    /** @param location of the files in the class path */
    static void unpack(String location, Path target) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + location + "/**")) {
            String url = file.getURL().toString();
            String name = url.substring(url.lastIndexOf(location) + location.length() + 1);
            if (!name.isEmpty() && !name.endsWith("/") && LEFT_OUT.stream().noneMatch(name::endsWith)) {
                Path path = target.resolve(name);
                Files.createDirectories(path.getParent());
                Files.deleteIfExists(path);
                try (InputStream in = file.getInputStream();
                        OutputStream out = Files.newOutputStream(path)) {
                    copyLoaded(in, out);
                }
                if (PROGRAMS.stream().anyMatch(name::startsWith)
                        && !path.toFile().setExecutable(true)) {
                    throw new IOException("[" + path + "] cannot be made executable");
                }
            }
        }
    }

    /** Copies a file of any format, of a program as much as the system loads. */
    static void copyLoaded(InputStream in, OutputStream out) throws IOException {
        byte[] beginning = in.readNBytes(BEGINNING);
        long end = loadedEnd(beginning);
        if (end < BEGINNING) {
            out.write(beginning);
            in.transferTo(out);
            return;
        }
        ByteBuffer header = ByteBuffer.wrap(beginning).order(ByteOrder.LITTLE_ENDIAN);
        header.putLong(SECTION_HEADERS_AT, 0);
        Arrays.fill(beginning, SECTION_HEADER_SIZE, HEADER, (byte) 0);
        out.write(beginning);
        byte[] buffer = new byte[BEGINNING];
        long left = end - BEGINNING;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            out.write(buffer, 0, Math.max(read, 0));
            left -= read;
        }
    }

    /** Where the last segment ends; -1 for what is no program or has a long table of segments. */
    private static long loadedEnd(byte[] beginning) {
        if (beginning.length < BEGINNING || Arrays.mismatch(beginning, ELF) != ELF.length) {
            return -1;
        }
        ByteBuffer header = ByteBuffer.wrap(beginning).order(ByteOrder.LITTLE_ENDIAN);
        int size = Short.toUnsignedInt(header.getShort(PROGRAM_HEADER_SIZE));
        int count = Short.toUnsignedInt(header.getShort(PROGRAM_HEADER_COUNT));
        long first = header.getLong(PROGRAM_HEADERS_AT);
        if (first < HEADER || first + (long) size * count > beginning.length) {
            return -1;
        }
        long end = -1;
        for (int i = 0; i < count; i++) {
            int at = (int) first + i * size;
            end = Math.max(end, header.getLong(at + SEGMENT_AT) + header.getLong(at + SEGMENT_SIZE));
        }
        return end;
    }
}
