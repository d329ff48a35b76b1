package vn.kontum.report.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Hands the set-up code over in a file of mode 0600, because what a service prints ends in a log. */
final class SetUpCodeFile {
    private static final String NAME = "setup-code";

    private SetUpCodeFile() {}

    /** Writes the code into the work folder, in place of an older one. */
    static Path write(Path work, String code) {
        Path file = work.resolve(NAME).toAbsolutePath();
        try {
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, code + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("[" + file + "] cannot be written; check the rights on the work folder", e);
        }
    }
}
