package vn.kontum.report.hostile;

import java.util.Set;

/**
 * A file that no unit should have sent.
 *
 * @param folder of the inbox it is dropped into, empty for the inbox itself
 * @param codes any of which its verdict may carry first; empty where every specific code will do
 * @param blind whether it was damaged at random, so that nothing better than "damaged" may be known of it
 */
record HostileFile(String folder, String name, byte[] bytes, Set<String> codes, boolean blind) {
    HostileFile {
        codes = Set.copyOf(codes);
    }

    static HostileFile of(String name, byte[] bytes, String... codes) {
        return new HostileFile("608", name, bytes, Set.of(codes), false);
    }

    static HostileFile blind(String name, byte[] bytes) {
        return new HostileFile("608", name, bytes, Set.of(), true);
    }

    HostileFile in(String other) {
        return new HostileFile(other, name, bytes, codes, blind);
    }
}
