package vn.kontum.report.batch;

import java.util.Optional;
import vn.kontum.report.batch.RefusedException.Code;

/** Lets failed and stopped runs be taken up again: once each, and only by those who could have begun them. */
final class Resumptions {
    private final RunStore runs;

    Resumptions(RunStore runs) {
        this.runs = runs;
    }

    /** @throws RefusedException when there is no such run, or the person could not have begun it */
    Run requireRight(long runId, Person by) {
        Run run = runs.find(runId).orElseThrow(() -> new RefusedException(Code.UNKNOWN_RUN, Long.toString(runId)));
        by.authority().require(Authority.of(run.request().scope()));
        return run;
    }

    /** The request that a run had been, in the name of whoever asks again. */
    RunRequest request(long runId, Cause cause, Person by) {
        Run failed = requireRight(runId, by);
        if (failed.state() != RunState.FAILED && failed.state() != RunState.STOPPED) {
            throw new RefusedException(Code.NOT_FAILED, Long.toString(runId));
        }
        runs.resumption(runId).ifPresent(next -> {
            throw new RefusedException(Code.RESUMED_ALREADY, Long.toString(runId), Long.toString(next.id()));
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
