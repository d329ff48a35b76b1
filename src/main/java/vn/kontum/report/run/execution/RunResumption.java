package vn.kontum.report.run.execution;

import java.util.Optional;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;

/** Lets failed and stopped runs be taken up again: once each, and only by those who could have begun them. */
final class RunResumption {
    private final RunRepository runs;

    RunResumption(RunRepository runs) {
        this.runs = runs;
    }

    /** @throws RequestRejectedException when there is no such run, or the person could not have begun it */
    Run requireRight(long runId, Actor by) {
        Run run = runs.find(runId)
                .orElseThrow(() -> new RequestRejectedException(Code.UNKNOWN_RUN, Long.toString(runId)));
        by.authority().require(Authority.of(run.request().scope()));
        return run;
    }

    /** The request that a run had been, in the name of whoever asks again. */
    RunRequest request(long runId, TriggerSource cause, Actor by) {
        Run failed = requireRight(runId, by);
        if (failed.state() != RunState.FAILED && failed.state() != RunState.STOPPED) {
            throw new RequestRejectedException(Code.NOT_FAILED, Long.toString(runId));
        }
        runs.resumption(runId).ifPresent(next -> {
            throw new RequestRejectedException(Code.RESUMED_ALREADY, Long.toString(runId), Long.toString(next.id()));
        });
        RunRequest request = failed.request();
        return new RunRequest(
                request.job(),
                request.period(),
                cause,
                by.name(),
                by.reason(),
                request.scope(),
                Optional.of(RunRequest.resumptionKey(runId)));
    }
}
