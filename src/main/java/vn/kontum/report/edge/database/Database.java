package vn.kontum.report.edge.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import vn.kontum.report.batch.Migrations;

/** The open database with all its tables. Danger: it must be closed last, after everybody who holds a connection. */
public final class Database implements AutoCloseable {
    private final Optional<EmbeddedServer> server;
    private final HikariDataSource pool;

    private Database(Optional<EmbeddedServer> server, HikariDataSource pool) {
        this.server = server;
        this.pool = pool;
    }

    /**
     * Opens it, starting our own server where that is meant, and lays or changes its tables as this version needs them.
     *
     * @throws DatabaseException with a sentence that says what to do
     */
    public static Database open(DatabaseSetup setup, DatabaseSetup.Pool size) {
        return setup instanceof DatabaseSetup.Embedded embedded
                ? embedded(embedded, size)
                : external((DatabaseSetup.External) setup, size);
    }

    private static Database embedded(DatabaseSetup.Embedded setup, DatabaseSetup.Pool size) {
        try {
            EmbeddedServer server = new EmbeddedServer(setup);
            return ready(
                    Optional.of(server),
                    new DatabaseSetup.External(
                            server.address().url(ServerAddress.SCHEMA),
                            ServerAddress.USER,
                            server.address().password()),
                    size);
        } catch (IOException e) {
            throw new DatabaseException("folder", setup.folder(), String.valueOf(e.getMessage())).because(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted").because(e);
        }
    }

    private static Database external(DatabaseSetup.External setup, DatabaseSetup.Pool size) {
        String batched = setup.url().contains("rewriteBatchedStatements")
                ? setup.url()
                : setup.url() + (setup.url().contains("?") ? "&" : "?") + "rewriteBatchedStatements=true";
        return ready(Optional.empty(), new DatabaseSetup.External(batched, setup.user(), setup.password()), size);
    }

    private static Database ready(Optional<EmbeddedServer> server, DatabaseSetup.External at, DatabaseSetup.Pool size) {
        try {
            HikariDataSource pool = pool(at, size);
            Database database = new Database(server, pool);
            database.migrate(at);
            return database;
        } catch (RuntimeException e) {
            server.ifPresent(EmbeddedServer::close);
            throw e;
        }
    }

    private static HikariDataSource pool(DatabaseSetup.External at, DatabaseSetup.Pool size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("kontum");
        config.setJdbcUrl(at.url());
        config.setUsername(at.user());
        config.setPassword(at.password());
        config.setMaximumPoolSize(size.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(size.timeout().toMillis());
        config.setInitializationFailTimeout(size.timeout().toMillis());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException | IllegalArgumentException e) {
            throw new DatabaseException("unreachable", at.url().replaceAll("\\?.*", ""), reason(e)).because(e);
        }
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage()).strip();
        return message.lines().findFirst().orElse(message);
    }

    private void migrate(DatabaseSetup.External at) {
        try {
            Migrations.migrate(pool);
        } catch (FlywayException e) {
            pool.close();
            throw new DatabaseException("migrate", at.url().replaceAll("\\?.*", ""), reason(e)).because(e);
        }
    }

    public DataSource dataSource() {
        return server.<DataSource>map(s -> new RevivingDataSource(pool, s)).orElse(pool);
    }

    @Override
    public void close() {
        pool.close();
        server.ifPresent(EmbeddedServer::close);
    }
}
