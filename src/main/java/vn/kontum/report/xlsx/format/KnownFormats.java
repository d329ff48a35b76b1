package vn.kontum.report.xlsx.format;

import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import vn.kontum.report.xlsx.container.ReaderBuffers.BufferSlice;

/**
 * Styles that were read before: the forms of a quarter share a few style parts. All bytes are compared, so that what is recognised is
 * what was read, with all its checks. Thread-safe.
 */
public final class KnownFormats {
    private static final int MOST = 16;
    private static final int LARGEST = 1 << 17;

    private final Deque<Known> known = new ConcurrentLinkedDeque<>();

    /** @param theme empty where no style takes a colour from it */
    private record Known(byte[] styles, Optional<byte[]> theme, CellFormats formats) {}

    /** @param theme of the workbook, asked for where styles take colours from it */
    public Optional<CellFormats> find(BufferSlice styles, Supplier<Optional<BufferSlice>> theme) {
        return known.stream()
                .filter(each -> same(each.styles(), styles))
                .filter(each -> each.theme().isEmpty()
                        || theme.get()
                                .filter(part -> same(each.theme().get(), part))
                                .isPresent())
                .findFirst()
                .map(Known::formats);
    }

    /** Keeps what was read of parts that are small. */
    public void add(BufferSlice styles, Optional<BufferSlice> theme, CellFormats formats) {
        if (styles.length() + theme.map(BufferSlice::length).orElse(0) <= LARGEST) {
            known.addFirst(new Known(copy(styles), theme.map(KnownFormats::copy), formats));
            while (known.size() > MOST) {
                known.pollLast();
            }
        }
    }

    private static boolean same(byte[] bytes, BufferSlice slice) {
        return Arrays.equals(bytes, 0, bytes.length, slice.bytes(), slice.from(), slice.from() + slice.length());
    }

    private static byte[] copy(BufferSlice slice) {
        return Arrays.copyOfRange(slice.bytes(), slice.from(), slice.from() + slice.length());
    }
}
