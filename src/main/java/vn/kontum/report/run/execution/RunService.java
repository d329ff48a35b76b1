package vn.kontum.report.run.execution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.LaunchResult;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunAdmissionService;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.confirmation.SecondPerson;

/** The one entry for runs: schedule, console and command line get the same previews, refusals and results here. */
public final class RunService implements AutoCloseable {
    private final RunAdmissionService admission;
    private final RunLauncher launcher;
    private final RunnableJobs jobs;
    private final RunRepository runs;
    private final AbandonedRunRecovery recovery;
    private final RunResumption resumptions;
    private final FinalizationRequests finalizations;
    private final RunGate gate;

    public RunService(
            RunAdmissionService admission,
            RunLauncher launcher,
            RunnableJobs jobs,
            RunRepository runs,
            AbandonedRunRecovery recovery,
            SecondPerson second,
            RunGate gate) {
        this.gate = gate;
        this.finalizations = new FinalizationRequests(admission, runs, second);
        this.admission = admission;
        this.launcher = launcher;
        this.jobs = jobs;
        this.runs = runs;
        this.recovery = recovery;
        this.resumptions = new RunResumption(runs);
    }

    /** Declares an edition final; nothing but its state changes, and the quarters that it is made of are closed. */
    public LaunchResult finalise(Edition edition, TriggerSource cause, Actor by, ProgressListener progress) {
        RunRequest request = RunRequest.consolidate(edition.period(), cause, by.name(), by.reason())
                .withScope(RerunMode.makeFinal(edition.number(), edition.digest()));
        return start(request, progress, by.authority());
    }

    /** As {@link #start(RunRequest, ProgressListener, Authority)}, by somebody who may do everything. */
    public LaunchResult start(RunRequest request, ProgressListener progress) {
        return start(request, progress, Authority.ADMINISTRATOR);
    }

    /**
     * Begins a run and returns at once.
     *
     * @param authority of the one who asks
     * @throws RequestRejectedException with a sentence that says why not
     */
    public LaunchResult start(RunRequest request, ProgressListener progress, Authority authority) {
        jobs.require(request, authority);
        Optional<Run> before = request.idempotencyKey().flatMap(runs::withKey);
        if (before.isPresent()) {
            return new LaunchResult(before.get(), true);
        }
        recover();
        jobs.refusal(request).ifPresent(refusal -> {
            throw refusal;
        });
        return gate.admit(() -> launcher.begin(finalizations.admit(request, authority), progress));
    }

    /**
     * Ends the runs that dead processes left and cleans up after them; done before every run, and at start.
     *
     * @implNote This process lives, so that none of its own is one of them, however late its heartbeat is.
     */
    public void recover() {
        admission.recover(launcher::working).forEach(run -> recovery.of(run));
    }

    /** As {@link #start(RunRequest, ProgressListener)}, with nobody listening. */
    public LaunchResult start(RunRequest request) {
        return start(request, ProgressListener.none());
    }

    /** Waits for the end of a run that this process began; of any other it returns what is known now. */
    public Run await(long runId) throws InterruptedException {
        launcher.await(runId);
        return runs.find(runId).orElseThrow(() -> new RequestRejectedException(Code.UNKNOWN_RUN, Long.toString(runId)));
    }

    /** Begins a run and waits for its end. */
    public Run run(RunRequest request, ProgressListener progress) throws InterruptedException {
        return await(start(request, progress).runId());
    }

    /**
     * Asks a run to stop at its next safe point, wherever it works.
     *
     * @throws RequestRejectedException when it is not running, or the person could not have begun it
     */
    public void stop(long runId, Actor by) {
        resumptions.requireRight(runId, by);
        recover();
        admission.requestStop(runId, by);
        launcher.stop(runId);
    }

    /** Begins again what a failed or stopped run was asked for; what it had finished is not done twice. */
    public LaunchResult resume(long runId, TriggerSource cause, String who, String reason) {
        Actor by = new Actor(who, reason);
        return start(resumption(runId, cause, by), ProgressListener.none(), by.authority());
    }

    /**
     * The request that a failed or stopped run had been, in the name of whoever asks again.
     *
     * @throws RequestRejectedException when it did not fail, was resumed before, or the person could not have begun it
     * @implNote A run whose process is gone failed, also where nobody has written that down yet.
     */
    public RunRequest resumption(long runId, TriggerSource cause, Actor by) {
        Run wanted = resumptions.requireRight(runId, by);
        recover();
        if (wanted.state() == RunState.RUNNING) {
            admission.refusal(wanted.request()).ifPresent(refusal -> {
                throw refusal;
            });
        }
        return resumptions.request(runId, cause, by);
    }

    /** Why a failed or stopped run would be refused if it was taken up now, whoever asked; empty where it would be let in. */
    public Optional<RequestRejectedException> resumptionRefusal(Run run) {
        try {
            return jobs.refusal(run.request());
        } catch (RequestRejectedException e) {
            return Optional.of(e);
        }
    }

    /** The run that took up a failed or stopped one. */
    public Optional<Run> resumedBy(long runId) {
        return runs.resumption(runId);
    }

    /** Why a request would be refused now; empty when it would be let in. */
    public Optional<RequestRejectedException> refusal(RunRequest request) {
        try {
            jobs.require(request, Authority.ADMINISTRATOR);
            return admission.refusal(request).or(() -> jobs.refusal(request));
        } catch (RequestRejectedException e) {
            return Optional.of(e);
        }
    }

    /** Whether a run would be taken up with the catalogue that it had. */
    public boolean ofThisCatalogue(Run run) {
        return admission.ofThisCatalogue(run);
    }

    public Optional<Run> find(long runId) {
        return runs.find(runId);
    }

    /** The newest run of a job and a period, whoever asked for it. */
    public Optional<Run> latest(String job, Optional<Period> period) {
        return runs.newest(job, period, 1).stream().findFirst();
    }

    /** The run that a key began. */
    public Optional<Run> withKey(String idempotencyKey) {
        return runs.withKey(idempotencyKey);
    }

    /** Whether a key began a run while the clock stood ahead: a later run bears an earlier time. */
    public boolean begunOutOfTime(String idempotencyKey) {
        return runs.withKey(idempotencyKey).filter(runs::followedByEarlier).isPresent();
    }

    /** The newest run before the clock was set back, where a run has begun since, after that time. */
    public Optional<Run> beforeSetBack(Instant since) {
        return runs.beforeSetBack(since);
    }

    /** The names of all jobs, in the order of the alphabet. */
    public SortedSet<String> jobs() {
        return jobs.names();
    }

    /** Whether a job works on one period, which must then be named. */
    public boolean perPeriod(String job) {
        return jobs.perPeriod(job);
    }

    /** The newest runs first. */
    public List<Run> newest(int limit) {
        return runs.newest(limit);
    }

    /** Asks every run of this process to stop at its next safe point and waits for it. */
    @Override
    public void close() {
        launcher.close();
    }
}
