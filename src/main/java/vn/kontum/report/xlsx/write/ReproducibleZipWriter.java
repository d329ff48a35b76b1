package vn.kontum.report.xlsx.write;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import vn.kontum.report.xlsx.container.ZipEntryRecord;

/**
 * Writes a zip archive whose bytes depend on names and contents alone: one fixed time, a deflater in pure Java, no
 * descriptor, no extra field.
 */
public final class ReproducibleZipWriter {
    /** 1 January 1980, the first day that the format knows. */
    private static final int DATE = 1 << 5 | 1;

    private static final int UTF8 = 0x800;
    private static final int SMALL = 6;
    private static final int QUICK = 1;

    private final OutputStream out;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int offset;
    private int count;

    public ReproducibleZipWriter(OutputStream out) {
        this.out = out;
    }

    /** Deflates a part, which may then be added to any number of archives. */
    public static PackedPart pack(String name, byte[] content) throws IOException {
        return pack(name, content, SMALL);
    }

    private static PackedPart pack(String name, byte[] content, int level) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        return new PackedPart(name, deflate(content, level), (int) crc.getValue(), content.length);
    }

    public void add(String name, byte[] content) throws IOException {
        add(pack(name, content));
    }

    /** Adds a part that is written in great numbers: it takes less time and a little more room. */
    public void addQuickly(String name, byte[] content) throws IOException {
        add(pack(name, content, QUICK));
    }

    /** Adds a part that is deflated already. */
    public void add(PackedPart part) throws IOException {
        byte[] path = part.name().getBytes(StandardCharsets.UTF_8);
        byte[] packed = part.deflated();
        byte[] common = common(path, part.crc(), packed.length, part.size());
        ByteBuffer local = buffer(30 + path.length);
        local.putInt(0x04034b50).put(common).put(path);
        ByteBuffer central = buffer(46 + path.length);
        central.putInt(0x02014b50).putShort((short) 20).put(common);
        central.putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(offset)
                .put(path);
        out.write(local.array());
        out.write(packed);
        directory.write(central.array());
        offset += local.capacity() + packed.length;
        count++;
    }

    /** Writes the directory; the stream stays open. */
    public void finish() throws IOException {
        ByteBuffer end = buffer(22);
        end.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
        end.putInt(directory.size()).putInt(offset).putShort((short) 0);
        directory.writeTo(out);
        out.write(end.array());
    }

    /** The 26 bytes that local header and directory share. */
    private static byte[] common(byte[] path, int crc, int packed, int size) {
        boolean ascii = new String(path, StandardCharsets.UTF_8).chars().allMatch(c -> c < 128);
        ByteBuffer common = buffer(26);
        common.putShort((short) 20).putShort((short) (ascii ? 0 : UTF8)).putShort((short) ZipEntryRecord.DEFLATED);
        common.putShort((short) 0)
                .putShort((short) DATE)
                .putInt(crc)
                .putInt(packed)
                .putInt(size);
        return common.putShort((short) path.length).putShort((short) 0).array();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflate(byte[] content, int level) throws GZIPException {
        byte[] packed = new byte[content.length + content.length / 1000 + 64];
        Deflater deflater = new Deflater(level, true);
        deflater.setInput(content);
        deflater.setOutput(packed);
        int result = deflater.deflate(JZlib.Z_FINISH);
        int length = deflater.next_out_index;
        deflater.end();
        if (result != JZlib.Z_STREAM_END) {
            throw new IllegalStateException("[zip] deflating " + content.length + " bytes ended with " + result);
        }
        return Arrays.copyOf(packed, length);
    }
}
