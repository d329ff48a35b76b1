package vn.kontum.report.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What of the server is unpacked. */
class ServerArchiveTest {
    private static final int LOADED = 20_000;
    private static final int SIZE = 50_000;

    @Test
    void ofAProgramOnlyWhatIsLoadedIsCopied() throws IOException {
        byte[] program = program();

        byte[] copied = copied(program);

        // Segments at 0 + 9,000 and 12,000 + 8,000 = 20,000; the table of sections at 45,000 is gone and no longer
        // named.
        assertThat(copied).hasSize(LOADED);
        ByteBuffer header = ByteBuffer.wrap(copied).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(header.getLong(40)).isZero();
        assertThat(header.getShort(60)).isZero();
        assertThat(Arrays.copyOfRange(copied, 64, LOADED)).isEqualTo(Arrays.copyOfRange(program, 64, LOADED));
    }

    @Test
    void anyOtherFileIsCopiedAsItIs() throws IOException {
        byte[] text = random();
        byte[] damaged = program();
        damaged[56] = (byte) 0xFF; // more segments than fit into the beginning

        assertThat(copied(text)).isEqualTo(text);
        assertThat(copied(damaged)).isEqualTo(damaged);
        assertThat(copied(Arrays.copyOf(program(), 3))).isEqualTo(Arrays.copyOf(program(), 3));
        assertThat(copied(new byte[0])).isEmpty();
    }

    @Test
    void theServerThatTestsRunOnTakesAFifthOfWhatItsJarHolds() throws IOException {
        TestServers.unpack();

        // 365 MB in the jar of Linux, of which 314 MB are the server with its debug information.
        try (var files = Files.walk(TestServers.PROGRAM)) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(ServerArchiveTest::size)
                            .sum())
                    .isLessThan(75_000_000);
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private static byte[] copied(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ServerArchive.copyLoaded(new ByteArrayInputStream(file), out);
        return out.toByteArray();
    }

    private static byte[] random() {
        byte[] bytes = new byte[SIZE];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    /** A header of 64 bytes, two program headers of 56 bytes behind it. */
    private static byte[] program() {
        byte[] bytes = random();
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put(0, new byte[] {0x7F, 'E', 'L', 'F', 2, 1});
        file.putLong(32, 64);
        file.putLong(40, 45_000);
        file.putShort(54, (short) 56).putShort(56, (short) 2);
        file.putLong(64 + 8, 0).putLong(64 + 32, 9_000);
        file.putLong(120 + 8, 12_000).putLong(120 + 32, 8_000);
        return bytes;
    }
}
