package vn.kontum.report.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;
import vn.kontum.report.PreparedFolder;

/** Embedded servers of tests; the program is unpacked once for all of them. */
public final class TestServers {
    public static final Path PROGRAM = Path.of("target", "mariadb").toAbsolutePath();

    private TestServers() {}

    /** By one test process, while the others wait. */
    public static void unpack() {
        Path nothing = PROGRAM.resolveSibling("unpack");
        try {
            ServerBinaries.of(setup(nothing), new ServerDirectory(nothing)).unpack();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("[" + PROGRAM + "] cannot be unpacked", e);
        }
    }

    /**
     * Puts the tables of the program, empty, where the embedded server of a folder has its own. They are laid and migrated once
     * for all tests, which takes twenty times as long as copying them.
     */
    public static void copyTables(Path folder) throws IOException {
        PreparedFolder laid = PreparedFolder.once(
                "embedded-database",
                (prepared, url) -> Database.open(
                                setup(prepared.resolve("work")), new DatabaseProperties.Pool(3, Duration.ofSeconds(3)))
                        .close());
        FileSystemUtils.copyRecursively(laid.folder().resolve("work").resolve("data"), folder.resolve("data"));
    }

    static DatabaseProperties.Embedded setup(Path folder) {
        return new DatabaseProperties.Embedded(folder, PROGRAM, 0, 16L << 20, Duration.ofSeconds(60));
    }

    static Optional<ProcessHandle> process(Path folder) throws IOException {
        return new ServerProcess(setup(folder), new ServerDirectory(folder)).running();
    }

    static String ask(EmbeddedMariaDb server, String sql) throws SQLException {
        ServerEndpoint at = server.address();
        try (Connection connection = DriverManager.getConnection(
                        at.url(ServerEndpoint.SCHEMA),
                        SchemaOwnerAccount.USER,
                        owner(server).password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void tell(EmbeddedMariaDb server, String sql) throws SQLException {
        ServerEndpoint at = server.address();
        try (Connection connection = DriverManager.getConnection(
                        at.url(ServerEndpoint.SCHEMA),
                        SchemaOwnerAccount.USER,
                        owner(server).password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static SchemaOwnerAccount owner(EmbeddedMariaDb server) {
        try {
            return server.owner();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another process that uses the server of a folder. */
    record Other(Process process, BufferedReader says) {
        static Other at(Path folder) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ServerHolderProcess.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Other(process, process.inputReader(StandardCharsets.UTF_8));
        }

        int port() throws IOException {
            return Integer.parseInt(says.readLine().substring("ready ".length()));
        }

        /** Tells it to leave and returns what it says last. */
        String leave() throws IOException, InterruptedException {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            String said = says.readLine() + " " + says.readLine();
            process.waitFor();
            return said;
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }
}
