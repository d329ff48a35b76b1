package vn.kontum.report.publication;

import java.util.Optional;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.Interval;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.indicator.VerdictBasis;

/** What missing answers left open of a published figure. */
public record FigureOutlook(
        Optional<Interval> possible, Optional<Interval> expected, Optional<Verdict> leaning, VerdictBasis basis) {

    public static FigureOutlook of(Assessment assessment) {
        return new FigureOutlook(
                assessment.possible(), assessment.expected(), assessment.leaning(), assessment.basis());
    }
}
