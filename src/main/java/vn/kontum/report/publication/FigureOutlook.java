package vn.kontum.report.publication;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.Interval;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.indicator.VerdictBasis;

/** What missing answers left open of a published figure. */
public record FigureOutlook(
        Optional<Interval> possible, Optional<Interval> expected, Optional<Verdict> leaning, VerdictBasis basis) {

    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1E-20");

    /** Whether one value only is possible: both ends of the range are kept rounded away from it, in their last digit. */
    boolean isSingleValue() {
        return possible.filter(range -> range.high()
                                .subtract(range.low())
                                .compareTo(range.high().abs().multiply(NEGLIGIBLE))
                        <= 0)
                .isPresent();
    }

    public static FigureOutlook of(Assessment assessment) {
        return new FigureOutlook(
                assessment.possible(), assessment.expected(), assessment.leaning(), assessment.basis());
    }
}
