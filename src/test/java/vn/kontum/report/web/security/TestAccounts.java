package vn.kontum.report.web.security;

import java.time.Instant;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.kontum.report.web.ConsoleServer;

/** Accounts for tests, ready to use: nobody has to replace the password first. */
public final class TestAccounts {
    public static final String PASSWORD = "four words in a row";

    /** With the least rounds there are: a hundredth of the time, at every account and every sign-in. */
    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private TestAccounts() {}

    /** People of units belong to 608. */
    public static void add(ConsoleServer server, String name, Role role) {
        add(server, name, role, role == Role.UNIT ? Optional.of("608") : Optional.empty());
    }

    public static void add(ConsoleServer server, String name, Role role, Optional<String> unit) {
        Account account = new Account(name, name, role, true, false, 1, Instant.now(), "test", Optional.empty(), unit);
        server.autowired(AccountRepository.class).add(account, HASH);
    }
}
