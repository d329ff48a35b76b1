package vn.kontum.report.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Real servers and real processes; a server that a test leaves behind is ended by the next one that opens its folder.
 */
class EmbeddedMariaDbTest {
    @TempDir
    static Path first;

    @TempDir
    Path folder;

    /** A server that lays its tables; the others begin with a copy of them, which takes a tenth of the time. */
    @BeforeAll
    static void layTables() throws Exception {
        try (EmbeddedMariaDb server = new EmbeddedMariaDb(TestServers.setup(first))) {
            assertThat(TestServers.ask(server, "SELECT 'served'")).isEqualTo("served");
        }
    }

    private void copyTables() throws IOException {
        FileSystemUtils.copyRecursively(first.resolve("data"), folder.resolve("data"));
    }

    @Test
    void whatWasWrittenIsThereAfterTheServerWasStoppedAndStarted() throws Exception {
        copyTables();
        try (EmbeddedMariaDb first = new EmbeddedMariaDb(TestServers.setup(folder))) {
            TestServers.tell(first, "CREATE TABLE kept (word VARCHAR(20))");
            TestServers.tell(first, "INSERT INTO kept VALUES ('Đăk Hà')");
        }
        assertThat(TestServers.process(folder)).isEmpty();

        try (EmbeddedMariaDb second = new EmbeddedMariaDb(TestServers.setup(folder))) {
            assertThat(TestServers.ask(second, "SELECT word FROM kept")).isEqualTo("Đăk Hà");
        }
    }

    @Test
    void aServerLeftByAKilledProcessServesTheNextOneWithNothingLost() throws Exception {
        copyTables();
        TestServers.Other killed = TestServers.Other.at(folder);
        int port = killed.port();
        long server = TestServers.process(folder).orElseThrow().pid();
        killed.kill();

        try (EmbeddedMariaDb next = new EmbeddedMariaDb(TestServers.setup(folder))) {
            assertThat(next.address().port()).isEqualTo(port);
            assertThat(TestServers.process(folder).orElseThrow().pid()).isEqualTo(server);
        }

        assertThat(TestServers.process(folder)).isEmpty();
    }

    @Test
    void whoeverLeavesFirstDoesNotStopTheServerUnderTheOther() throws Exception {
        copyTables();
        TestServers.Other other = TestServers.Other.at(folder);
        int port = other.port();

        try (EmbeddedMariaDb mine = new EmbeddedMariaDb(TestServers.setup(folder))) {
            assertThat(mine.address().port()).isEqualTo(port);
        }

        assertThat(TestServers.process(folder)).isPresent();
        assertThat(other.leave()).isEqualTo("still served left");
        assertThat(TestServers.process(folder)).isEmpty();
    }

    @Test
    void aServerThatWasKilledIsStartedAgainAtTheSameAddress() throws Exception {
        copyTables();
        try (EmbeddedMariaDb server = new EmbeddedMariaDb(TestServers.setup(folder))) {
            TestServers.tell(server, "CREATE TABLE kept (word VARCHAR(20))");
            ProcessHandle process = TestServers.process(folder).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();

            assertThat(server.revive()).isTrue();

            assertThat(TestServers.ask(server, "SELECT COUNT(*) FROM kept")).isEqualTo("0");
        }
    }

    /** Several processes find it dead; whoever comes after the first one finds it alive and goes on with it. */
    @Test
    void aServerThatAnotherProcessStartedAgainIsUsedAtOnce() throws Exception {
        copyTables();
        try (EmbeddedMariaDb first = new EmbeddedMariaDb(TestServers.setup(folder));
                EmbeddedMariaDb second = new EmbeddedMariaDb(TestServers.setup(folder))) {
            ProcessHandle process = TestServers.process(folder).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
            first.revive();
            AtomicInteger asked = new AtomicInteger();
            DataSource waitedInVain = new AbstractDataSource() {
                @Override
                public Connection getConnection() throws SQLException {
                    if (asked.incrementAndGet() == 1) {
                        throw new SQLTransientConnectionException("timed out");
                    }
                    return DriverManager.getConnection(
                            second.address().url(ServerEndpoint.PRESENCE),
                            ServerEndpoint.USER,
                            second.address().password());
                }

                @Override
                public Connection getConnection(String user, String password) throws SQLException {
                    return getConnection();
                }
            };

            try (Connection connection = new RestartingDataSource(waitedInVain, second).getConnection()) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void theNumberOfADeadServerThatAnotherProcessGotIsNotTakenForOurs() throws Exception {
        Files.writeString(
                folder.resolve("server.pid"),
                Long.toString(ProcessHandle.current().pid()));

        assertThat(TestServers.process(folder)).isEmpty();
    }

    @Test
    void nobodyElseGetsIn() throws Exception {
        copyTables();
        try (EmbeddedMariaDb server = new EmbeddedMariaDb(TestServers.setup(folder))) {
            String url = server.address().url("mysql");

            assertThatThrownBy(() -> DriverManager.getConnection(url, "root", ""))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(url, "", "")).isInstanceOf(SQLException.class);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            assertThat(folder.resolve("server.sql")).doesNotExist();
        }
    }

    @Test
    void itWritesEveryTransactionToTheDiskAndSpeaksAllLanguages() throws Exception {
        copyTables();
        try (EmbeddedMariaDb server = new EmbeddedMariaDb(TestServers.setup(folder))) {
            assertThat(TestServers.ask(
                            server,
                            "SELECT CONCAT_WS(' ', @@innodb_flush_log_at_trx_commit,"
                                    + " @@character_set_server, @@tx_isolation, @@bind_address)"))
                    .isEqualTo("1 utf8mb4 READ-COMMITTED 127.0.0.1");
        }
    }

    @Test
    void aFolderWithSomethingElseInItIsNotTouched() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data").resolve("letter.txt"), "not tables");

        assertThatThrownBy(() -> new EmbeddedMariaDb(TestServers.setup(folder)))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        e -> assertThat(e.sentence(Locale.ENGLISH)).contains("holds no MariaDB data"));
        assertThat(folder.resolve("data").resolve("letter.txt")).exists();
    }
}
