package vn.kontum.report.batch;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.UnitStanding;

/**
 * What declaring an edition final means, before it is done.
 *
 * @param replaces the edition that is official now, where it is another one
 * @param absent units whose figures are not in it, by quarter: silent, returned or left out
 * @param insufficient codes of indicators without a verdict for want of figures
 * @param warnings warnings that nobody explained, counted by unit and quarter
 * @param earlier the earlier quarters of the year, with what stands for each
 * @param closes the quarters that will be closed with it and are open now
 * @param objections what speaks against it, in the language of the reader
 * @param plan what a new report would change, where the edition is not current
 */
public record FinalPlan(
        Edition edition,
        Optional<Edition> replaces,
        List<UnitStanding> absent,
        List<String> insufficient,
        List<OpenWarnings> warnings,
        List<Earlier> earlier,
        List<Period> closes,
        List<FinalObjection> objections,
        Optional<RefusedException> refusal,
        Optional<Plan> plan) {

    /** How many warnings of a unit's file are open. */
    public record OpenWarnings(String unit, Period period, List<String> codes) {
        public OpenWarnings {
            codes = List.copyOf(codes);
        }
    }

    /** What stands for an earlier quarter: its newest edition, and whether that is final. */
    public record Earlier(Period period, Optional<Edition> newest, boolean isFinal) {}

    public FinalPlan {
        absent = List.copyOf(absent);
        insufficient = List.copyOf(insufficient);
        warnings = List.copyOf(warnings);
        earlier = List.copyOf(earlier);
        closes = List.copyOf(closes);
        objections = List.copyOf(objections);
    }
}
