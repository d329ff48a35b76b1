package vn.kontum.report.cli.output;

import java.util.List;
import vn.kontum.report.query.PeriodOverview;
import vn.kontum.report.query.UnitStatus;

/** A quarter in numbers, as programs read it. */
public record PeriodDto(
        String period,
        int received,
        int expected,
        List<String> missing,
        List<String> returned,
        List<String> excluded,
        List<String> owing) {

    public static PeriodDto of(PeriodOverview periodOverview) {
        return new PeriodDto(
                periodOverview.period().code(),
                periodOverview.summary().received(),
                periodOverview.summary().expected(),
                periodOverview.with(UnitStatus.MISSING, UnitStatus.PARTS),
                periodOverview.with(UnitStatus.RETURNED),
                periodOverview.with(UnitStatus.EXCLUDED),
                periodOverview.owing());
    }
}
