package vn.kontum.report.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Proves that whoever sets up the first account has a right to: either sits at this machine, or can read its log. */
public final class FirstAdminToken {
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final List<String> PROXIED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

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

    /** Whether the request may set up the first account with this token or, from this machine, with none. */
    public boolean admits(HttpServletRequest request, String given) {
        byte[] expected = token.getBytes(StandardCharsets.US_ASCII);
        return fromThisMachine(request)
                || MessageDigest.isEqual(expected, given.strip().getBytes(StandardCharsets.UTF_8));
    }

    /** The connection comes from here, not through a proxy, and the browser was not led here under another name. */
    public boolean fromThisMachine(HttpServletRequest request) {
        boolean direct = PROXIED.stream().allMatch(header -> request.getHeader(header) == null);
        return direct && loopback(request.getRemoteAddr()) && LOCAL_NAMES.contains(hostName(request));
    }

    private static String hostName(HttpServletRequest request) {
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
