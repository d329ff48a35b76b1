package vn.kontum.report.web.security;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who may sign in.
 *
 * @param name what is typed to sign in: lower case
 * @param fullName what others see
 * @param stamp grows with every change; a session that was begun with another stamp is over
 * @param unit code of the unit that it belongs to; present exactly for {@link Role#UNIT}
 * @param mustChange whether somebody else chose the password, so that it has to be replaced first
 */
public record Account(
        String name,
        String fullName,
        Role role,
        boolean enabled,
        boolean mustChange,
        int stamp,
        Instant createdAt,
        String createdBy,
        Optional<Instant> lastSignIn,
        Optional<String> unit) {
    /** Of somebody who belongs to no unit. */
    public Account(
            String name,
            String fullName,
            Role role,
            boolean enabled,
            boolean mustChange,
            int stamp,
            Instant createdAt,
            String createdBy,
            Optional<Instant> lastSignIn) {
        this(name, fullName, role, enabled, mustChange, stamp, createdAt, createdBy, lastSignIn, Optional.empty());
    }

    /** As runs and the audit log name the person. */
    public String signature() {
        return fullName.equals(name) ? name : fullName + " (" + name + ")";
    }
}
