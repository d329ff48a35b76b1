package vn.kontum.report.run.confirmation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.RequestRejectedException;

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
        agreed(act, subject, by).perform(work);
    }

    /**
     * A decision to which everybody agreed who must: for work that changes files before it is written down.
     *
     * @throws RequestRejectedException when a second person is needed; nothing may have been changed by then
     */
    public AgreedAction agreed(String act, String subject, Actor by) {
        return new AgreedAction(this, act, subject, by, second.require(act, subject, by));
    }

    /** A decision that may be taken. */
    public record AgreedAction(
            AuditedActions acts, String act, String subject, Actor by, Optional<RequestedAction> request) {

        /** Takes it, see {@link AuditedActions#perform}. */
        public void perform(Function<Instant, String> work) {
            Instant now = acts.clock().instant();
            acts.atomic().all(() -> {
                String detail = work.apply(now);
                String agreed = request.map(first -> " " + acts.second().confirmed(first, by))
                        .orElse("");
                acts.audit()
                        .append(new AuditEvent(now, by.name(), act, subject, by.reason(), (detail + agreed).strip()));
                return true;
            });
        }
    }
}
