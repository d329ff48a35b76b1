package vn.kontum.report.web.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Proves that whoever sets up the first account has a right to: was told the code by the one who started the service.
 * It is never logged.
 */
public final class FirstAdminToken {
    private final String token;

    FirstAdminToken() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        this.token = HexFormat.of().formatHex(bytes);
    }

    /** To be shown to whoever starts the service, and to nobody else. */
    public String text() {
        return token;
    }

    /** Whether the code is the right one; it is asked for from everywhere, this machine included. */
    public boolean admits(String given) {
        byte[] expected = token.getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, given.strip().getBytes(StandardCharsets.UTF_8));
    }

    static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
