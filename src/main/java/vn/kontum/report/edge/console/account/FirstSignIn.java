package vn.kontum.report.edge.console.account;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whoever starts the service how the first account is made. */
@Component
public final class FirstSignIn {
    private final Accounts accounts;
    private final SetUpToken token;

    FirstSignIn(Accounts accounts, SetUpToken token) {
        this.accounts = accounts;
        this.token = token;
    }

    /** The code that is asked for; empty once there is an account. */
    public Optional<String> code() {
        return accounts.none() ? Optional.of(token.text()) : Optional.empty();
    }
}
