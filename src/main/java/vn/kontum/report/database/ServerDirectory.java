package vn.kontum.report.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The files of one embedded server.
 *
 * @implNote Whoever can read them can read the data, so the folder is its owner's alone.
 */
record ServerDirectory(Path root) {
    /** The tables. */
    Path data() {
        return root.resolve("data");
    }

    /** Tables half laid; they become {@link #data} by one renaming. */
    Path unfinished() {
        return root.resolve("data.new");
    }

    /** Where the server listens, and the password. */
    Path address() {
        return root.resolve("server.properties");
    }

    /** The password of the owner of the tables. */
    Path owner() {
        return root.resolve("owner.properties");
    }

    /** Locked while somebody starts or stops the server. */
    Path lock() {
        return root.resolve("server.lock");
    }

    /** Written by the server itself. */
    Path pid() {
        return root.resolve("server.pid");
    }

    /** Written by the server itself. */
    Path log() {
        return root.resolve("server.log");
    }

    /** Statements the server executes when it starts. */
    Path initFile() {
        return root.resolve("server.sql");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    void prepare() throws IOException {
        Files.createDirectories(root);
        Files.createDirectories(temporary());
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Whether tables were laid here before. */
    boolean inUse() {
        return Files.isDirectory(data().resolve("mysql"));
    }
}
