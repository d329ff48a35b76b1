package vn.kontum.report.web.security;

import java.security.SecureRandom;

/** Passwords that the program makes for an account whose owner replaces them at the first sign-in. */
public final class OneTimePasswordGenerator {
    /** Without letters and digits that look alike on paper. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePasswordGenerator() {}

    /** Four groups of four signs: 79 bits. */
    public static String generate() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * LENGTH; i++) {
            password.append(i > 0 && i % LENGTH == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
