package vn.kontum.report.web.security;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whoever starts the service how the first account is made. */
@Component
public final class FirstAdminSetup {
    private final AccountService accounts;
    private final FirstAdminToken token;

    FirstAdminSetup(AccountService accounts, FirstAdminToken token) {
        this.accounts = accounts;
        this.token = token;
    }

    /** The code that is asked for; empty once there is an account. */
    public Optional<String> code() {
        return accounts.none() ? Optional.of(token.text()) : Optional.empty();
    }
}
