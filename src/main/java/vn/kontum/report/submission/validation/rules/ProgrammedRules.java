package vn.kontum.report.submission.validation.rules;

import java.util.List;
import vn.kontum.report.submission.validation.ProgrammedRule;

/** The checks that the shipped rules ask for by name. */
public final class ProgrammedRules {
    private ProgrammedRules() {}

    public static List<ProgrammedRule> all() {
        return List.of(
                new DuplicateValueAcrossUnits(),
                new ControlTotalMismatch(),
                new ScaleOutlier(),
                new CumulativeAsQuarter(),
                new DoubleReportedHospital(),
                PlausibleChange.againstPrevious(),
                PlausibleChange.againstLastYear(),
                new PlausibleShare(),
                new PlausibleFigure(),
                new PeerComparison());
    }
}
