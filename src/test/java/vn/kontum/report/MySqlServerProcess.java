package vn.kontum.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** A genuine MySQL 8 server of the test's own on 127.0.0.1, account root without a password; it ends with the JVM. */
public final class MySqlServerProcess implements AutoCloseable {
    private static final Path PROGRAM = Path.of("target", "mysql").toAbsolutePath();
    private static final String ARCHIVE = "mysql-Linux-amd64.tar.gz";
    private static final Duration START = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private Process process;

    private MySqlServerProcess(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Whether the server of the artifact runs on this machine: Linux on x86-64, with libaio and libnuma. */
    public static boolean available() {
        boolean right = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        try {
            return right && run(List.of(unpacked().toString(), "--no-defaults", "--version")) == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that tests share where MySQL was chosen for all of them. */
    static MySqlServerProcess ofThisJvm() {
        try {
            return start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param arguments more of them, for the server */
    public static MySqlServerProcess start(String... arguments) throws IOException {
        Path folder = Files.createTempDirectory("kt-mysql");
        List<String> lay = new ArrayList<>(command(folder));
        lay.add("--initialize-insecure");
        if (run(lay) != 0) {
            throw new IOException("[" + folder.resolve("server.log") + "] MySQL could not lay its tables");
        }
        int port = freePort();
        List<String> serve = new ArrayList<>(command(folder));
        serve.addAll(List.of("--port=" + port, "--bind-address=127.0.0.1", "--mysqlx=OFF", "--max-connections=1000"));
        serve.addAll(List.of(arguments));
        MySqlServerProcess server = new MySqlServerProcess(folder, port, begin(serve));
        server.awaitAnswer();
        return server;
    }

    public int port() {
        return port;
    }

    /** Address of a schema, with what Connector/J needs to get in without TLS. */
    public String url(String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema
                + "?createDatabaseIfNotExist=true&sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    private static List<String> command(Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                unpacked().toString(),
                "--no-defaults",
                "--basedir=" + PROGRAM,
                "--datadir=" + folder.resolve("data"),
                "--socket=" + folder.resolve("s"),
                "--pid-file=" + folder.resolve("pid"),
                "--log-error=" + folder.resolve("server.log"),
                "--skip-log-bin",
                "--performance-schema=OFF",
                // what tests write need not outlive a power cut: the disk is not waited for
                "--innodb-flush-log-at-trx-commit=2",
                "--innodb-flush-method=nosync",
                "--innodb-doublewrite=OFF",
                "--innodb-redo-log-capacity=32M"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    /** Once for all test processes: whoever comes second waits for the first. */
    private static synchronized Path unpacked() throws IOException {
        Path program = PROGRAM.resolve("bin").resolve("mysqld");
        Path lock = Files.createDirectories(PROGRAM.getParent()).resolve("mysql.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && !Files.exists(program)) {
                unpack();
            }
        }
        return program;
    }

    private static void unpack() throws IOException {
        Path fresh = PROGRAM.resolveSibling("mysql.unpacking");
        FileSystemUtils.deleteRecursively(fresh);
        Files.createDirectories(fresh);
        try (InputStream archive = MySqlServerProcess.class.getClassLoader().getResourceAsStream(ARCHIVE)) {
            Process tar = new ProcessBuilder("tar", "-xzf", "-", "-C", fresh.toString()).start();
            Objects.requireNonNull(archive).transferTo(tar.getOutputStream());
            tar.getOutputStream().close();
            if (ended(tar) != 0) {
                throw new IOException("[" + ARCHIVE + "] could not be unpacked");
            }
        }
        Files.move(fresh, PROGRAM);
    }

    private static int run(List<String> command) throws IOException {
        return ended(begin(command));
    }

    private static Process begin(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int ended(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws IOException {
        long until = System.nanoTime() + START.toNanos();
        SQLException last = new SQLException("not asked");
        while (process.isAlive() && System.nanoTime() < until) {
            try (var connection = DriverManager.getConnection(url("mysql"), "root", "")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                last = notYet;
            }
        }
        throw new IOException("[" + folder.resolve("server.log") + "] MySQL did not start", last);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
