package vn.kontum.report.administration.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a token: {@code ktr_}, its number, and 256 random bits.
 *
 * @implNote So many random bits need no slow hash; SHA-256 of them cannot be turned back.
 */
record TokenSecret(long id, String secret) {
    private static final Pattern TEXT = Pattern.compile("ktr_([1-9][0-9]{0,17})_([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static String generate() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Reads the text of a token; empty where it is none. */
    static Optional<TokenSecret> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new TokenSecret(Long.parseLong(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    String text() {
        return "ktr_" + id + "_" + secret;
    }

    String hash() {
        return hash(secret);
    }

    static String hash(String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Compared in constant time. */
    boolean has(String expectedHash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), expectedHash.getBytes(StandardCharsets.US_ASCII));
    }
}
