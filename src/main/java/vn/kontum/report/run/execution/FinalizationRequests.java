package vn.kontum.report.run.execution;

import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunAdmissionService;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.confirmation.RequestedAction;
import vn.kontum.report.run.confirmation.SecondPerson;
import vn.kontum.report.run.confirmation.SensitiveAction;

/** Lets runs in; one that declares an edition final when everybody agreed who must, whoever asks for it in which way. */
record FinalizationRequests(RunAdmissionService admission, RunRepository runs, SecondPerson second) {

    /** A run that takes up a failed one needs no one else where two people agreed to that one. */
    RunAdmissionService.AdmittedRun admit(RunRequest request, Authority authority) {
        Optional<RerunMode.ExpectedEdition> edition = request.scope().edition();
        if (edition.isEmpty()) {
            return admission.admit(request);
        }
        Actor by = new Actor(request.who(), request.reason(), authority);
        String subject = request.period().map(Period::code).orElse("") + " "
                + edition.get().number();
        boolean agreedBefore = first(request)
                .filter(run -> second.agreed(SensitiveAction.FINAL.act(), subject, run.requestedAt()))
                .isPresent();
        if (agreedBefore) {
            return admission.admit(request);
        }
        Optional<RequestedAction> first = second.require(SensitiveAction.FINAL.act(), subject, by);
        return first.map(agreed -> admission.admit(request, () -> second.confirmed(agreed, by)))
                .orElseGet(() -> admission.admit(request));
    }

    /** The run that was begun first of those that take each other up; empty for a request that takes up none. */
    private Optional<Run> first(RunRequest request) {
        Optional<Run> taken = request.resumes().flatMap(runs::find);
        return taken.map(run -> first(run.request()).orElse(run));
    }
}
