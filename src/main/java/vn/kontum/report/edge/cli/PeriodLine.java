package vn.kontum.report.edge.cli;

import java.util.List;
import vn.kontum.report.edge.Outlook;
import vn.kontum.report.edge.PlaceMark;

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
                outlook.received(),
                outlook.expected(),
                outlook.with(PlaceMark.MISSING),
                outlook.with(PlaceMark.RETURNED),
                outlook.with(PlaceMark.EXCLUDED),
                outlook.owing());
    }
}
