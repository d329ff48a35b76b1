package vn.kontum.report.cli.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.administration.access.ApiScope;
import vn.kontum.report.administration.access.ApiToken;

/** A token without its secret, as programs read it; a contract. */
record TokenDto(
        long id,
        String client,
        List<String> scopes,
        ApiToken.State state,
        Instant expiresAt,
        Optional<Instant> lastUsedAt) {
    static TokenDto of(ApiToken token, Instant now) {
        return new TokenDto(
                token.id(),
                token.client(),
                token.scopes().stream().sorted().map(ApiScope::word).toList(),
                token.state(now),
                token.expiresAt(),
                token.lastUsedAt());
    }
}
