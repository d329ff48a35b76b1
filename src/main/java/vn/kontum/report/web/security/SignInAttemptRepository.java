package vn.kontum.report.web.security;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.kontum.report.database.UtcColumns;

/**
 * Attempts to sign in that have not succeeded, shared by all processes.
 *
 * @implNote An attempt is written before the password is looked at, so that many at once cannot slip through.
 */
final class SignInAttemptRepository {
    /** How long a failed attempt counts. */
    static final Duration MEMORY = Duration.ofMinutes(15);

    private static final int PER_ACCOUNT_AND_ADDRESS = 5;
    private static final int PER_ADDRESS = 30;
    private static final int PER_ACCOUNT = 60;

    private final JdbcClient jdbc;

    SignInAttemptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who tries, from where. */
    record Attempt(String account, String address) {
        Attempt {
            account = cut(account);
            address = cut(address);
        }

        private static String cut(String text) {
            return text.length() > 64 ? text.substring(0, 64) : text;
        }

        private List<RateLimit> limits() {
            return List.of(
                    new RateLimit("account = ? AND address = ?", List.of(account, address), PER_ACCOUNT_AND_ADDRESS),
                    new RateLimit("address = ?", List.of(address), PER_ADDRESS),
                    new RateLimit("account = ?", List.of(account), PER_ACCOUNT));
        }
    }

    /** At most so many attempts that look alike. */
    private record RateLimit(String which, List<String> arguments, int most) {}

    /**
     * Notes an attempt; when there were too many it does not count, and the moment is returned from which one may try
     * again.
     */
    Optional<Instant> begin(Attempt attempt, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO sign_in_attempt (account, address, at) VALUES (?, ?, ?)")
                .param(attempt.account())
                .param(attempt.address())
                .param(UtcColumns.column(now))
                .update(key, "id");
        Optional<Instant> again = attempt.limits().stream()
                .flatMap(limit -> blockedUntil(limit, now).stream())
                .max(Instant::compareTo);
        if (again.isPresent()) {
            jdbc.sql("DELETE FROM sign_in_attempt WHERE id = ?")
                    .param(Optional.ofNullable(key.getKey()).orElseThrow().longValue())
                    .update();
        }
        return again;
    }

    /** Forgets the attempts of somebody who got in, and everything that no longer counts. */
    void succeeded(Attempt attempt, Instant now) {
        jdbc.sql("DELETE FROM sign_in_attempt WHERE (account = ? AND address = ?) OR at <= ?")
                .param(attempt.account())
                .param(attempt.address())
                .param(UtcColumns.column(now.minus(MEMORY)))
                .update();
    }

    /** Forgets every attempt under a name. */
    void forget(String account) {
        jdbc.sql("DELETE FROM sign_in_attempt WHERE account = ?").param(account).update();
    }

    private Optional<Instant> blockedUntil(RateLimit limit, Instant now) {
        Stream<Object> arguments =
                Stream.concat(limit.arguments().stream(), Stream.of(UtcColumns.column(now.minus(MEMORY))));
        List<Instant> counting = jdbc.sql(
                        "SELECT at FROM sign_in_attempt WHERE " + limit.which() + " AND at > ? ORDER BY at")
                .params(arguments.toList())
                .query((row, n) -> UtcColumns.read(row, "at"))
                .list();
        return counting.size() > limit.most() ? Optional.of(counting.get(0).plus(MEMORY)) : Optional.empty();
    }
}
