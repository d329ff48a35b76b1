package vn.kontum.report;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * One real server for all tests of a JVM, and a schema for everyone who asks. How to get a database in a test:
 *
 * <ul>
 *   <li>{@link #fresh()}: connections to a schema with all tables, empty. The usual way; in {@code @BeforeEach} for a schema per
 *       test (a tenth of a second), in {@code @BeforeAll} for one per class. Nothing needs to be closed.
 *   <li>{@link #migratedUrl()}: the address of such a schema, for code that connects by itself, as the console does.
 *   <li>{@link #freshUrl()}: the address of a schema without tables, for tests of the migrations (seconds each).
 * </ul>
 *
 * <p>Migrated schemas are used again: when the test or class that asked has ended, its connections are closed, and before the next
 * one everything in the schema is as it was after the migration. So do not keep a schema in a static field that outlives the class.
 */
public final class TestDatabase {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private TestDatabase() {}

    /** A schema with all tables, empty, until the end of the test or test class that asks. */
    public static DataSource fresh() {
        return borrowed(migratedUrl());
    }

    /** As {@link #fresh}, but everything said goes over a wire of the test's. */
    public static HikariDataSource fresh(DatabaseProxy databaseProxy) {
        return borrowed(migratedUrl(databaseProxy.port()));
    }

    /** Settings of a schema as {@link #fresh} gives, for code that connects by itself. */
    public static String migratedUrl() {
        String schema = Chosen.POOL.lend();
        EndOfTest.perform(() -> Chosen.POOL.giveBack(schema));
        return url(schema);
    }

    /** Settings of a new schema without tables, for code that connects by itself. */
    public static String freshUrl() {
        return url(
                "kt" + SCHEMAS.incrementAndGet() + "_" + ProcessHandle.current().pid());
    }

    /** As {@link #migratedUrl}, but reached by a port of this machine that a {@link DatabaseProxy} listens on. */
    public static String migratedUrl(int port) {
        return at(port, migratedUrl());
    }

    private static String at(int port, String url) {
        return url.replaceFirst("//[^/]+/", "//127.0.0.1:" + port + "/");
    }

    /** Where the server listens. */
    public static InetSocketAddress address() {
        URI at = URI.create(Chosen.SERVER.address().substring("jdbc:".length()));
        return new InetSocketAddress(at.getHost(), at.getPort() < 0 ? 3306 : at.getPort());
    }

    private static HikariDataSource borrowed(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user());
        config.setPassword(password());
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        HikariDataSource source = new HikariDataSource(config);
        EndOfTest.perform(source::close);
        return source;
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
        static final SchemaPool POOL = new SchemaPool(
                SERVER, n -> "ktm" + n + "_" + ProcessHandle.current().pid(), TestDatabase::url);
    }
}
