package vn.kontum.report.publication.model;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.Assessor;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.indicator.aggregation.Observation;

/**
 * How many targets were reached a quarter earlier, by the same inputs as the report itself: corrections that came later count.
 *
 * @param reached met and exceeded, of those that the resolution counts
 */
public record PreviousQuarterResult(Period period, long reached, long counted) {
    /** Empty in the first quarter of a year. */
    public static Optional<PreviousQuarterResult> of(ReportHeader header) {
        if (header.period().quarter() == 1) {
            return Optional.empty();
        }
        Period before = header.period().previous();
        List<Observation> observations = header.snapshot().known().stream()
                .filter(o -> o.period().compareTo(before) <= 0)
                .toList();
        List<Assessment> counted = new Assessor(header.catalogue().at(before))
                .province(before, observations).stream()
                        .filter(a -> !a.figure().indicator().supplementary())
                        .toList();
        long reached = counted.stream()
                .filter(a -> a.verdict() == Verdict.MET || a.verdict() == Verdict.EXCEEDED)
                .count();
        return Optional.of(new PreviousQuarterResult(before, reached, counted.size()));
    }
}
