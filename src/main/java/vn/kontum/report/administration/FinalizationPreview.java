package vn.kontum.report.administration;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.FinalizationObjection;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.run.RequestRejectedException;

/**
 * What declaring an edition final means, before it is done.
 *
 * @param catalogue the one that the edition was made with, as in force for its period
 * @param replaces the edition that is official now, where it is another one
 * @param absent units whose figures are not in it, by quarter: silent, returned or left out
 * @param insufficient codes of indicators without a verdict for want of figures
 * @param warnings warnings that nobody explained, counted by unit and quarter
 * @param earlier the earlier quarters of the year, with what stands for each
 * @param closes the quarters that will be closed with it and are open now
 * @param objections what speaks against it, in the language of the reader
 * @param plan what a new report would change, where the edition is not current
 */
public record FinalizationPreview(
        Edition edition,
        Catalogue catalogue,
        Optional<Edition> replaces,
        List<UnitStatusRecord> absent,
        List<String> insufficient,
        List<OpenWarnings> warnings,
        List<Earlier> earlier,
        List<Period> closes,
        List<FinalizationObjection> objections,
        Optional<RequestRejectedException> refusal,
        Optional<DryRunResult> plan) {

    /** How many warnings of a unit's file are open. */
    public record OpenWarnings(String unit, Period period, List<String> codes) {
        public OpenWarnings {
            codes = List.copyOf(codes);
        }
    }

    /** What stands for an earlier quarter: its newest edition, and whether that is final. */
    public record Earlier(Period period, Optional<Edition> newest, boolean isFinal) {}

    public FinalizationPreview {
        absent = List.copyOf(absent);
        insufficient = List.copyOf(insufficient);
        warnings = List.copyOf(warnings);
        earlier = List.copyOf(earlier);
        closes = List.copyOf(closes);
        objections = List.copyOf(objections);
    }
}
