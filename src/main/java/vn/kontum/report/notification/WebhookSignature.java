package vn.kontum.report.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that a message comes from here and was not kept and sent again: {@code t=<seconds>,v1=<hex>}, HMAC-SHA256 over the seconds, a dot and
 * the body. A receiver computes the same, compares in constant time, and refuses what is older than some minutes or has a number that it knows.
 */
final class WebhookSignature {
    static final String HEADER = "Kontum-Signature";

    private WebhookSignature() {}

    static String of(String secret, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] code = mac.doFinal((at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
