package vn.kontum.report.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

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
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        if (state.startsWith(CONNECTION_EXCEPTION) && !state.equals(NOT_OPEN)) {
            Optional.ofNullable(pool.get())
                    .map(HikariDataSource::getHikariPoolMXBean)
                    .ifPresent(HikariPoolMXBean::softEvictConnections);
        }
        return Override.CONTINUE_EVICT;
    }
}
