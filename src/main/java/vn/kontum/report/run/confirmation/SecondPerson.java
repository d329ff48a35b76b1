package vn.kontum.report.run.confirmation;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;

/**
 * Lets acts of the kinds that the settings name take effect when a second person asks for the same. The first one's wish is
 * written down and refused with its number; the second one must have the right to the act as well.
 */
public final class SecondPerson {
    /** What the audit log says before the name and the reason of the first person. */
    public static final String REQUESTED_BY = "requested by ";

    private final Set<String> kinds;
    private final RequestedActionRepository requests;
    private final AuditRepository audit;
    private final TransactionOperations atomic;
    private final Clock clock;

    public SecondPerson(
            ConfirmationProperties properties,
            RequestedActionRepository requests,
            AuditRepository audit,
            TransactionOperations atomic,
            Clock clock) {
        this.kinds =
                properties.secondPerson().stream().map(SensitiveAction::act).collect(Collectors.toUnmodifiableSet());
        this.requests = requests;
        this.audit = audit;
        this.atomic = atomic;
        this.clock = clock;
    }

    /** The same, asking for no second person: for acts on trial. */
    SecondPerson onTrial() {
        return new SecondPerson(ConfirmationProperties.none(), requests, audit, atomic, clock);
    }

    /** What waits, oldest first. */
    public List<RequestedAction> waiting() {
        return requests.open();
    }

    /**
     * The request that this one confirms, or, where one person is enough by now, carries out; empty where there is none. Must not be called inside a transaction that is
     * rolled back on a refusal.
     *
     * @throws RequestRejectedException when a second person is needed, with the number of the request
     */
    public Optional<RequestedAction> require(String act, String subject, Actor by) {
        Optional<RequestedAction> first = requests.open(act, subject);
        if (!kinds.contains(act)
                || first.filter(request -> !same(request.author(), by.name())).isPresent()) {
            return first;
        }
        if (first.isEmpty()) {
            atomic.all(() -> {
                Instant now = clock.instant();
                requests.add(act, subject, by.name(), by.reason(), now);
                audit.append(new AuditEvent(now, by.name(), "request", subject, by.reason(), act));
                return true;
            });
        }
        RequestedAction request = requests.open(act, subject).orElseThrow();
        throw new RequestRejectedException(Code.SECOND_PERSON, Long.toString(request.id()), request.author());
    }

    /** Whether two people agreed to an act that began at a time, so that it may be taken up by one. */
    public boolean agreed(String act, String subject, Instant begun) {
        return requests.confirmed(act, subject, begun, (one, other) -> !same(one, other));
    }

    /**
     * Ends a request because its act is done; in the transaction of the act.
     *
     * @return what the audit log says of the first person
     */
    public String confirmed(RequestedAction request, Actor by) {
        if (!requests.close(request.id(), RequestedActionRepository.End.CONFIRMED, by.name(), clock.instant())) {
            throw gone(request.id());
        }
        return REQUESTED_BY + request.author() + ": " + request.reason();
    }

    /** Takes a request back: by whom it is from, or by an administrator. */
    public void withdraw(long id, Actor by) {
        RequestedAction request = requests.open(id).orElseThrow(() -> gone(id));
        if (!same(request.author(), by.name())) {
            by.authority().require(Authority.ADMINISTRATOR);
        }
        atomic.all(() -> {
            Instant now = clock.instant();
            if (!requests.close(id, RequestedActionRepository.End.WITHDRAWN, by.name(), now)) {
                throw gone(id);
            }
            audit.append(new AuditEvent(now, by.name(), "request-undo", request.subject(), by.reason(), request.act()));
            return true;
        });
    }

    /** However somebody types a name, it is one person: letters of other size or composed otherwise make no second one. */
    private static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    private static RequestRejectedException gone(long id) {
        return new RequestRejectedException(Code.NO_REQUEST, Long.toString(id));
    }
}
