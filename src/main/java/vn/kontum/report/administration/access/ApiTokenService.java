package vn.kontum.report.administration.access;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;

/** Gives programs their tokens and takes them back; each act with its row in the audit log. */
public final class ApiTokenService {
    /** A token must be renewed once a year. */
    public static final int MOST_DAYS = 366;

    private static final Pattern CLIENT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._()/-]{1,59}");
    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    private final ApiTokenRepository tokens;
    private final AuditRepository audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ApiTokenService(ApiTokenRepository tokens, AuditRepository audit, TransactionTemplate transaction, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A token as somebody asks for it.
     *
     * @param client name of the program, 2 to 60 letters, digits and a few signs
     * @param days how long it is accepted, 1 to {@value #MOST_DAYS}
     */
    public record NewToken(String client, Set<ApiScope> scopes, int days) {
        public NewToken {
            client = Normalizer.normalize(client, Normalizer.Form.NFC).strip();
            scopes = Set.copyOf(scopes);
        }
    }

    /** A token with its text, which is shown once and can never be shown again. */
    public record CreatedToken(ApiToken token, String text) {}

    /** @throws RequestRejectedException when the name, the scopes or the days will not do, or the right is missing */
    public CreatedToken create(NewToken wanted, Actor by) {
        by.authority().require(Authority.ADMINISTRATOR);
        check(wanted);
        String secret = TokenSecret.generate();
        Instant now = clock.instant();
        ApiToken token = new ApiToken(
                0,
                wanted.client(),
                wanted.scopes(),
                now,
                by.name(),
                now.plus(Duration.ofDays(wanted.days())),
                Optional.empty(),
                Optional.empty());
        long id = Optional.ofNullable(transaction.execute(status -> {
                    long number = tokens.add(token, by.reason(), TokenSecret.hash(secret));
                    record(now, by, "token-create", number, detail(token));
                    return number;
                }))
                .orElseThrow();
        return new CreatedToken(tokens.find(id).orElseThrow().token(), new TokenSecret(id, secret).text());
    }

    /** Ends a token at once, in every process. */
    public void revoke(long id, Actor by) {
        by.authority().require(Authority.ADMINISTRATOR);
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            ApiToken token = tokens.find(id)
                    .orElseThrow(() -> new RequestRejectedException(Code.UNKNOWN_TOKEN, Long.toString(id)))
                    .token();
            if (!tokens.revoke(id, by.name(), now)) {
                throw new RequestRejectedException(Code.ALREADY_DONE, "token " + id);
            }
            record(now, by, "token-revoke", id, detail(token));
        });
    }

    /** The newest first. */
    public List<ApiToken> all() {
        return tokens.all();
    }

    /** The token of that text, where it is accepted now. */
    public Optional<ApiToken> accepted(String text) {
        Instant now = clock.instant();
        return TokenSecret.parse(text)
                .flatMap(given -> tokens.find(given.id())
                        .filter(stored -> given.has(stored.secretHash()))
                        .map(ApiTokenRepository.StoredToken::token))
                .filter(token -> token.state(now) == ApiToken.State.VALID)
                .map(token -> noted(token, now));
    }

    private ApiToken noted(ApiToken token, Instant now) {
        if (token.lastUsedAt().filter(at -> at.plus(NOTED_EVERY).isAfter(now)).isEmpty()) {
            tokens.used(token.id(), now);
        }
        return token;
    }

    private static void check(NewToken wanted) {
        if (!CLIENT.matcher(wanted.client()).matches()) {
            throw new RequestRejectedException(Code.TOKEN_CLIENT);
        }
        if (wanted.scopes().isEmpty()) {
            throw new RequestRejectedException(Code.TOKEN_SCOPE);
        }
        if (wanted.days() < 1 || wanted.days() > MOST_DAYS) {
            throw new RequestRejectedException(Code.TOKEN_DAYS, MOST_DAYS);
        }
    }

    private static String detail(ApiToken token) {
        return token.client() + ": " + ApiScope.column(token.scopes()) + " until " + token.expiresAt();
    }

    private void record(Instant now, Actor by, String act, long id, String detail) {
        audit.append(new AuditEvent(now, by.name(), act, "token " + id, by.reason(), detail));
    }
}
