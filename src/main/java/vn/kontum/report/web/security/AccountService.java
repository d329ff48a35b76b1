package vn.kontum.report.web.security;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.web.security.AccountRejectedException.Reason;

/**
 * Changes of accounts, each written to the audit log.
 *
 * @implNote The log is appended to first, its lock lets only one change through at a time.
 */
public final class AccountService {
    private final AccountRepository store;
    private final SignInAttemptRepository attempts;
    private final AuditRepository audit;
    private final TransactionTemplate transaction;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final Clock clock;

    /** What is changed, and where it is written down. */
    record AccountRepositories(
            AccountRepository store,
            SignInAttemptRepository attempts,
            AuditRepository audit,
            TransactionTemplate transaction) {}

    AccountService(
            AccountRepositories accountRepositories, PasswordPolicy policy, PasswordEncoder encoder, Clock clock) {
        this.store = accountRepositories.store();
        this.attempts = accountRepositories.attempts();
        this.audit = accountRepositories.audit();
        this.transaction = accountRepositories.transaction();
        this.policy = policy;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Who changes accounts, and why. */
    public record AccountActor(String who, String why) {}

    /** The present password, the one in its place, and why. */
    public record PasswordChange(String old, String password, String reason) {}

    /** Whether nobody can sign in yet. */
    public boolean none() {
        return store.none();
    }

    public Optional<Account> find(String name) {
        return store.find(name);
    }

    public List<Account> all() {
        return store.all();
    }

    /** The first administrator; refused as soon as there is any account. */
    public void setUp(NewAccount first, String reason) {
        policy.check(first.name(), first.password());
        String hash = encoder.encode(first.password());
        AccountActor self = new AccountActor(first.fullName() + " (" + first.name() + ")", reason);
        act(new AccountAction("account-setup", first.name(), first.role().name()), self, now -> {
            if (!store.none()) {
                throw new AccountRejectedException(Reason.NOT_FIRST);
            }
            store.add(account(first, now, first.name(), false), hash);
        });
    }

    public void create(NewAccount wanted, AccountActor accountActor) {
        policy.check(wanted.name(), wanted.password());
        String hash = encoder.encode(wanted.password());
        act(
                new AccountAction(
                        "account-create",
                        wanted.name(),
                        wanted.role().name() + wanted.unit().map(" "::concat).orElse("")),
                accountActor,
                now -> {
                    try {
                        store.add(account(wanted, now, accountActor.who(), true), hash);
                    } catch (DuplicateKeyException e) {
                        throw new AccountRejectedException(Reason.NAME_TAKEN);
                    }
                });
    }

    public void role(String name, Role role, AccountActor accountActor) {
        act(new AccountAction("account-role", name, role.name()), accountActor, now -> {
            Account account = known(name);
            changing(account.role() != role);
            if (account.role() == Role.UNIT || role == Role.UNIT) {
                throw new AccountRejectedException(Reason.UNIT_ROLE);
            }
            store.role(name, role);
        });
    }

    public void enabled(String name, boolean enabled, AccountActor accountActor) {
        act(new AccountAction(enabled ? "account-enable" : "account-disable", name, ""), accountActor, now -> {
            changing(known(name).enabled() != enabled);
            store.enabled(name, enabled);
        });
    }

    /** An administrator chooses a new password for somebody, who may sign in with it, and has to replace it, at once. */
    public void resetPassword(String name, String password, AccountActor accountActor) {
        policy.check(name, password);
        String hash = encoder.encode(password);
        act(new AccountAction("account-password-reset", name, ""), accountActor, now -> {
            known(name);
            store.password(name, hash, true);
            attempts.forget(name);
        });
    }

    /**
     * Somebody replaces the own password. The present one is guessed as seldom as when signing in.
     *
     * @param address where the request comes from
     */
    public void changePassword(Account own, PasswordChange change, String address) {
        SignInAttemptRepository.Attempt attempt = new SignInAttemptRepository.Attempt(own.name(), address);
        String old = change.old();
        String password = change.password();
        if (attempts.begin(attempt, clock.instant()).isPresent()) {
            throw new AccountRejectedException(Reason.PASSWORD_ATTEMPTS);
        }
        if (PasswordPolicy.tooLong(old)
                || !encoder.matches(old, store.passwordHash(own.name()).orElse(""))) {
            throw new AccountRejectedException(Reason.PASSWORD_WRONG);
        }
        attempts.succeeded(attempt, clock.instant());
        policy.check(own.name(), password);
        if (old.equals(password)) {
            throw new AccountRejectedException(Reason.PASSWORD_REPEATED);
        }
        String hash = encoder.encode(password);
        act(
                new AccountAction("account-password", own.name(), ""),
                new AccountActor(own.signature(), change.reason()),
                now -> {
                    store.password(own.name(), hash, false);
                });
    }

    private static Account account(NewAccount wanted, Instant now, String by, boolean mustChange) {
        return new Account(
                wanted.name(),
                wanted.fullName(),
                wanted.role(),
                true,
                mustChange,
                1,
                now,
                by,
                Optional.empty(),
                wanted.unit());
    }

    private Account known(String name) {
        return store.find(name).orElseThrow(() -> new AccountRejectedException(Reason.UNKNOWN));
    }

    private static void changing(boolean changes) {
        if (!changes) {
            throw new AccountRejectedException(Reason.NOTHING_CHANGES);
        }
    }

    private void act(AccountAction accountAction, AccountActor accountActor, Consumer<Instant> work) {
        if (accountActor.why().isBlank()) {
            throw new AccountRejectedException(Reason.REASON_REQUIRED);
        }
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            audit.append(new AuditEvent(
                    now,
                    accountActor.who(),
                    accountAction.act(),
                    "account " + accountAction.name(),
                    accountActor.why(),
                    accountAction.detail()));
            work.accept(now);
            if (store.administrators() == 0) {
                throw new AccountRejectedException(Reason.LAST_ADMINISTRATOR);
            }
        });
    }

    /** What the audit log says was done. */
    private record AccountAction(String act, String name, String detail) {}
}
