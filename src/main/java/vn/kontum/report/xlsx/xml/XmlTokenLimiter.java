package vn.kontum.report.xlsx.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.kontum.report.xlsx.container.ContainerCode;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.container.PackagePart;

/**
 * Measures the tokens of a large XML part before a parser meets them, which would take a tag of any length into
 * memory.
 *
 * @implNote It looks at single bytes, which all signs of markup are in UTF-8; of UTF-16 it looks at the halves that they are in.
 */
final class XmlTokenLimiter {
    /** Smaller parts may be one token altogether. */
    static final int LARGE = 1 << 18;

    private static final int LONGEST_TAG = 1 << 16;
    private static final int LONGEST_TEXT = 1 << 20;

    private enum State {
        TEXT,
        OPENED,
        DECLARED,
        TAG,
        QUOTED,
        SPECIAL
    }

    /** Stands for a character that is no markup. */
    private static final byte OTHER = 'x';

    private final String part;
    private State state = State.TEXT;
    private byte end;
    private byte last;
    private byte lastButOne;
    private int run;

    private XmlTokenLimiter(String part) {
        this.part = part;
    }

    /** Refuses a large part with a token that no workbook needs among its first bytes. */
    static void check(PackagePart part, long most) {
        if (part.member().size() <= LARGE) {
            return;
        }
        XmlTokenLimiter lengths = new XmlTokenLimiter(part.name());
        long left = most;
        try (InputStream stream = part.open()) {
            byte[] chunk = new byte[1 << 14];
            Optional<Charset> wide = PartEncoding.wide(part.start());
            for (int length = stream.readNBytes(chunk, 0, chunk.length);
                    length > 0 && left > 0;
                    length = stream.readNBytes(chunk, 0, chunk.length)) {
                left -= length;
                lengths.watch(chunk, wide.isPresent() ? narrowed(chunk, length, wide.get()) : length);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("[" + part.name() + "] cannot be read from memory", impossible);
        }
    }

    /** Puts one byte in the place of each two, and returns how many these are. */
    private static int narrowed(byte[] chunk, int length, Charset wide) {
        int low = wide.equals(StandardCharsets.UTF_16BE) ? 1 : 0;
        for (int pair = 0; pair < length / 2; pair++) {
            byte high = chunk[2 * pair + 1 - low];
            chunk[pair] = high == 0 ? chunk[2 * pair + low] : OTHER;
        }
        return length / 2;
    }

    private void watch(byte[] chunk, int length) {
        for (int at = 0; at < length; at++) {
            byte sign = chunk[at];
            step(sign);
            lastButOne = last;
            last = sign;
            if (sign == 0) {
                throw ContainerException.corrupt(part, "a large part that is written neither in UTF-8 nor in UTF-16");
            }
        }
        boolean text = state == State.TEXT || state == State.SPECIAL;
        if (run > (text ? LONGEST_TEXT : LONGEST_TAG)) {
            throw new ContainerException(
                    ContainerCode.ARCHIVE_LIMITS, part, "one token of more than " + run + " bytes");
        }
    }

    private void step(byte sign) {
        run++;
        switch (state) {
            case TEXT -> move(sign == '<', State.OPENED);
            case OPENED -> opened(sign);
            case DECLARED -> special(sign == '-' ? (byte) '-' : sign == '[' ? (byte) ']' : 0);
            case TAG -> inTag(sign);
            case QUOTED -> state = sign == end ? State.TAG : State.QUOTED;
            case SPECIAL -> move(sign == '>' && ended(), State.TEXT);
        }
    }

    private void opened(byte sign) {
        if (sign == '?') {
            special((byte) '?');
        } else {
            state = sign == '!' ? State.DECLARED : State.TAG;
            move(sign == '>', State.TEXT);
        }
    }

    private void inTag(byte sign) {
        if (sign == '"' || sign == '\'') {
            end = sign;
            state = State.QUOTED;
        }
        move(sign == '>', State.TEXT);
    }

    private void special(byte endsWith) {
        end = endsWith;
        state = State.SPECIAL;
    }

    /**
     * Comments end with two dashes, CDATA with two brackets, instructions with a question mark before the last sign.
     */
    private boolean ended() {
        return end == 0 || last == end && (end == '?' || lastButOne == end);
    }

    private void move(boolean now, State next) {
        if (now) {
            state = next;
            run = 0;
        }
    }
}
