package vn.kontum.report.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import vn.kontum.report.database.migration.SchemaMigrations;

/**
 * The open database with all its tables.
 *
 * @implNote It must be closed last, after everybody who holds a connection.
 */
public final class Database implements AutoCloseable {
    /** Unless the address says otherwise: rows go in batches, and a line that has been dead for minutes is noticed. */
    private static final List<String> DRIVER_DEFAULTS =
            List.of("connectTimeout=10000", "socketTimeout=300000", "tcpKeepAlive=true");

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
            HikariDataSource pool = ConnectionPool.open(
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
        try (HikariDataSource own =
                ConnectionPool.open(owner, new DatabaseProperties.Pool(3, Duration.ofSeconds(30)))) {
            migrate(own, owner);
            try (Connection connection = own.getConnection()) {
                ServiceAccountPrivileges.grant(connection);
            }
        } catch (SQLException e) {
            server.close();
            throw new DatabaseException("rights", DatabaseException.reason(e)).because(e);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static Database external(DatabaseProperties.External setup, DatabaseProperties.Pool size) {
        String url = ConnectionPool.with(DRIVER_DEFAULTS, setup.url());
        return ready(new DatabaseProperties.External(url, setup.user(), setup.password()), size);
    }

    private static Database ready(DatabaseProperties.External at, DatabaseProperties.Pool size) {
        HikariDataSource pool = ConnectionPool.open(at, size);
        try {
            migrate(pool, at);
            return new Database(Optional.empty(), pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static void migrate(DataSource tables, DatabaseProperties.External at) {
        try {
            SchemaMigrations.migrate(tables);
        } catch (FlywayException e) {
            if (SchemaMigrations.lostHistory(e, tables)) {
                throw new DatabaseException("history", at.url().replaceAll("\\?.*", "")).because(e);
            }
            if (SchemaMigrations.foreign(e, tables)) {
                throw new DatabaseException("foreign", at.url().replaceAll("\\?.*", "")).because(e);
            }
            if (SchemaMigrations.newer(tables)) {
                throw new DatabaseException("newer", at.url().replaceAll("\\?.*", "")).because(e);
            }
            Set<String> lost = SchemaMigrations.lostAuditTables(tables);
            if (!lost.isEmpty()) {
                throw new DatabaseException("audit", at.url().replaceAll("\\?.*", ""), String.join(", ", lost))
                        .because(e);
            }
            throw new DatabaseException("migrate", at.url().replaceAll("\\?.*", ""), DatabaseException.reason(e))
                    .because(e);
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
