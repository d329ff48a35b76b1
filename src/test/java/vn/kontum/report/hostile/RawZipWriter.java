package vn.kontum.report.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zip archives field by field, so that every field can lie. */
final class RawZipWriter {
    private static final int FIXED_DATE = 0x52210000;

    /** One entry as it will be claimed, in the local header and in the directory alike. */
    record Entry(
            byte[] name, int flags, int method, long crc, byte[] data, long size, byte[] localExtra, byte[] extra) {

        Entry named(byte[] other) {
            return new Entry(other, flags, method, crc, data, size, localExtra, extra);
        }

        Entry flagged(int more) {
            return new Entry(name, flags | more, method, crc, data, size, localExtra, extra);
        }

        Entry packedAs(int other) {
            return new Entry(name, flags, other, crc, data, size, localExtra, extra);
        }

        Entry checked(long other) {
            return new Entry(name, flags, method, other, data, size, localExtra, extra);
        }

        Entry holding(byte[] other) {
            return new Entry(name, flags, method, crc, other, size, localExtra, extra);
        }

        Entry sized(long other) {
            return new Entry(name, flags, method, crc, data, other, localExtra, extra);
        }

        Entry extra(byte[] local, byte[] central) {
            return new Entry(name, flags, method, crc, data, size, local, central);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private byte[] before = {};
    private byte[] between = {};
    private byte[] after = {};
    private byte[] comment = {};
    private int shift;
    private final Map<Integer, UnaryOperator<Entry>> lies = new HashMap<>();
    private int sharing;

    RawZipWriter add(Entry entry) {
        entries.add(entry);
        return this;
    }

    RawZipWriter deflated(String name, byte[] content) {
        return add(deflate(name, content));
    }

    RawZipWriter stored(String name, byte[] content) {
        return add(new Entry(utf8(name), 0, 0, crc(content), content, content.length, new byte[0], new byte[0]));
    }

    /** Changes the entry of that place. */
    RawZipWriter change(int at, UnaryOperator<Entry> change) {
        entries.set(at, change.apply(entries.get(at)));
        return this;
    }

    /** Lets the local header of an entry say something else than the directory. */
    RawZipWriter lie(int at, UnaryOperator<Entry> lie) {
        lies.put(at, lie);
        return this;
    }

    /** Adds entries to the directory that all claim the data of the first entry. */
    RawZipWriter shareFirst(int times) {
        sharing = times;
        return this;
    }

    /** Bytes before the first entry; offsets are right for the archive alone. */
    RawZipWriter before(byte[] bytes) {
        before = bytes;
        return this;
    }

    /** As {@link #before}, but every offset counts from the beginning of the file. */
    RawZipWriter beforeWithOffsets(byte[] bytes) {
        shift = bytes.length;
        return before(bytes);
    }

    /** Bytes between the entries and the directory. */
    RawZipWriter between(byte[] bytes) {
        between = bytes;
        return this;
    }

    RawZipWriter after(byte[] bytes) {
        after = bytes;
        return this;
    }

    RawZipWriter comment(byte[] bytes) {
        comment = bytes;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Long> offsets = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            offsets.add((long) out.size() + shift);
            out.writeBytes(local(lies.getOrDefault(i, UnaryOperator.identity()).apply(entries.get(i))));
            out.writeBytes(entries.get(i).data());
        }
        out.writeBytes(between);
        int start = out.size();
        for (int i = 0; i < entries.size(); i++) {
            out.writeBytes(central(entries.get(i), offsets.get(i)));
        }
        for (int i = 0; i < sharing; i++) {
            out.writeBytes(central(entries.get(0).named(utf8("shared" + i)), offsets.get(0)));
        }
        int length = out.size() - start;
        out.writeBytes(end(length, start + shift));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(before);
        whole.writeBytes(out.toByteArray());
        whole.writeBytes(after);
        return whole.toByteArray();
    }

    private byte[] end(int length, int start) {
        return buffer(22 + comment.length)
                .putInt(0x06054b50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) (entries.size() + sharing))
                .putShort((short) (entries.size() + sharing))
                .putInt(length)
                .putInt(start)
                .putShort((short) comment.length)
                .put(comment)
                .array();
    }

    private static byte[] local(Entry e) {
        return buffer(30 + e.name().length + e.localExtra().length)
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) e.flags())
                .putShort((short) e.method())
                .putInt(FIXED_DATE)
                .putInt((int) e.crc())
                .putInt(e.data().length)
                .putInt((int) e.size())
                .putShort((short) e.name().length)
                .putShort((short) e.localExtra().length)
                .put(e.name())
                .put(e.localExtra())
                .array();
    }

    static byte[] central(Entry e, long offset) {
        return buffer(46 + e.name().length + e.extra().length)
                .putInt(0x02014b50)
                .putShort((short) 20)
                .putShort((short) 20)
                .putShort((short) e.flags())
                .putShort((short) e.method())
                .putInt(FIXED_DATE)
                .putInt((int) e.crc())
                .putInt(e.data().length)
                .putInt((int) e.size())
                .putShort((short) e.name().length)
                .putShort((short) e.extra().length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) offset)
                .put(e.name())
                .put(e.extra())
                .array();
    }

    static Entry deflate(String name, byte[] content) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return new Entry(utf8(name), 0, 8, crc(content), out.toByteArray(), content.length, new byte[0], new byte[0]);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
