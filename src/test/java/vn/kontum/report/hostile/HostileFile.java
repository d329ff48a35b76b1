package vn.kontum.report.hostile;

import java.util.Set;
import java.util.function.Supplier;

/**
 * A file that no unit should have sent.
 *
 * @param folder of the inbox it is dropped into, empty for the inbox itself
 * @param codes any of which its verdict may carry first; empty where every specific code will do
 * @param blind whether it was damaged at random, so that nothing better than "damaged" may be known of it
 */
record HostileFile(String folder, String name, Content content, Set<String> codes, boolean blind) {
    HostileFile {
        codes = Set.copyOf(codes);
    }

    static HostileFile of(String name, byte[] bytes, String... codes) {
        return of(name, () -> bytes, codes);
    }

    /** @param made of many such files a test may take a few; only those are made */
    static HostileFile of(String name, Supplier<byte[]> made, String... codes) {
        return new HostileFile("608", name, new Content(made), Set.of(codes), false);
    }

    static HostileFile blind(String name, byte[] bytes) {
        return new HostileFile("608", name, new Content(() -> bytes), Set.of(), true);
    }

    HostileFile in(String other) {
        return new HostileFile(other, name, content, codes, blind);
    }

    byte[] bytes() {
        return content.bytes();
    }

    /** Made at the first question, and the same at every other: a workbook holds the moment when it was written. */
    static final class Content {
        private Supplier<byte[]> source;

        Content(Supplier<byte[]> source) {
            this.source = source;
        }

        synchronized byte[] bytes() {
            byte[] made = source.get();
            source = () -> made;
            return made;
        }
    }
}
