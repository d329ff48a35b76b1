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

    public static PeriodDto of(PeriodOverview outlook) {
        return new PeriodDto(
                outlook.period().code(),
                outlook.headline().received(),
                outlook.headline().expected(),
                outlook.with(UnitStatus.MISSING),
                outlook.with(UnitStatus.RETURNED),
                outlook.with(UnitStatus.EXCLUDED),
                outlook.owing());
    }
}
