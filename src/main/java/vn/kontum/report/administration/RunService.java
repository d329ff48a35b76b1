package vn.kontum.report.administration;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.run.AbandonedRunRecovery;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.LaunchResult;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunAdmissionService;
import vn.kontum.report.run.RunLauncher;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;

/**
 * The one door: schedule, console and command line ask here, and get the same plans, the same refusals and the same
 * receipts.
 */
public final class RunService implements AutoCloseable {
    private final RunAdmissionService admission;
    private final RunLauncher executor;
    private final RunRepository runs;
    private final Services desk;

    /** Who is behind the door. */
    public interface Services {
        DryRunService planner();

        PeriodAdministration acts();

        QuarantineService quarantine();

        ReportRebuilder rebuilding();

        AbandonedRunRecovery aftermath();

        FinalizationCheck finalization();
    }

    public RunService(RunAdmissionService admission, RunLauncher executor, RunRepository runs, Services desk) {
        this.admission = admission;
        this.executor = executor;
        this.runs = runs;
        this.desk = desk;
    }

    /** Decisions about units and periods. */
    public PeriodAdministration acts() {
        return desk.acts();
    }

    /** Decisions about single files. */
    public QuarantineService quarantine() {
        return desk.quarantine();
    }

    /** Making lost files of editions again. */
    public ReportRebuilder rebuilding() {
        return desk.rebuilding();
    }

    /** What a consolidation would change; nothing is begun. A refusal that it would meet is part of the plan. */
    public DryRunResult plan(RunRequest request) {
        Period period = request.period().orElseThrow(() -> new RequestRejectedException(Code.PERIOD_REQUIRED));
        return desk.planner().plan(period, request.scope(), refusal(request));
    }

    /** The province figures of an edition, computed again from the versions it was made from. */
    public List<EditionRepository.EditionFigure> figuresAgain(Edition edition) {
        return desk.planner().figuresAgain(edition);
    }

    /** Declares the report of a period final, as a new edition that says so; the period is closed with it. */
    public LaunchResult finalise(Period period, TriggerSource cause, Actor by, ProgressListener progress) {
        return start(
                RunRequest.consolidate(period, cause, by.name(), by.reason()).withScope(RerunMode.makeFinal()),
                progress);
    }

    /**
     * Begins a run and returns at once.
     *
     * @throws RequestRejectedException with a sentence that says why not
     */
    public LaunchResult start(RunRequest request, ProgressListener progress) {
        check(request);
        recover();
        RunAdmissionService.AdmittedRun admitted = admission.admit(request);
        admitted.lease().ifPresent(lease -> executor.begin(admitted.run(), lease, progress));
        return new LaunchResult(admitted.run(), admitted.lease().isEmpty());
    }

    /**
     * Takes up what dead processes left: their runs are ended and cleared up after. Done before every run, and at
     * start.
     */
    public void recover() {
        admission.recover().forEach(run -> desk.aftermath().of(run));
    }

    /** As {@link #start(RunRequest, Progress)}, with nobody listening. */
    public LaunchResult start(RunRequest request) {
        return start(request, ProgressListener.none());
    }

    /** Waits for the end of a run that this process began; of any other it returns what is known now. */
    public Run await(long runId) throws InterruptedException {
        executor.await(runId);
        return runs.find(runId).orElseThrow(() -> new RequestRejectedException(Code.UNKNOWN_RUN, Long.toString(runId)));
    }

    /** Begins a run and waits for its end. */
    public Run run(RunRequest request, ProgressListener progress) throws InterruptedException {
        return await(start(request, progress).runId());
    }

    /** Asks a run to stop at its next safe point, wherever it works. */
    public void stop(long runId, String who, String reason) {
        admission.requestStop(runId, new Actor(who, reason));
    }

    /** Begins again what a failed or stopped run was asked for; what it had finished is not done twice. */
    public LaunchResult resume(long runId, TriggerSource cause, String who, String reason) {
        return start(resumption(runId, cause, new Actor(who, reason)));
    }

    /** The request that a failed or stopped run had been, in the name of whoever asks again. */
    public RunRequest resumption(long runId, TriggerSource cause, Actor by) {
        RunRequest failed = runs.find(runId)
                .filter(r -> r.state() == RunState.FAILED || r.state() == RunState.STOPPED)
                .orElseThrow(() -> new RequestRejectedException(Code.NOT_FAILED, Long.toString(runId)))
                .request();
        return new RunRequest(
                failed.job(), failed.period(), cause, by.name(), by.reason(), failed.scope(), Optional.empty());
    }

    /** Why a request would be refused now; empty when it would be let in. */
    public Optional<RequestRejectedException> refusal(RunRequest request) {
        try {
            check(request);
            return admission.refusal(request);
        } catch (RequestRejectedException e) {
            return Optional.of(e);
        }
    }

    /** Files in the inbox that the next collect would look at, by folder and name. */
    public List<String> lying() {
        return desk.planner().lying();
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

    /** The names of all jobs, in the order of the alphabet. */
    public SortedSet<String> jobs() {
        return executor.jobs();
    }

    /** Whether a job works on one period, which must then be named. */
    public boolean perPeriod(String job) {
        return executor.perPeriod(job);
    }

    /** The newest runs first. */
    public List<Run> newest(int limit) {
        return runs.newest(limit);
    }

    private void check(RunRequest request) {
        if (!executor.knows(request.job())) {
            throw new IllegalArgumentException("[run] there is no job '" + request.job() + "'");
        }
        new Actor(request.who(), request.reason());
        if (executor.perPeriod(request.job()) && request.period().isEmpty()) {
            throw new RequestRejectedException(Code.PERIOD_REQUIRED);
        }
        if (request.scope().kind() == RerunMode.Kind.FINAL) {
            desk.finalization().require(request.period().orElseThrow());
        }
    }

    @Override
    public void close() {
        executor.close();
    }
}
