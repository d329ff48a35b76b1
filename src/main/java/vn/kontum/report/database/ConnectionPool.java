package vn.kontum.report.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Opens pools of connections. */
final class ConnectionPool {
    /**
     * Asks the server nothing that the driver knows: every transaction would begin with a question for its isolation.
     */
    private static final List<String> SPARING = List.of(
            "rewriteBatchedStatements=true",
            "useLocalSessionState=true",
            "cachePrepStmts=true",
            "maintainTimeStats=false");

    private static final String UTC = "SET time_zone = '+00:00'";

    private ConnectionPool() {}

    /** Waits for a server that does not answer yet; one that answers and refuses us will not change its mind. */
    static HikariDataSource open(DatabaseProperties.External at, DatabaseProperties.Pool size) {
        long until = System.nanoTime() + size.timeout().toNanos();
        while (true) {
            try {
                LostConnections lost = new LostConnections();
                HikariConfig config = config(at, size);
                if (config.getExceptionOverride() == null) {
                    config.setExceptionOverride(lost);
                }
                return lost.of(new HikariDataSource(config));
            } catch (HikariPool.PoolInitializationException | IllegalArgumentException e) {
                if (e instanceof IllegalArgumentException || refused(e) || System.nanoTime() > until) {
                    throw new DatabaseException(
                                    "unreachable", at.url().replaceAll("\\?.*", ""), DatabaseException.reason(e))
                            .because(e);
                }
            }
        }
    }

    private static HikariConfig config(DatabaseProperties.External at, DatabaseProperties.Pool size) {
        HikariConfig config = new HikariConfig();
        new Binder(new MapConfigurationPropertySource(size.more()))
                .bind(ConfigurationPropertyName.EMPTY, Bindable.ofInstance(config));
        config.setPoolName("kontum");
        config.setJdbcUrl(with(SPARING, at.url()));
        config.setUsername(at.user());
        config.setPassword(at.password());
        config.setMaximumPoolSize(size.connections());
        if (config.getMinimumIdle() < 0) {
            config.setMinimumIdle(1);
        }
        config.setConnectionTimeout(size.timeout().toMillis());
        config.setInitializationFailTimeout(1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        if (config.getConnectionInitSql() == null) {
            config.setConnectionInitSql(UTC); // columns that the server fills are UTC as well
        }
        return config;
    }

    /** Wrong user, password or schema, as against a server that is not there. */
    private static boolean refused(Throwable failure) {
        boolean here = failure instanceof SQLException said
                && said.getSQLState() != null
                && (said.getSQLState().startsWith("28") || said.getSQLState().startsWith("42"));
        return here || (failure.getCause() != null && refused(failure.getCause()));
    }

    /** An address with the properties of the driver that it does not set itself. */
    static String with(List<String> defaults, String address) {
        String url = address;
        for (String property : defaults) {
            String name = property.substring(0, property.indexOf('=') + 1);
            url = url.contains(name) ? url : url + (url.contains("?") ? "&" : "?") + property;
        }
        return url;
    }
}
