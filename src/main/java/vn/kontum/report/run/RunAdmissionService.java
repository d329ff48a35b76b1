package vn.kontum.report.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.database.TransactionOperations;

/**
 * Lets runs begin and end: one at a time for each lease, and none beside one that another process works on with another catalogue.
 *
 * @implNote A run row and its lease change in one transaction or not at all.
 */
public final class RunAdmissionService {
    private static final Logger LOG = LoggerFactory.getLogger(RunAdmissionService.class);
    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** Whoever lets a run in holds the row of this name, so that two processes do not overlook each other's. */
    private static final String CATALOGUE = "catalogue";

    private final RunRepositories runRepositories;
    private final PipelineProperties settings;
    private final Supplier<String> catalogue;
    private final Clock clock;

    /** What decides about runs. */
    public record RunRepositories(
            RunRepository runs, LeaseRepository leases, AuditRepository audit, TransactionOperations atomic) {}

    /** A run let in, or the one that the same key had let in before. */
    public record AdmittedRun(Run run, Optional<Lease> lease) {}

    /** @param catalogue version of the one that a run would work with now */
    public RunAdmissionService(
            RunRepositories runRepositories, PipelineProperties settings, Supplier<String> catalogue, Clock clock) {
        this.runRepositories = runRepositories;
        this.settings = settings;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Begins a run.
     *
     * @throws RequestRejectedException when another one holds the lease
     */
    public AdmittedRun admit(RunRequest request) {
        return admit(request, () -> "");
    }

    /**
     * The same, with something that is true from the moment of the beginning on.
     *
     * @param together done in the same transaction, and says something for the audit log; what it refuses begins no run
     */
    public AdmittedRun admit(RunRequest request, Supplier<String> together) {
        Optional<Run> before = request.idempotencyKey().flatMap(runRepositories.runs()::withKey);
        if (before.isPresent()) {
            return new AdmittedRun(before.get(), Optional.empty());
        }
        runRepositories.leases().ensure(request.leaseName());
        runRepositories.leases().ensure(CATALOGUE);
        try {
            return runRepositories.atomic().all(() -> begin(request, together));
        } catch (DuplicateKeyException e) {
            LOG.debug("the key {} was used a moment ago", request.idempotencyKey());
            return new AdmittedRun(
                    request.idempotencyKey()
                            .flatMap(runRepositories.runs()::withKey)
                            .orElseThrow(() -> e),
                    Optional.empty());
        }
    }

    private AdmittedRun begin(RunRequest request, Supplier<String> together) {
        Instant now = clock.instant();
        String version = catalogue.get();
        runRepositories.leases().lock(CATALOGUE);
        otherCatalogue(version).ifPresent(refusal -> {
            throw refusal;
        });
        long id = runRepositories.runs().begin(request, now, version);
        Lease lease = runRepositories
                .leases()
                .acquire(request.leaseName(), id, settings.lease())
                .orElseThrow(() -> alreadyRunning(request));
        String subject =
                request.period().map(p -> request.job() + " " + p.code()).orElse(request.job());
        runRepositories
                .audit()
                .append(new AuditEvent(
                        now,
                        request.who(),
                        "run",
                        subject,
                        request.reason(),
                        ("run " + id + " " + request.scope().text() + " " + together.get()).strip()));
        return new AdmittedRun(runRepositories.runs().find(id).orElseThrow(), Optional.of(lease));
    }

    /** Asks a running run to stop; who and why go to the audit log with it. */
    public void requestStop(long runId, Actor by) {
        runRepositories.atomic().all(() -> {
            if (!runRepositories.runs().requestStop(runId)) {
                throw new RequestRejectedException(RequestRejectedException.Code.NOT_RUNNING, Long.toString(runId));
            }
            runRepositories
                    .audit()
                    .append(new AuditEvent(clock.instant(), by.name(), "stop", "run " + runId, by.reason(), ""));
            return true;
        });
        LOG.info("[run {}] {} asks it to stop: {}", runId, by.name(), by.reason());
    }

    /** The sentence that names who is at it, and since when. */
    public Optional<RequestRejectedException> refusal(RunRequest request) {
        return runRepositories
                .leases()
                .holder(request.leaseName())
                .map(h -> alreadyRunning(request))
                .or(() -> otherCatalogue(catalogue.get()));
    }

    /** Two runs at once would judge by two catalogues: the files were edited between the starts of two processes. */
    private Optional<RequestRejectedException> otherCatalogue(String version) {
        return runRepositories.runs().runningWithOther(version).stream()
                .filter(this::held)
                .findFirst()
                .map(run -> new RequestRejectedException(
                        RequestRejectedException.Code.OTHER_CATALOGUE,
                        Long.toString(run.id()),
                        run.request().job(),
                        run.request().who()));
    }

    /**
     * Lets no such run begin until the caller's transaction ends.
     *
     * @throws RequestRejectedException when one is under way
     */
    public void keepOut(RunRequest request) {
        runRepositories.leases().ensure(request.leaseName());
        if (!runRepositories.leases().lockIfFree(request.leaseName())) {
            throw alreadyRunning(request);
        }
    }

    private RequestRejectedException alreadyRunning(RunRequest request) {
        Optional<LeaseRepository.LeaseHolder> holder = runRepositories.leases().holder(request.leaseName());
        Optional<Run> run = holder.map(LeaseRepository.LeaseHolder::runId).flatMap(runRepositories.runs()::find);
        return new RequestRejectedException(
                RequestRejectedException.Code.ALREADY_RUNNING,
                request.period().map(p -> request.job() + " " + p.code()).orElse(request.job()),
                run.map(r -> r.request().who()).orElse("?"),
                SINCE.format(holder.map(LeaseRepository.LeaseHolder::since).orElseGet(clock::instant)),
                run.map(r -> Long.toString(r.id())).orElse("?"));
    }

    /** Ends a run and gives its lease back. */
    public void dismiss(Lease lease, RunState state, String message) {
        boolean ended = runRepositories.atomic().all(() -> {
            boolean mine = runRepositories.runs().end(lease.runId(), state, message, clock.instant());
            runRepositories.leases().release(lease);
            return mine;
        });
        if (!ended) {
            LOG.warn("[run {}] was already ended by another process, this one says {}", lease.runId(), state);
        }
    }

    /**
     * Ends the runs whose process is gone, so that what they left is taken up; returns them.
     *
     * @param alive those that are certainly worked on
     */
    public List<Run> recover(Predicate<Run> alive) {
        return runRepositories.runs().running().stream()
                .filter(Predicate.not(alive))
                .filter(this::abandoned)
                .toList();
    }

    /** How long a lease lasts without being renewed. */
    public Duration leaseLength() {
        return settings.lease();
    }

    /** Puts the end of a lease off; false when it has gone to another run. */
    public boolean renew(Lease lease) {
        return runRepositories.leases().renew(lease, settings.lease());
    }

    /** Whether a run would be taken up with the catalogue that it had, or it is not known which. */
    public boolean ofThisCatalogue(Run run) {
        return run.catalogue().filter(worked -> !worked.equals(catalogue.get())).isEmpty();
    }

    /** Whether a run is still written down as running although its process is gone; whoever begins or resumes one ends it. */
    public boolean gone(Run run) {
        return run.state() == RunState.RUNNING
                && !held(run)
                && runRepositories
                        .runs()
                        .find(run.id())
                        .filter(now -> now.state() == RunState.RUNNING)
                        .isPresent();
    }

    private boolean held(Run run) {
        return runRepositories
                .leases()
                .holder(run.request().leaseName())
                .filter(h -> h.runId() == run.id())
                .isPresent();
    }

    private boolean abandoned(Run run) {
        return !held(run) && runRepositories.runs().end(run.id(), RunState.FAILED, Run.ABANDONED, clock.instant());
    }
}
