package vn.kontum.report.hostile;

import java.util.Set;

/**
 * A file that no unit should have sent.
 *
 * @param folder of the inbox it is dropped into, empty for the inbox itself
 * @param codes any of which its verdict may carry first; empty where every specific code will do
 * @param blind whether it was damaged at random, so that nothing better than "damaged" may be known of it
 */
record StrangeFile(String folder, String name, byte[] bytes, Set<String> codes, boolean blind) {
    StrangeFile {
        codes = Set.copyOf(codes);
    }

    static StrangeFile of(String name, byte[] bytes, String... codes) {
        return new StrangeFile("608", name, bytes, Set.of(codes), false);
    }

    static StrangeFile blind(String name, byte[] bytes) {
        return new StrangeFile("608", name, bytes, Set.of(), true);
    }

    StrangeFile in(String other) {
        return new StrangeFile(other, name, bytes, codes, blind);
    }
}
