package vn.kontum.report.intake.detection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Whether a file looks as if its writer had finished.
 *
 * @implNote It only looks at both ends; the judgement of the content comes later.
 */
public enum TruncationCheck {
    COMPLETE,
    /** No bytes yet, or an archive without its end record. */
    UNFINISHED,
    /** It cannot be opened: another program holds it, or it is gone. */
    UNREADABLE;

    private static final int END_RECORD = 0x06054b50;
    private static final int END_RECORD_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    public static TruncationCheck of(Path file) {
        try (SeekableByteChannel channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            return of(channel);
        } catch (IOException e) {
            return UNREADABLE;
        }
    }

    private static TruncationCheck of(SeekableByteChannel channel) throws IOException {
        long size = channel.size();
        if (size == 0) {
            return UNFINISHED;
        }
        boolean archive = size >= 2 && read(channel, 0, 2).getShort(0) == ('P' << 8 | 'K');
        return !archive || hasEndRecord(channel, size) ? COMPLETE : UNFINISHED;
    }

    private static boolean hasEndRecord(SeekableByteChannel channel, long size) throws IOException {
        int length = (int) Math.min(size, END_RECORD_LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = read(channel, size - length, length);
        for (int at = length - END_RECORD_LENGTH; at >= 0; at--) {
            if (Integer.reverseBytes(tail.getInt(at)) == END_RECORD) {
                return true;
            }
        }
        return false;
    }

    private static ByteBuffer read(SeekableByteChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        channel.position(from);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // A channel may return fewer bytes than asked for.
        }
        return buffer;
    }
}
