package vn.kontum.report.web.security;

import java.io.Serializable;
import java.time.Instant;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody who has signed in, as the session remembers.
 *
 * @param unit code of the unit that the person belongs to; empty for everybody else
 * @param signature as runs and the audit log name the person
 * @param stamp of the own account at that time; 0 for people of a provider
 * @param provider the OpenID Connect registration that vouches for the person; empty for an own account
 * @param until when the person has to sign in again, whatever is done meanwhile
 */
public record ConsoleUser(
        String name,
        String fullName,
        String signature,
        Role role,
        int stamp,
        String unit,
        String provider,
        Instant until)
        implements AuthenticatedPrincipal, ConsolePrincipal, Serializable {
    static ConsoleUser of(Account account) {
        return new ConsoleUser(
                account.name(),
                account.fullName(),
                account.signature(),
                account.role(),
                account.stamp(),
                account.unit().orElse(""),
                "",
                Instant.MAX);
    }

    @Override
    public ConsoleUser consoleUser() {
        return this;
    }

    @Override
    public String getName() {
        return name;
    }

    /** Whether there is an account of this program, with a password of its own. */
    public boolean hasAccount() {
        return provider.isEmpty();
    }

    /** Whether the role is the one given or includes it. */
    public boolean may(Role needed) {
        return role.includes(needed);
    }
}
