package vn.kontum.report.query.edition;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.Edition;

/**
 * An edition as lists show it.
 *
 * @param reached targets of the resolution met or exceeded
 * @param judged targets of the resolution that it has figures or verdicts of
 * @param leanings how many open ones lean to which verdict; they count as open
 * @param newest whether no later edition of its period exists
 */
public record EditionSummary(
        long id,
        Period period,
        int number,
        Edition.State state,
        String digest,
        Instant createdAt,
        String reason,
        Optional<Long> runId,
        int reached,
        int judged,
        Map<Verdict, Long> leanings,
        boolean newest) {
    public EditionSummary {
        leanings = Collections.unmodifiableMap(new TreeMap<>(leanings));
    }

    public boolean isFinal() {
        return state == Edition.State.FINAL;
    }
}
