package vn.kontum.report.run.confirmation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.run.Actor;

/** Takes decisions in one transaction each, with their row in the audit log, once everybody agrees who must. */
public record AuditedActions(AuditRepository audit, TransactionOperations atomic, SecondPerson second, Clock clock) {

    /** The same for acts on trial, to which nobody else needs to agree. */
    public AuditedActions onTrial() {
        return new AuditedActions(audit, atomic, second.onTrial(), clock);
    }

    /**
     * Takes a decision.
     *
     * @param act kind, for the audit log
     * @param subject what it is about: all that tells it from another act of its kind
     * @param work changes something at a moment and returns the detail for the log
     */
    public void perform(String act, String subject, Actor by, Function<Instant, String> work) {
        Instant now = clock.instant();
        Optional<RequestedAction> request = second.require(act, subject, by);
        atomic.all(() -> {
            String detail = work.apply(now);
            String agreed =
                    request.map(first -> " " + second.confirmed(first, by)).orElse("");
            audit.append(new AuditRepository.AuditEvent(
                    now, by.name(), act, subject, by.reason(), (detail + agreed).strip()));
            return true;
        });
    }
}
