package vn.kontum.report.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * The open database with all its tables.
 *
 * @implNote It must be closed last, after everybody who holds a connection.
 */
public final class Database implements AutoCloseable {
    /** Unless the address says otherwise: rows go in batches, and a line that has been dead for minutes is noticed. */
    private static final List<String> HABITS =
            List.of("connectTimeout=10000", "socketTimeout=300000", "tcpKeepAlive=true");

    /**
     * Asks the server nothing that the driver knows: every transaction would begin with a question for its isolation.
     */
    private static final List<String> SPARING = List.of(
            "rewriteBatchedStatements=true",
            "useLocalSessionState=true",
            "cachePrepStmts=true",
            "maintainTimeStats=false");

    private static final String UTC = "SET time_zone = '+00:00'";

    private final Optional<EmbeddedMariaDb> server;
    private final HikariDataSource pool;

    private Database(Optional<EmbeddedMariaDb> server, HikariDataSource pool) {
        this.server = server;
        this.pool = pool;
    }

    /**
     * Opens it, starting our own server where that is meant, and lays or changes its tables as this version needs them.
     *
     * @throws DatabaseException with a sentence that says what to do
     */
    public static Database open(DatabaseProperties setup, DatabaseProperties.Pool size) {
        return setup instanceof DatabaseProperties.Embedded embedded
                ? embedded(embedded, size)
                : external((DatabaseProperties.External) setup, size);
    }

    private static Database embedded(DatabaseProperties.Embedded setup, DatabaseProperties.Pool size) {
        try {
            EmbeddedMariaDb server = new EmbeddedMariaDb(setup);
            String url = server.address().url(ServerEndpoint.SCHEMA);
            prepare(
                    server,
                    new DatabaseProperties.External(
                            url, SchemaOwnerAccount.USER, server.owner().password()));
            HikariDataSource pool = pool(
                    new DatabaseProperties.External(
                            url, ServerEndpoint.USER, server.address().password()),
                    size);
            return new Database(Optional.of(server), pool);
        } catch (IOException e) {
            throw new DatabaseException("folder", setup.folder(), String.valueOf(e.getMessage())).because(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted").because(e);
        }
    }

    /** As the owner of the tables, whose connections are closed before anybody is served. */
    private static void prepare(EmbeddedMariaDb server, DatabaseProperties.External owner) {
        try (HikariDataSource own = pool(owner, new DatabaseProperties.Pool(3, Duration.ofSeconds(30)))) {
            migrate(own, owner);
            try (Connection connection = own.getConnection()) {
                ServiceAccountPrivileges.settle(connection);
            }
        } catch (SQLException e) {
            server.close();
            throw new DatabaseException("rights", reason(e)).because(e);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static Database external(DatabaseProperties.External setup, DatabaseProperties.Pool size) {
        String url = with(HABITS, setup.url());
        return ready(new DatabaseProperties.External(url, setup.user(), setup.password()), size);
    }

    private static String with(List<String> habits, String address) {
        String url = address;
        for (String habit : habits) {
            String name = habit.substring(0, habit.indexOf('=') + 1);
            url = url.contains(name) ? url : url + (url.contains("?") ? "&" : "?") + habit;
        }
        return url;
    }

    private static Database ready(DatabaseProperties.External at, DatabaseProperties.Pool size) {
        HikariDataSource pool = pool(at, size);
        try {
            migrate(pool, at);
            return new Database(Optional.empty(), pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** Waits for a server that does not answer yet; one that answers and refuses us will not change its mind. */
    private static HikariDataSource pool(DatabaseProperties.External at, DatabaseProperties.Pool size) {
        long until = System.nanoTime() + size.timeout().toNanos();
        while (true) {
            try {
                return new HikariDataSource(config(at, size));
            } catch (HikariPool.PoolInitializationException | IllegalArgumentException e) {
                if (e instanceof IllegalArgumentException || refused(e) || System.nanoTime() > until) {
                    throw new DatabaseException("unreachable", at.url().replaceAll("\\?.*", ""), reason(e)).because(e);
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

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage()).strip();
        return message.lines().findFirst().orElse(message);
    }

    private static void migrate(DataSource tables, DatabaseProperties.External at) {
        try {
            SchemaMigrations.migrate(tables);
        } catch (FlywayException e) {
            if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                throw new DatabaseException("foreign", at.url().replaceAll("\\?.*", "")).because(e);
            }
            if (SchemaMigrations.newer(tables)) {
                throw new DatabaseException("newer", at.url().replaceAll("\\?.*", "")).because(e);
            }
            throw new DatabaseException("migrate", at.url().replaceAll("\\?.*", ""), reason(e)).because(e);
        }
    }

    public DataSource dataSource() {
        return server.<DataSource>map(s -> new RestartingDataSource(pool, s)).orElse(pool);
    }

    @Override
    public void close() {
        pool.close();
        server.ifPresent(EmbeddedMariaDb::close);
    }
}
