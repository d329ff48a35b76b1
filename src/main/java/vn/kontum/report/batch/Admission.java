package vn.kontum.report.batch;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import vn.kontum.report.intake.Atomic;

/** Lets runs begin and end: one at a time for each lease. Danger: a run row and its lease change in one transaction or not at all. */
final class Admission {
    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);
    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Stores stores;
    private final Settings settings;
    private final Clock clock;

    /** What decides about runs. */
    record Stores(RunStore runs, LeaseStore leases, AuditStore audit, Atomic atomic) {}

    /** A run let in, or the one that the same key had let in before. */
    record Admitted(Run run, Optional<Lease> lease) {}

    Admission(Stores stores, Settings settings, Clock clock) {
        this.stores = stores;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Begins a run.
     *
     * @throws RefusedException when another one holds the lease
     */
    Admitted admit(RunRequest request) {
        Optional<Run> before = request.idempotencyKey().flatMap(stores.runs()::withKey);
        if (before.isPresent()) {
            return new Admitted(before.get(), Optional.empty());
        }
        stores.leases().ensure(request.leaseName());
        try {
            return stores.atomic().all(() -> begin(request));
        } catch (DuplicateKeyException e) {
            LOG.debug("the key {} was used a moment ago", request.idempotencyKey());
            return new Admitted(
                    request.idempotencyKey().flatMap(stores.runs()::withKey).orElseThrow(() -> e), Optional.empty());
        }
    }

    private Admitted begin(RunRequest request) {
        Instant now = clock.instant();
        long id = stores.runs().begin(request, now);
        Lease lease = stores.leases()
                .acquire(request.leaseName(), id, settings.lease())
                .orElseThrow(() -> alreadyRunning(request));
        String subject =
                request.period().map(p -> request.job() + " " + p.code()).orElse(request.job());
        stores.audit()
                .append(new AuditStore.Act(
                        now,
                        request.who(),
                        "run",
                        subject,
                        request.reason(),
                        "run " + id + " " + request.scope().text()));
        return new Admitted(stores.runs().find(id).orElseThrow(), Optional.of(lease));
    }

    /** Asks a running run to stop; who and why go to the audit log with it. */
    void requestStop(long runId, Person by) {
        stores.atomic().all(() -> {
            if (!stores.runs().requestStop(runId)) {
                throw new RefusedException(RefusedException.Code.NOT_RUNNING, Long.toString(runId));
            }
            stores.audit()
                    .append(new AuditStore.Act(clock.instant(), by.name(), "stop", "run " + runId, by.reason(), ""));
            return true;
        });
        LOG.info("[run {}] {} asks it to stop: {}", runId, by.name(), by.reason());
    }

    /** The sentence that names who is at it, and since when. */
    Optional<RefusedException> refusal(RunRequest request) {
        return stores.leases().holder(request.leaseName()).map(h -> alreadyRunning(request));
    }

    private RefusedException alreadyRunning(RunRequest request) {
        Optional<LeaseStore.Holder> holder = stores.leases().holder(request.leaseName());
        Optional<Run> run = holder.map(LeaseStore.Holder::runId).flatMap(stores.runs()::find);
        return new RefusedException(
                RefusedException.Code.ALREADY_RUNNING,
                request.period().map(p -> request.job() + " " + p.code()).orElse(request.job()),
                run.map(r -> r.request().who()).orElse("?"),
                SINCE.format(holder.map(LeaseStore.Holder::since).orElseGet(clock::instant)),
                run.map(r -> Long.toString(r.id())).orElse("?"));
    }

    /** Ends a run and gives its lease back. */
    void dismiss(Lease lease, RunState state, String message) {
        boolean ended = stores.atomic().all(() -> {
            boolean mine = stores.runs().end(lease.runId(), state, message, clock.instant());
            stores.leases().release(lease);
            return mine;
        });
        if (!ended) {
            LOG.warn("[run {}] was already ended by another process, this one says {}", lease.runId(), state);
        }
    }

    /** Ends the runs whose process is gone, so that what they left is taken up; returns them. */
    java.util.List<Run> recover() {
        return stores.runs().running().stream().filter(this::abandoned).toList();
    }

    private boolean abandoned(Run run) {
        boolean alive = stores.leases()
                .holder(run.request().leaseName())
                .filter(h -> h.runId() == run.id())
                .isPresent();
        return !alive && stores.runs().end(run.id(), RunState.FAILED, Run.ABANDONED, clock.instant());
    }
}
