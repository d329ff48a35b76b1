package vn.kontum.report.database;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * The account that lays and changes the tables of the embedded database and grants the rights on them. Its password is in a file of its
 * own, which is read while the database is opened; the connections that serve never see it.
 */
record SchemaOwnerAccount(String password) {
    static final String USER = "kontum_owner";

    static SchemaOwnerAccount fresh() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return new SchemaOwnerAccount(HexFormat.of().formatHex(random));
    }

    /** As written down; empty when nothing usable is, as in a folder of an earlier version. */
    static Optional<SchemaOwnerAccount> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return Optional.ofNullable(properties.getProperty("password"))
                .filter(password -> !password.isEmpty())
                .map(SchemaOwnerAccount::new);
    }

    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        StringWriter text = new StringWriter();
        properties.store(text, "The owner of the tables of the embedded database");
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(next, text.toString());
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return USER;
    }
}
