package vn.kontum.report.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Starts the embedded server again when it died under us, so that a long-lived process needs nobody to do it. */
final class RestartingDataSource extends DelegatingDataSource {
    private static final Logger LOG = LoggerFactory.getLogger(RestartingDataSource.class);

    /** So long others who found it dead, in this process or another, may take to see that one of them started it again. */
    private static final Duration FRESH = Duration.ofSeconds(60);

    private final EmbeddedMariaDb server;

    RestartingDataSource(DataSource pool, EmbeddedMariaDb server) {
        super(pool);
        this.server = server;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return super.getConnection();
        } catch (SQLTransientConnectionException gone) {
            if (!revived(gone)) {
                throw gone;
            }
            return again();
        }
    }

    /**
     * The pool looks for the server less and less often while it is away, so its first answer may be that it is still
     * gone.
     */
    private Connection again() throws SQLException {
        try {
            return super.getConnection();
        } catch (SQLTransientConnectionException notSeenYet) {
            LOG.info("the pool has not noticed yet that the database is back: {}", notSeenYet.getMessage());
            return super.getConnection();
        }
    }

    private boolean revived(SQLException gone) {
        try {
            boolean again = server.revive();
            LOG.warn("the embedded database did not answer ({}), started again: {}", gone.getMessage(), again);
            return again || server.startedWithin(FRESH);
        } catch (IOException | DatabaseException e) {
            LOG.error("the embedded database died and cannot be started again: {}", e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
