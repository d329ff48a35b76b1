package vn.kontum.report.submission.check;

import java.util.List;
import vn.kontum.report.submission.CodedCheck;

/** The checks that the shipped rules ask for by name. */
public final class StandardChecks {
    private StandardChecks() {}

    public static List<CodedCheck> all() {
        return List.of(
                new EqualBetweenUnits(),
                new SumAgainstDepartment(),
                new ScaleJump(),
                new CumulativeAsQuarter(),
                new DoubleReportedHospital(),
                PlausibleChange.againstPrevious(),
                PlausibleChange.againstLastYear(),
                new PlausibleShare(),
                new PeerComparison());
    }
}
