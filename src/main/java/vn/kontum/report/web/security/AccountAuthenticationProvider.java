package vn.kontum.report.web.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.util.function.SingletonSupplier;
import vn.kontum.report.web.format.UntrustedText;

/**
 * Looks at names and passwords, and slows down whoever guesses.
 *
 * @implNote An unknown name must take as long as a wrong password. What it is compared with is hashed once, at the first attempt to
 *     sign in under any name: a start does not wait for it, and which name came first tells nothing.
 */
final class AccountAuthenticationProvider implements AuthenticationProvider {
    private static final Logger LOG = LoggerFactory.getLogger(AccountAuthenticationProvider.class);

    private final AccountRepository accounts;
    private final SignInAttemptRepository attempts;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final Supplier<String> unknownNameHash;

    AccountAuthenticationProvider(
            AccountRepository accounts, SignInAttemptRepository attempts, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.encoder = encoder;
        this.clock = clock;
        this.unknownNameHash = SingletonSupplier.of(() -> encoder.encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = NewAccount.nameOf(asked.getName());
        SignInAttemptRepository.Attempt attempt = new SignInAttemptRepository.Attempt(name, address(asked));
        Instant now = clock.instant();
        if (attempts.begin(attempt, now).isPresent()) {
            LOG.warn("too many attempts to sign in as '{}' from {}", UntrustedText.shown(name), attempt.address());
            throw new LockedException("too many attempts");
        }
        Optional<Account> account = right(name, String.valueOf(asked.getCredentials()));
        if (account.isEmpty()) {
            LOG.warn("a wrong name or password for '{}' from {}", UntrustedText.shown(name), attempt.address());
            throw new BadCredentialsException("wrong name or password");
        }
        attempts.succeeded(attempt, now);
        accounts.signedIn(name, now);
        LOG.info("'{}' signed in from {}", name, attempt.address());
        ConsoleUser user = ConsoleUser.of(account.get());
        UsernamePasswordAuthenticationToken known = UsernamePasswordAuthenticationToken.authenticated(
                user, null, user.role().authorities());
        known.setDetails(asked.getDetails());
        return known;
    }

    private Optional<Account> right(String name, String password) {
        String unknown = unknownNameHash.get();
        Optional<Account> account = accounts.find(name).filter(Account::enabled);
        String hash = account.flatMap(a -> accounts.passwordHash(a.name())).orElse(unknown);
        boolean matches = !PasswordPolicy.tooLong(password) && encoder.matches(password, hash);
        return account.filter(a -> matches);
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
