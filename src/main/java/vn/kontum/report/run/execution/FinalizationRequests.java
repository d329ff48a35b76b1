package vn.kontum.report.run.execution;

import java.util.Optional;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.confirmation.RequestedAction;
import vn.kontum.report.run.confirmation.SecondPerson;
import vn.kontum.report.run.confirmation.SensitiveAction;

/** Asks for an edition to be declared final; a second person may have to agree. */
record FinalizationRequests(SecondPerson second) {

    /** The request, once everybody agreed who must. */
    RunRequest of(Edition edition, TriggerSource cause, Actor by) {
        by.authority().require(Authority.ADMINISTRATOR);
        Optional<RequestedAction> request = second.require(
                SensitiveAction.FINAL.act(),
                edition.period().code() + " " + edition.number() + " " + edition.digest(),
                by);
        String agreed = request.map(first -> " " + second.confirmed(first, by)).orElse("");
        return RunRequest.consolidate(edition.period(), cause, by.name(), by.reason() + agreed)
                .withScope(RerunMode.makeFinal(edition.number(), edition.digest()));
    }
}
