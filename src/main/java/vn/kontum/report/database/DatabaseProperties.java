package vn.kontum.report.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Where the database is, and how to get in. */
public sealed interface DatabaseProperties {
    /**
     * A server of our own.
     *
     * @param folder what it owns: data, addresses, its log
     * @param program where the server program is, or is unpacked to at first use
     * @param port on 127.0.0.1; 0 takes a free one and keeps it
     * @param memory bytes for pages of tables
     */
    record Embedded(Path folder, Path program, int port, long memory, Duration startTimeout)
            implements DatabaseProperties {}

    /** A server that somebody else runs. */
    record External(String url, String user, String password) implements DatabaseProperties {
        /** Without the password, which must not reach a log. */
        @Override
        public String toString() {
            return "External[" + url + ", " + user + "]";
        }
    }

    /**
     * How many connections a process holds, and how long it waits for one.
     *
     * @param more what else {@code spring.datasource.hikari} says, by the names of its keys
     */
    record Pool(int connections, Duration timeout, Map<String, String> more) {
        public Pool {
            more = Map.copyOf(more);
        }

        /** Everything else as the pool has it by itself. */
        public Pool(int connections, Duration timeout) {
            this(connections, timeout, Map.of());
        }
    }
}
