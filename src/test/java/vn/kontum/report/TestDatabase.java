package vn.kontum.report;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import vn.kontum.report.database.SchemaMigrations;

/** One real server for all tests of a JVM, and a schema of its own, migrated, for everyone who asks. */
public final class TestDatabase {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private TestDatabase() {}

    /** A new schema with all tables, empty. */
    public static DataSource fresh() {
        HikariDataSource source = connect(freshUrl());
        SchemaMigrations.of(Flyway.configure().dataSource(source)).load().migrate();
        return source;
    }

    /** Settings of a new schema without tables, for code that connects by itself. */
    public static String freshUrl() {
        return url(
                "kt" + SCHEMAS.incrementAndGet() + "_" + ProcessHandle.current().pid());
    }

    /** As {@link #fresh}, but everything said goes over a wire of the test's; the tables are laid over it, too. */
    public static HikariDataSource fresh(DatabaseProxy wire) {
        HikariDataSource source = connect(freshUrl(wire.port()));
        SchemaMigrations.of(Flyway.configure().dataSource(source)).load().migrate();
        return source;
    }

    /** As {@link #freshUrl}, but reached by a port of this machine that a {@link DatabaseProxy} listens on. */
    public static String freshUrl(int port) {
        return freshUrl().replaceFirst("//[^/]+/", "//127.0.0.1:" + port + "/");
    }

    /** Where the server listens. */
    public static InetSocketAddress address() {
        URI at = URI.create(Chosen.SERVER.address().substring("jdbc:".length()));
        return new InetSocketAddress(at.getHost(), at.getPort() < 0 ? 3306 : at.getPort());
    }

    private static HikariDataSource connect(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user());
        config.setPassword(password());
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    /** Who may do everything on the server. */
    public static String user() {
        return Chosen.SERVER.user();
    }

    public static String password() {
        return Chosen.SERVER.password();
    }

    private static String url(String schema) {
        return Chosen.SERVER.url(schema)
                + "?createDatabaseIfNotExist=true&rewriteBatchedStatements=true&useSSL=false&allowPublicKeyRetrieval=true";
    }

    /** Started at the first use and stopped with the JVM. */
    private static final class Chosen {
        static final TestServer SERVER = TestServer.chosen();
    }
}
