package vn.kontum.report.xlsx.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import vn.kontum.report.xlsx.container.ContainerCode;
import vn.kontum.report.xlsx.container.ContainerException;

/**
 * What one file may ask of the XML parser: so many bytes, and so many different names.
 *
 * @implNote The parser's table of names becomes slow and large by names that nobody else uses.
 */
public final class XmlBudget {
    private static final int MOST_NAMES = 20_000;
    /** More than any spreadsheet program uses. */
    private static final int ORDINARY = 2_000;

    private static final int PAIRS = 1 << 10;

    private final long bytes;
    /** Each name has two places, so that two frequent ones never push each other out. */
    private final String[] known = new String[2 * PAIRS];

    private long taken;
    private int unknown;

    public XmlBudget(long bytes) {
        this.bytes = bytes;
    }

    /** Counts a name, as the parser hands it out: the same object every time. */
    @SuppressWarnings("ReferenceEquality")
    void countName(String part, String name) {
        int hash = name.hashCode();
        int place = (hash ^ hash >>> 10 ^ hash >>> 20) & PAIRS - 1;
        if (known[2 * place] == name || known[2 * place + 1] == name) {
            return;
        }
        known[2 * place + 1] = known[2 * place];
        known[2 * place] = name;
        if (++unknown > MOST_NAMES) {
            throw new ContainerException(
                    ContainerCode.ARCHIVE_LIMITS,
                    part,
                    "more than " + MOST_NAMES + " names of elements and attributes");
        }
    }

    /** Whether a file has used names that no other will. */
    boolean hasUnusualNames() {
        return unknown > ORDINARY;
    }

    /** How many bytes more may be parsed. */
    long left() {
        return bytes - taken;
    }

    /** Counts bytes that are about to be parsed. */
    public void consume(String part, long more) {
        taken += more;
        if (taken > bytes) {
            throw new ContainerException(
                    ContainerCode.ARCHIVE_LIMITS, part, "the sheets and lists unpack to more than " + bytes + " bytes");
        }
    }

    /** Counts the bytes of a part while they are read. */
    InputStream counting(String part, InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                int sign = super.read();
                consume(part, sign < 0 ? 0 : 1);
                return sign;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                consume(part, Math.max(0, read));
                return read;
            }
        };
    }
}
