package vn.kontum.report.intake.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentStoreTest {
    /** Published test vector of FIPS 180-2 for "abc". */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path root;

    @Test
    void contentIsNamedByItsHash() throws Exception {
        ContentStore.StoredContent stored = put("abc");

        assertThat(stored).isEqualTo(new ContentStore.StoredContent(ABC, 3));
        assertThat(root.resolve("ba").resolve(ABC)).hasContent("abc");
    }

    @Test
    void theSameContentIsStoredOnce() throws Exception {
        put("abc");
        put("abc");

        try (var files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void aHalfReadSourceLeavesNothing() throws Exception {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("share gone");
            }
        };

        assertThatThrownBy(() -> new ContentStore(root).put(broken)).isInstanceOf(SourceException.class);
        try (var files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void tamperingIsSeen() throws Exception {
        put("abc");
        ContentStore store = new ContentStore(root);
        assertThat(store.intact(ABC)).isTrue();

        Files.writeString(store.path(ABC), "abd");

        assertThat(store.intact(ABC)).isFalse();
    }

    /** Contents beyond 1 MB are compared by their hashes, smaller ones byte by byte. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1 << 20, (1 << 20) + 1, 3 << 20})
    void whatReadsBackOtherwiseIsNeverNamed(int size) throws Exception {
        ContentStore store = new ContentStore(root);
        byte[] content = new byte[size];

        assertThatThrownBy(() -> store.putIf(new ByteArrayInputStream(content), this::spoil, new FolderSyncs()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the disk is failing");
        assertThat(store.names()).isEmpty();

        assertThat(store.put(new ByteArrayInputStream(content)).size()).isEqualTo(size);
        assertThat(store.intact(Sha256.of(content))).isTrue();
    }

    /** Changes the last byte of the copy under way, as a failing disk may. */
    private boolean spoil(ContentStore.StoredContent stored) {
        try (var files = Files.list(root.resolve("incoming"))) {
            Path copy = files.findFirst().orElseThrow();
            byte[] written = Files.readAllBytes(copy);
            written[written.length - 1] ^= 1;
            Files.write(copy, written);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ContentStore.StoredContent put(String content) throws IOException {
        return new ContentStore(root).put(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
