package vn.kontum.report.edge.console.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kontum.report.batch.AuditStore;
import vn.kontum.report.edge.console.account.AccountRefusedException.Why;

/** Changes of accounts, each written to the audit log. Danger: the log is appended to first, its lock lets only one change through at a time. */
public final class Accounts {
    private final AccountStore store;
    private final AuditStore audit;
    private final TransactionTemplate transaction;
    private final PasswordEncoder encoder;
    private final Clock clock;

    /** What is changed, and where it is written down. */
    record Records(AccountStore store, AuditStore audit, TransactionTemplate transaction) {}

    Accounts(Records records, PasswordEncoder encoder, Clock clock) {
        this.store = records.store();
        this.audit = records.audit();
        this.transaction = records.transaction();
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Who changes accounts, and why. */
    public record By(String who, String why) {}

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
        String hash = encoder.encode(first.password());
        By self = new By(first.fullName() + " (" + first.name() + ")", reason);
        act(new Deed("account-setup", first.name(), first.role().name()), self, now -> {
            if (!store.none()) {
                throw new AccountRefusedException(Why.NOT_FIRST);
            }
            store.add(account(first, now, first.name(), false), hash);
        });
    }

    public void create(NewAccount wanted, By by) {
        String hash = encoder.encode(wanted.password());
        act(new Deed("account-create", wanted.name(), wanted.role().name()), by, now -> {
            try {
                store.add(account(wanted, now, by.who(), true), hash);
            } catch (DuplicateKeyException e) {
                throw new AccountRefusedException(Why.NAME_TAKEN);
            }
        });
    }

    public void role(String name, Role role, By by) {
        act(new Deed("account-role", name, role.name()), by, now -> {
            known(name);
            store.role(name, role);
        });
    }

    public void enabled(String name, boolean enabled, By by) {
        act(new Deed(enabled ? "account-enable" : "account-disable", name, ""), by, now -> {
            known(name);
            store.enabled(name, enabled);
        });
    }

    /** An administrator chooses a new password for somebody, who has to replace it at once. */
    public void resetPassword(String name, String password, By by) {
        NewAccount.check(name, password);
        String hash = encoder.encode(password);
        act(new Deed("account-password-reset", name, ""), by, now -> {
            known(name);
            store.password(name, hash, true);
        });
    }

    /** Somebody replaces the own password. */
    public void changePassword(Account own, String old, String password, String reason) {
        if (NewAccount.tooLong(old)
                || !encoder.matches(old, store.passwordHash(own.name()).orElse(""))) {
            throw new AccountRefusedException(Why.PASSWORD_WRONG);
        }
        NewAccount.check(own.name(), password);
        if (old.equals(password)) {
            throw new AccountRefusedException(Why.PASSWORD_REPEATED);
        }
        String hash = encoder.encode(password);
        act(new Deed("account-password", own.name(), ""), new By(own.signature(), reason), now -> {
            store.password(own.name(), hash, false);
        });
    }

    private static Account account(NewAccount wanted, Instant now, String by, boolean mustChange) {
        return new Account(
                wanted.name(), wanted.fullName(), wanted.role(), true, mustChange, 1, now, by, Optional.empty());
    }

    private void known(String name) {
        if (store.find(name).isEmpty()) {
            throw new AccountRefusedException(Why.UNKNOWN);
        }
    }

    private void act(Deed deed, By by, Consumer<Instant> work) {
        if (by.why().isBlank()) {
            throw new AccountRefusedException(Why.REASON_REQUIRED);
        }
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            audit.append(
                    new AuditStore.Act(now, by.who(), deed.act(), "account " + deed.name(), by.why(), deed.detail()));
            work.accept(now);
            if (store.administrators() == 0) {
                throw new AccountRefusedException(Why.LAST_ADMINISTRATOR);
            }
        });
    }

    /** What the audit log says was done. */
    private record Deed(String act, String name, String detail) {}
}
