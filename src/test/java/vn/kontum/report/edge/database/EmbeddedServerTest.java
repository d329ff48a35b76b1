package vn.kontum.report.edge.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real servers and real processes; a server that a test leaves behind is ended by the next one that opens its folder. */
class EmbeddedServerTest {
    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsThereAfterTheServerWasStoppedAndStarted() throws Exception {
        try (EmbeddedServer first = new EmbeddedServer(Servers.setup(folder))) {
            Servers.tell(first, "CREATE TABLE kept (word VARCHAR(20))");
            Servers.tell(first, "INSERT INTO kept VALUES ('Đăk Hà')");
        }
        assertThat(Servers.process(folder)).isEmpty();

        try (EmbeddedServer second = new EmbeddedServer(Servers.setup(folder))) {
            assertThat(Servers.ask(second, "SELECT word FROM kept")).isEqualTo("Đăk Hà");
        }
    }

    @Test
    void aServerLeftByAKilledProcessServesTheNextOneWithNothingLost() throws Exception {
        Servers.Other killed = Servers.Other.at(folder);
        int port = killed.port();
        long server = Servers.process(folder).orElseThrow().pid();
        killed.kill();

        try (EmbeddedServer next = new EmbeddedServer(Servers.setup(folder))) {
            assertThat(next.address().port()).isEqualTo(port);
            assertThat(Servers.process(folder).orElseThrow().pid()).isEqualTo(server);
        }

        assertThat(Servers.process(folder)).isEmpty();
    }

    @Test
    void whoeverLeavesFirstDoesNotStopTheServerUnderTheOther() throws Exception {
        Servers.Other other = Servers.Other.at(folder);
        int port = other.port();

        try (EmbeddedServer mine = new EmbeddedServer(Servers.setup(folder))) {
            assertThat(mine.address().port()).isEqualTo(port);
        }

        assertThat(Servers.process(folder)).isPresent();
        assertThat(other.leave()).isEqualTo("still served left");
        assertThat(Servers.process(folder)).isEmpty();
    }

    @Test
    void aServerThatWasKilledIsStartedAgainAtTheSameAddress() throws Exception {
        try (EmbeddedServer server = new EmbeddedServer(Servers.setup(folder))) {
            Servers.tell(server, "CREATE TABLE kept (word VARCHAR(20))");
            ProcessHandle process = Servers.process(folder).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();

            assertThat(server.revive()).isTrue();

            assertThat(Servers.ask(server, "SELECT COUNT(*) FROM kept")).isEqualTo("0");
        }
    }

    @Test
    void theNumberOfADeadServerThatAnotherProcessGotIsNotTakenForOurs() throws Exception {
        Files.writeString(
                folder.resolve("server.pid"),
                Long.toString(ProcessHandle.current().pid()));

        assertThat(Servers.process(folder)).isEmpty();
    }

    @Test
    void nobodyElseGetsIn() throws Exception {
        try (EmbeddedServer server = new EmbeddedServer(Servers.setup(folder))) {
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
        try (EmbeddedServer server = new EmbeddedServer(Servers.setup(folder))) {
            assertThat(Servers.ask(
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

        assertThatThrownBy(() -> new EmbeddedServer(Servers.setup(folder)))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        e -> assertThat(e.sentence(Locale.ENGLISH)).contains("holds no MariaDB data"));
        assertThat(folder.resolve("data").resolve("letter.txt")).exists();
    }
}
