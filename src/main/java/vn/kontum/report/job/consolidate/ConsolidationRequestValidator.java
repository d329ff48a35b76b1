package vn.kontum.report.job.consolidate;

import java.util.Optional;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.execution.RunRequestValidator;

/** Refuses a report of a closed period, and an edition that may not be declared final. */
record ConsolidationRequestValidator(FinalizationRules rules) implements RunRequestValidator {
    @Override
    public String job() {
        return JobNames.CONSOLIDATE;
    }

    @Override
    public Optional<RequestRejectedException> refusal(RunRequest request) {
        return rules.refusal(request.period().orElseThrow(), request.scope());
    }
}
