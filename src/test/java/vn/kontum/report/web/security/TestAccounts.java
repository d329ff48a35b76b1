package vn.kontum.report.web.security;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.kontum.report.web.ConsoleServer;

/** Accounts for tests, ready to use: nobody has to replace the password first. */
public final class TestAccounts {
    public static final String PASSWORD = "four words in a row";

    private TestAccounts() {}

    /** People of units belong to 608. */
    public static void add(ConsoleServer server, String name, Role role) {
        add(server, name, role, role == Role.UNIT ? Optional.of("608") : Optional.empty());
    }

    public static void add(ConsoleServer server, String name, Role role, Optional<String> unit) {
        String hash = Objects.requireNonNull(server.the(PasswordEncoder.class).encode(PASSWORD));
        Account account = new Account(name, name, role, true, false, 1, Instant.now(), "test", Optional.empty(), unit);
        server.autowired(AccountRepository.class).add(account, HASH);
    }
}
