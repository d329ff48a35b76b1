package vn.kontum.report.web.security;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.kontum.report.web.security.AccountRejectedException.Reason;

/** Changes of accounts, each written to the audit log. */
public final class AccountService {
    private final AccountRepository store;
    private final SignInAttemptRepository attempts;
    private final AuditedAccountChange changes;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final Clock clock;

    AccountService(
            AccountRepository store,
            SignInAttemptRepository attempts,
            AuditedAccountChange changes,
            PasswordPolicy policy,
            PasswordEncoder encoder,
            Clock clock) {
        this.store = store;
        this.attempts = attempts;
        this.changes = changes;
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
        changes.perform(
                new AuditedAccountChange.AccountAction(
                        "account-setup", first.name(), first.role().name()),
                self,
                now -> {
                    if (!store.none()) {
                        throw new AccountRejectedException(Reason.NOT_FIRST);
                    }
                    store.add(account(first, now, first.name(), false), hash);
                });
    }

    public void create(NewAccount wanted, AccountActor accountActor) {
        policy.check(wanted.name(), wanted.password());
        String hash = encoder.encode(wanted.password());
        changes.perform(
                new AuditedAccountChange.AccountAction(
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
        changes.perform(
                new AuditedAccountChange.AccountAction("account-role", name, role.name()), accountActor, now -> {
                    Account account = known(name);
                    requireChange(account.role() != role);
                    if (account.role() == Role.UNIT || role == Role.UNIT) {
                        throw new AccountRejectedException(Reason.UNIT_ROLE);
                    }
                    store.role(name, role);
                });
    }

    public void enabled(String name, boolean enabled, AccountActor accountActor) {
        changes.perform(
                new AuditedAccountChange.AccountAction(enabled ? "account-enable" : "account-disable", name, ""),
                accountActor,
                now -> {
                    requireChange(known(name).enabled() != enabled);
                    store.enabled(name, enabled);
                });
    }

    /** An administrator chooses a new password for somebody, who may sign in with it, and has to replace it, at once. */
    public void resetPassword(String name, String password, AccountActor accountActor) {
        policy.check(name, password);
        String hash = encoder.encode(password);
        changes.perform(
                new AuditedAccountChange.AccountAction("account-password-reset", name, ""), accountActor, now -> {
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
        changes.perform(
                new AuditedAccountChange.AccountAction("account-password", own.name(), ""),
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

    private static void requireChange(boolean changes) {
        if (!changes) {
            throw new AccountRejectedException(Reason.NOTHING_CHANGES);
        }
    }
}
