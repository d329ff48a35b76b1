package vn.kontum.report.administration.bulk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;

/**
 * Gives the reports of several units of a quarter back, or takes that back. Each is an act of its own with its line in the audit log, so
 * that one that cannot be returned keeps no other from it.
 *
 * @param units codes, each once
 * @param undo whether returns are taken back
 */
public record BulkReturn(Period period, List<String> units, boolean undo) {
    private static final Logger LOG = LoggerFactory.getLogger(BulkReturn.class);

    public BulkReturn {
        units = List.copyOf(new LinkedHashSet<>(units));
    }

    /**
     * What became of one unit.
     *
     * @param refusal why nothing was done; empty where it was done, or broke off
     * @param failed whether it broke off
     */
    public record UnitOutcome(String unit, Optional<RequestRejectedException> refusal, boolean failed) {
        public boolean done() {
            return refusal.isEmpty() && !failed;
        }
    }

    /**
     * On trial: what breaks off breaks all off.
     *
     * @throws RequestRejectedException when the person may not
     */
    public List<UnitOutcome> rehearse(QuarantineService quarantine, Actor by) {
        return units.stream().map(unit -> outcome(unit, quarantine, by)).toList();
    }

    /**
     * In earnest: a unit at which something breaks off keeps no other from its turn.
     *
     * @throws RequestRejectedException when the person may not
     */
    public List<UnitOutcome> perform(QuarantineService quarantine, Actor by) {
        return units.stream().map(unit -> tried(unit, quarantine, by)).toList();
    }

    /** Why it could be done for none of them, where that is the same for all, as in a closed quarter; empty else. */
    public static Optional<RequestRejectedException> sharedRefusal(List<UnitOutcome> outcomes) {
        Set<Optional<String>> reasons = outcomes.stream()
                .map(outcome -> outcome.refusal().map(RequestRejectedException::getMessage))
                .collect(Collectors.toSet());
        return reasons.size() == 1 ? outcomes.get(0).refusal() : Optional.empty();
    }

    private UnitOutcome tried(String unit, QuarantineService quarantine, Actor by) {
        try {
            return outcome(unit, quarantine, by);
        } catch (RequestRejectedException wholly) {
            throw wholly;
        } catch (RuntimeException failure) {
            LOG.error("return of unit {} for {} broke off", unit, period.code(), failure);
            return new UnitOutcome(unit, Optional.empty(), true);
        }
    }

    private UnitOutcome outcome(String unit, QuarantineService quarantine, Actor by) {
        try {
            if (undo) {
                quarantine.undoReturn(unit, period, by);
            } else {
                quarantine.giveBack(unit, period, by);
            }
            return new UnitOutcome(unit, Optional.empty(), false);
        } catch (RequestRejectedException refusal) {
            if (refusal.code() == Code.RIGHT_MISSING) {
                throw refusal;
            }
            return new UnitOutcome(unit, Optional.of(refusal), false);
        }
    }
}
