package vn.kontum.report.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;

/** The administrative windows of 2021 as {@code periods.csv} has them, and times as the province counts them. */
final class Windows2021 {
    static final Period Q1 = new Period(2021, 1);
    static final Period Q2 = new Period(2021, 2);
    static final List<ReportingWindow> OF_2021 = List.of(
            window(1, "2020-12-15", "2021-03-14", "2021-03-16"),
            window(2, "2021-03-15", "2021-06-14", "2021-06-16"),
            window(3, "2021-06-15", "2021-09-14", "2021-09-16"),
            window(4, "2021-09-15", "2021-12-14", "2021-12-16"));

    private Windows2021() {}

    static ReportingWindow window(int quarter, String from, String to, String deadline) {
        return new ReportingWindow(
                new Period(2021, quarter),
                "quý " + quarter,
                LocalDate.parse(from),
                LocalDate.parse(to),
                LocalDate.parse(deadline));
    }

    /** {@code 2021-03-17T06:00} in the province. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ScheduleExpression.PROVINCE).toInstant();
    }
}
