package vn.kontum.report.administration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.run.RequestRejectedException;

/**
 * What a run would do, before it is begun.
 *
 * @param catalogue the one that it would work with, as in force for the period
 * @param files files in the inbox that would be taken in first, if somebody collected now
 * @param units units whose submission is another than in the newest edition
 * @param figures province figures or verdicts that would change
 * @param nextEdition number the edition would get
 * @param supersedes number of the newest edition now
 * @param repeats number of the edition that says the same already, so that none would be made
 * @param forcible whether one could be made all the same
 */
public record DryRunResult(
        Period period,
        Catalogue catalogue,
        List<String> files,
        List<UnitChange> units,
        List<FigureChange> figures,
        int nextEdition,
        Optional<Integer> supersedes,
        Optional<Integer> repeats,
        boolean forcible,
        Optional<RequestRejectedException> refusal) {

    /** A unit's version in the newest edition and now; empty where it has none. */
    public record UnitChange(String unit, Period period, Optional<Integer> before, Optional<Integer> after) {}

    /** A province figure of the year so far, in the newest edition and now, and what either is worth. */
    public record FigureChange(
            String indicator,
            Optional<BigDecimal> before,
            Optional<BigDecimal> after,
            Optional<Verdict> verdictBefore,
            Verdict verdictAfter,
            Optional<FigureStatus> statusBefore,
            FigureStatus statusAfter) {}

    /** Whether an edition would be made. */
    public boolean anythingToDo() {
        return repeats.isEmpty();
    }

    public DryRunResult {
        files = List.copyOf(files);
        units = List.copyOf(units);
        figures = List.copyOf(figures);
    }
}
