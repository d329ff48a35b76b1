package vn.kontum.report.publication.narrative;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.model.IndicatorRow;

/** Which lines of a section deserve words, and in which order: what went wrong before what went well. */
public enum NarrativePriority {
    SHORT(Verdict.NOT_MET, Verdict.AT_RISK),
    OPEN(Verdict.INSUFFICIENT, Verdict.NO_DATA, Verdict.NOT_APPLICABLE),
    REACHED(Verdict.EXCEEDED, Verdict.MET),
    UNDER_WAY(Verdict.ON_TRACK, Verdict.IN_PROGRESS);

    private final List<Verdict> verdicts;

    NarrativePriority(Verdict... verdicts) {
        this.verdicts = List.of(verdicts);
    }

    /** The lines that belong here, by verdict and then in their order. */
    public List<IndicatorRow> of(Stream<IndicatorRow> lines) {
        return lines.filter(indicatorRow ->
                        verdicts.contains(indicatorRow.assessment().verdict()))
                .filter(indicatorRow ->
                        this != UNDER_WAY || indicatorRow.figure().yearToDate().isPresent())
                .sorted(Comparator.comparing(indicatorRow ->
                        verdicts.indexOf(indicatorRow.assessment().verdict())))
                .toList();
    }
}
