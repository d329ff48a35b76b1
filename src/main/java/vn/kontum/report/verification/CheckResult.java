package vn.kontum.report.verification;

import java.util.List;

/**
 * What one check found.
 *
 * @param invariant {@code I1} … {@code I7}
 * @param claim what must hold
 * @param examined how many things were looked at
 * @param faults what does not hold; empty when all is well
 * @param warnings what somebody should look at although the invariant holds
 * @param notExamined what was left out and why; empty when everything was looked at
 */
public record CheckResult(
        String invariant,
        String claim,
        long examined,
        List<Violation> faults,
        List<Violation> warnings,
        List<NotExamined> notExamined) {
    public CheckResult {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
        notExamined = List.copyOf(notExamined);
    }

    /** Of a check that looked at everything and warns of nothing. */
    CheckResult(String invariant, String claim, long examined, List<Violation> faults) {
        this(invariant, claim, examined, faults, List.of(), List.of());
    }

    /** Of a check that looked at everything. */
    CheckResult(String invariant, String claim, long examined, List<Violation> faults, List<Violation> warnings) {
        this(invariant, claim, examined, faults, warnings, List.of());
    }

    /** Why things were left out. */
    public enum Reason {
        /** Editions made with a catalogue that was edited before anybody kept it: nobody can compute their figures again. */
        OTHER_CATALOGUE,
        /** What is of other years than the one that was asked for. */
        OTHER_YEAR,
        /** Files that lie in the package of their year only, and what would have to be read in them. */
        ARCHIVED,
        /** What an earlier version recorded, which wrote no digests of rows. */
        EARLIER_VERSION
    }

    /**
     * Things that were left out.
     *
     * @param left how many
     * @param all of how many
     * @param places which ones, by their identifiers
     */
    public record NotExamined(Reason reason, long left, long all, List<String> places) {
        public NotExamined {
            places = List.copyOf(places);
        }

        /** Nothing where nothing of an earlier version was left out. */
        static List<NotExamined> ofEarlierVersions(long left, long all) {
            return left == 0 ? List.of() : List.of(new NotExamined(Reason.EARLIER_VERSION, left, all, List.of()));
        }
    }

    public boolean holds() {
        return faults.isEmpty();
    }
}
