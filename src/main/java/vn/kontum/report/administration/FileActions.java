package vn.kontum.report.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.confirmation.AuditedActions;

/** Takes decisions that concern files: what follows for each file is done when the decision is written down. */
record FileActions(AuditedActions acts, DecisionFollowUp followUp) {

    /**
     * Takes a decision, see {@link AuditedActions#perform}.
     *
     * @param work changes something at a moment, adds the numbers of the files concerned and returns the detail for the log
     */
    void perform(String act, String subject, Actor by, BiFunction<Instant, List<Long>, String> work) {
        List<Long> concerned = new ArrayList<>();
        acts.perform(act, subject, by, now -> {
            concerned.clear();
            return work.apply(now, concerned);
        });
        concerned.forEach(followUp::decided);
    }
}
