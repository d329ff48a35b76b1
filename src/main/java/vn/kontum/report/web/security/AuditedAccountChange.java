package vn.kontum.report.web.security;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.web.security.AccountRejectedException.Reason;

/**
 * A change of an account together with its row in the audit log, or neither.
 *
 * @implNote The log is appended to first; its lock lets only one change through at a time.
 */
final class AuditedAccountChange {
    private final AccountRepository accounts;
    private final AuditRepository audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AuditedAccountChange(
            AccountRepository accounts, AuditRepository audit, TransactionTemplate transaction, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What the audit log says was done.
     *
     * @param act stable, for programs
     * @param name of the account
     */
    record AccountAction(String act, String name, String detail) {}

    /**
     * Performs a change within a transaction.
     *
     * @param change is given the time of the row
     * @throws AccountRejectedException when no reason is given, or no administrator would be left
     */
    void perform(AccountAction action, AccountService.AccountActor actor, Consumer<Instant> change) {
        if (actor.why().isBlank()) {
            throw new AccountRejectedException(Reason.REASON_REQUIRED);
        }
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            audit.append(new AuditEvent(
                    now, actor.who(), action.act(), "account " + action.name(), actor.why(), action.detail()));
            change.accept(now);
            if (accounts.administrators() == 0) {
                throw new AccountRejectedException(Reason.LAST_ADMINISTRATOR);
            }
        });
    }
}
