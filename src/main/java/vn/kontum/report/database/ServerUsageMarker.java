package vn.kontum.report.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process's sign that it uses the embedded server: one connection, which the system closes even for a process that
 * is killed.
 */
final class ServerUsageMarker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerUsageMarker.class);

    private final ServerEndpoint address;
    private final HikariDataSource sign;

    ServerUsageMarker(ServerEndpoint address) {
        this.address = address;
        HikariConfig config = new HikariConfig();
        config.setPoolName("presence");
        config.setJdbcUrl(address.url(ServerEndpoint.PRESENCE));
        config.setUsername(ServerEndpoint.USER);
        config.setPassword(address.password());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
        config.setMaxLifetime(0);
        config.setKeepaliveTime(Duration.ofMinutes(10).toMillis());
        sign = new HikariDataSource(config);
    }

    ServerEndpoint address() {
        return address;
    }

    /** Tells the server to end if no other process uses it; true when it was told. */
    boolean leaveLast() {
        try {
            return tryToLeave();
        } catch (SQLException broken) {
            LOG.info("the sign of presence was broken, with a new one: {}", broken.getMessage());
        }
        try {
            return tryToLeave();
        } catch (SQLException e) {
            LOG.warn("the embedded database could not be stopped, the next process finds it: {}", e.getMessage());
            return false;
        }
    }

    private boolean tryToLeave() throws SQLException {
        try (Connection connection = sign.getConnection();
                Statement statement = connection.createStatement()) {
            boolean last = others(statement) == 0;
            if (last) {
                statement.execute("SHUTDOWN");
            }
            return last;
        }
    }

    private static int others(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE DB = '"
                + ServerEndpoint.PRESENCE + "' AND ID <> CONNECTION_ID()")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Override
    public void close() {
        sign.close();
    }
}
