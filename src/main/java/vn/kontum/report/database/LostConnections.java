package vn.kontum.report.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Closes the idle connections of a pool when one of its connections is lost: what broke the one broke most of the others. HikariCP by
 * itself hands a connection out untested for half a second after its last use, so that the next query or run would fail as well.
 */
final class LostConnections implements SQLExceptionOverride {
    private static final String CONNECTION_EXCEPTION = "08";
    /** The connection was closed before: a consequence, which comes several times for one loss. */
    private static final String NOT_OPEN = "08003";

    private final AtomicReference<HikariDataSource> pool = new AtomicReference<>();

    /** From now on the pool is asked to close what is idle. */
    HikariDataSource of(HikariDataSource opened) {
        pool.set(opened);
        return opened;
    }

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        if (!lost(failure)) {
            return Override.CONTINUE_EVICT;
        }
        Optional.ofNullable(pool.get())
                .map(HikariDataSource::getHikariPoolMXBean)
                .ifPresent(HikariPoolMXBean::softEvictConnections);
        return Override.MUST_EVICT;
    }

    /** The driver does not give every failure to read an answer the state of a connection exception. */
    private static boolean lost(SQLException failure) {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        return !state.equals(NOT_OPEN)
                && (state.startsWith(CONNECTION_EXCEPTION)
                        || Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                                .anyMatch(IOException.class::isInstance));
    }
}
