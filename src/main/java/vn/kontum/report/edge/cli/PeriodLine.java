package vn.kontum.report.edge.cli;

import java.util.List;
import vn.kontum.report.batch.outlook.Outlook;
import vn.kontum.report.batch.outlook.PlaceMark;

/** A quarter in numbers, as programs read it. */
record PeriodLine(
        String period,
        int received,
        int expected,
        List<String> missing,
        List<String> returned,
        List<String> excluded,
        List<String> owing) {

    static PeriodLine of(Outlook outlook) {
        return new PeriodLine(
                outlook.period().code(),
                outlook.headline().received(),
                outlook.headline().expected(),
                outlook.with(PlaceMark.MISSING),
                outlook.with(PlaceMark.RETURNED),
                outlook.with(PlaceMark.EXCLUDED),
                outlook.owing());
    }
}
