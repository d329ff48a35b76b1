package vn.kontum.report.run.execution;

import java.util.Optional;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RunRequest;

/** What a job refuses before its run begins; the run itself looks again. A bean for each job that has such rules. */
public interface RunRequestValidator {
    /** The name of the job. */
    String job();

    /** Why a request makes no sense now; empty when it does. */
    Optional<RequestRejectedException> refusal(RunRequest request);
}
