package vn.kontum.report.administration.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The right of a program to read; the secret itself is kept nowhere.
 *
 * @param client name of the program
 * @param expiresAt first moment at which it is no longer accepted
 * @param lastUsedAt to the hour
 */
public record ApiToken(
        long id,
        String client,
        Set<ApiScope> scopes,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {

    /** How a token stands. */
    public enum State {
        VALID,
        EXPIRED,
        REVOKED
    }

    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    public State state(Instant now) {
        if (revokedAt.isPresent()) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.VALID : State.EXPIRED;
    }
}
