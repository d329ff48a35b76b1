package vn.kontum.report.xlsx.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A zip archive in the making: named contents, changed one at a time, written as a streaming writer does (with data
 * descriptors).
 */
public final class ZipBuilder {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** The entries of an existing archive, in their order. */
    public static ZipBuilder of(byte[] archive) {
        ZipBuilder zip = new ZipBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            Optional<ZipEntry> entry = Optional.ofNullable(in.getNextEntry());
            while (entry.isPresent()) {
                zip.entries.put(entry.get().getName(), in.readAllBytes());
                entry = Optional.ofNullable(in.getNextEntry());
            }
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ZipBuilder with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public ZipBuilder with(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    public ZipBuilder without(String name) {
        entries.remove(name);
        return this;
    }

    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    public String text(String name) {
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }

    /** Replaces text inside a part; the text must be there. */
    public ZipBuilder replace(String name, String old, String replacement) {
        String text = text(name);
        if (!text.contains(old)) {
            throw new IllegalArgumentException("[" + name + "] does not contain '" + old + "'");
        }
        return with(name, text.replace(old, replacement));
    }

    public byte[] bytes() {
        return bytes(ZipEntry.DEFLATED);
    }

    /** The archive with all entries deflated (8) or stored (0). */
    public byte[] bytes(int method) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setMethod(method);
                if (method == ZipEntry.STORED) {
                    CRC32 crc = new CRC32();
                    crc.update(each.getValue());
                    entry.setCrc(crc.getValue());
                    entry.setSize(each.getValue().length);
                }
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
