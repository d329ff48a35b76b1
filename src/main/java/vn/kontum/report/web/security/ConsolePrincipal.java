package vn.kontum.report.web.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** What a session holds of somebody who signed in, whichever way it was. */
public interface ConsolePrincipal {
    ConsoleUser consoleUser();

    /** The person behind an authentication; empty where nobody signed in. */
    static Optional<ConsoleUser> of(@Nullable Authentication known) {
        return known != null && known.getPrincipal() instanceof ConsolePrincipal principal
                ? Optional.of(principal.consoleUser())
                : Optional.empty();
    }
}
