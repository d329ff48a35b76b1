package vn.kontum.report.intake.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Who may read what the program keeps for itself (store, reports, database, logs): its own user and group, whatever the umask. Inbox,
 * outbox and trial are not touched; they belong to the units. Where the file system knows no such rights (Windows) nothing is done.
 */
public final class FileAccess {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-x---");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r-----");

    private FileAccess() {}

    /** Creates a folder with its parents where it is missing; what is made anew gets mode 0750. */
    public static void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            createFolder(parent);
        }
        Files.createDirectories(folder);
        set(folder, FOLDER);
    }

    /** Takes all rights of others from a folder that may have been made by an earlier version. */
    public static void restrictFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            withoutOthers(folder);
        }
    }

    /** Gives a file mode 0640. */
    public static void restrict(Path file) throws IOException {
        set(file, FILE);
    }

    private static void withoutOthers(Path path) throws IOException {
        if (posix(path)) {
            Set<PosixFilePermission> now = Files.getPosixFilePermissions(path);
            if (now.retainAll(FOLDER)) {
                Files.setPosixFilePermissions(path, now);
            }
        }
    }

    private static void set(Path path, Set<PosixFilePermission> mode) throws IOException {
        if (posix(path)) {
            Files.setPosixFilePermissions(path, mode);
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
