package vn.kontum.report.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.dao.IncorrectUpdateSemanticsDataAccessException;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.run.confirmation.AuditedActions;

/** Takes decisions that concern files: what follows for each file is done when the decision is written down. */
record FileActions(AuditedActions acts, DecisionFollowUp followUp) {

    /**
     * Takes a decision, see {@link AuditedActions#perform}.
     *
     * @param work changes something at a moment, adds the numbers of the files concerned and returns the detail for the log
     * @throws RequestRejectedException also where somebody else decided about the same between the look and the act
     */
    void perform(String act, String subject, Actor by, BiFunction<Instant, List<Long>, String> work) {
        List<Long> concerned = new ArrayList<>();
        try {
            acts.perform(act, subject, by, now -> {
                concerned.clear();
                return work.apply(now, concerned);
            });
        } catch (IncorrectUpdateSemanticsDataAccessException e) {
            throw new RequestRejectedException(Code.DECIDED_MEANWHILE, subject);
        }
        concerned.forEach(followUp::decided);
    }
}
