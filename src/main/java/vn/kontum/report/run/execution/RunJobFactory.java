package vn.kontum.report.run.execution;

import java.util.Optional;
import org.springframework.batch.core.job.Job;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RunRequest;

/** How a job is made for one run. */
public interface RunJobFactory {
    String name();

    /** Whether each run works on one period. */
    default boolean perPeriod() {
        return false;
    }

    /**
     * Why a request makes no sense now; empty when it does. Asked before the run begins; the run itself looks again.
     */
    default Optional<RequestRejectedException> refusal(RunRequest request) {
        return Optional.empty();
    }

    /** The steps in their order, tied to that run. */
    Job job(RunContext run);
}
