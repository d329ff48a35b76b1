package vn.kontum.report.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server as a process of its own, which outlives the one that started it. */
final class ServerProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    /** So that a signal meant for us and our group does not stop the server under us and under others. */
    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");

    /** In the first line that the server writes each time. */
    private static final String STARTED = " as process ";

    private static final String ERROR = "[ERROR] ";
    private static final Pattern DISK_FULL =
            Pattern.compile("\\berr(?:or|no):? 28\\b|no space left|out of disk space", Pattern.CASE_INSENSITIVE);

    private static final long LONGEST_LOG = 5_000_000;
    private static final long POLITE_SECONDS = 20;

    static final String LOG_FILE_SIZE = "--innodb-log-file-size=32M";

    /** Reachable from this machine only, nothing lost on a power cut, all languages. */
    private static final List<String> OPTIONS = List.of(
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--skip-ssl",
            "--local-infile=0",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_bin",
            "--default-time-zone=+00:00",
            "--transaction-isolation=READ-COMMITTED",
            "--innodb-flush-log-at-trx-commit=1",
            LOG_FILE_SIZE,
            "--max-allowed-packet=64M",
            "--max-connections=200");

    private final DatabaseProperties.Embedded setup;
    private final ServerDirectory folder;

    ServerProcess(DatabaseProperties.Embedded setup, ServerDirectory folder) {
        this.setup = setup;
        this.folder = folder;
    }

    /** The process that works on these tables, however it came to be; empty when none does. */
    Optional<ProcessHandle> running() throws IOException {
        Optional<String> pid = Files.exists(folder.pid())
                ? Optional.of(Files.readString(folder.pid()).strip()).filter(p -> p.matches("\\d{1,18}"))
                : Optional.empty();
        return pid.flatMap(p -> ProcessHandle.of(Long.parseLong(p)))
                .filter(ProcessHandle::isAlive)
                .filter(this::ours);
    }

    /** A number may have gone to another process meanwhile; ours names its tables in its command. */
    private boolean ours(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        String command = info.commandLine().or(info::command).orElse("");
        boolean tables = command.contains(folder.data().toString())
                || (info.arguments().isEmpty() && command.contains("mariadbd"));
        return tables && info.user().equals(ProcessHandle.current().info().user());
    }

    /** A port nobody listens on: the wished one, else the one it had before, else any. */
    int port(int before) throws IOException {
        if (setup.port() != 0) {
            return setup.port();
        }
        return before != 0 && free(before) ? before : any();
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int any() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    ProcessHandle start(ServerBinaries program, ServerEndpoint address, SchemaOwnerAccount owner) throws IOException {
        Files.deleteIfExists(folder.pid());
        if (Files.exists(folder.log()) && Files.size(folder.log()) > LONGEST_LOG) {
            Files.delete(folder.log());
        }
        writePrivately(folder.initFile(), ServerInitScript.of(address, owner));
        ProcessBuilder builder = new ProcessBuilder(command(program, address))
                .directory(program.base().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        builder.environment().put(program.libraryVariable(), program.libraries().toString());
        LOG.info("starting the embedded database at {}", address);
        Process process = builder.start();
        process.getOutputStream().close();
        return process.toHandle();
    }

    /** It holds passwords. */
    private static void writePrivately(Path file, List<String> lines) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(file, lines);
    }

    private List<String> command(ServerBinaries program, ServerEndpoint address) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(OWN_SESSION)) {
            command.add(OWN_SESSION.toString());
        }
        command.add(program.executable().toString());
        command.addAll(places(program));
        command.add("--port=" + address.port());
        command.add("--innodb-buffer-pool-size=" + setup.memory());
        command.addAll(OPTIONS);
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
            command.add("--socket=server.sock");
        }
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    private List<String> places(ServerBinaries program) {
        return List.of(
                "--no-defaults",
                "--basedir=" + program.base(),
                "--datadir=" + folder.data(),
                "--tmpdir=" + folder.temporary(),
                "--pid-file=" + folder.pid(),
                "--log-error=" + folder.log(),
                "--init-file=" + folder.initFile());
    }

    /** Ends a process that does not answer: asked first, then made to. */
    static void end(ProcessHandle process) throws InterruptedException {
        LOG.warn("the embedded database (process {}) does not answer and is stopped", process.pid());
        process.destroy();
        if (!ended(process, POLITE_SECONDS)) {
            process.destroyForcibly();
            ended(process, POLITE_SECONDS);
        }
    }

    static boolean ended(ProcessHandle process, long seconds) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (process.isAlive() && System.nanoTime() < until) {
            Thread.sleep(10);
        }
        return !process.isAlive();
    }

    /** What the server said last about why it could not start; empty when it said nothing. */
    String lastError() throws IOException {
        List<String> errors = errors();
        return errors.isEmpty() ? "" : errors.get(errors.size() - 1);
    }

    /** Whether it could not because the disk of its tables is full. */
    boolean diskFull() throws IOException {
        return errors().stream().anyMatch(line -> DISK_FULL.matcher(line).find());
    }

    /** What it called errors since it was started last. */
    private List<String> errors() throws IOException {
        Path log = folder.log();
        if (!Files.exists(log)) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        int begun = 0;
        for (int i = 0; i < lines.size(); i++) {
            begun = lines.get(i).contains(STARTED) ? i : begun;
        }
        return lines.subList(begun, lines.size()).stream()
                .filter(line -> line.contains(ERROR))
                .map(line -> line.substring(line.indexOf(ERROR) + ERROR.length()))
                .toList();
    }
}
