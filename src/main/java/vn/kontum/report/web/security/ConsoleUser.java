package vn.kontum.report.web.security;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody who has signed in, as the session remembers.
 *
 * @param unit code of the unit that the account belongs to; empty for everybody else
 * @param signature as runs and the audit log name the person
 * @param stamp of the account at that time
 */
public record ConsoleUser(String name, String fullName, String signature, Role role, int stamp, String unit)
        implements AuthenticatedPrincipal, Serializable {
    static ConsoleUser of(Account account) {
        return new ConsoleUser(
                account.name(),
                account.fullName(),
                account.signature(),
                account.role(),
                account.stamp(),
                account.unit().orElse(""));
    }

    @Override
    public String getName() {
        return name;
    }

    /** Whether the role is the one given or includes it. */
    public boolean may(Role needed) {
        return role.includes(needed);
    }
}
