package vn.kontum.report.intake.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one hash of the system, as lower-case hex. */
public final class Sha256 {
    private Sha256() {}

    /** Hash of a text's UTF-8 bytes. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[] bytes) {
        return hex(digest().digest(bytes));
    }

    /** Hash of everything a stream still holds. */
    public static String of(InputStream in) throws IOException {
        DigestInputStream hashing = new DigestInputStream(in, digest());
        hashing.transferTo(OutputStream.nullOutputStream());
        return hex(hashing.getMessageDigest().digest());
    }

    /** Hash of a file's content. */
    public static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    /** A digest to feed; finish it with {@link #hex}. */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("[sha256] every Java platform must provide SHA-256", e);
        }
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
