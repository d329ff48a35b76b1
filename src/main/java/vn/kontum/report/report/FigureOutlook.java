package vn.kontum.report.report;

import java.util.Optional;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.Range;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.indicator.VerdictBasis;

/** What missing answers left open of a published figure. */
public record FigureOutlook(
        Optional<Range> possible, Optional<Range> expected, Optional<Verdict> leaning, VerdictBasis basis) {

    public static FigureOutlook of(Assessment assessment) {
        return new FigureOutlook(
                assessment.possible(), assessment.expected(), assessment.leaning(), assessment.basis());
    }
}
