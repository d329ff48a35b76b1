package vn.kontum.report.scheduling;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.scheduling.ScheduleExpression.FireTime;

/**
 * Which period the runs of a schedule work on.
 *
 * @param named exactly for {@link Kind#NAMED}
 */
record PeriodSelector(Kind kind, Optional<Period> named) {
    enum Kind {
        NONE,
        /** The one whose window the moment was counted from. */
        WINDOW,
        /** The quarter whose window the day lies in. */
        CURRENT,
        /** The newest quarter whose window has closed. */
        DUE,
        NAMED
    }

    static Optional<PeriodSelector> parse(String text) {
        return Period.parse(text)
                .map(period -> new PeriodSelector(Kind.NAMED, Optional.of(period)))
                .or(() -> Arrays.stream(Kind.values())
                        .filter(kind -> kind != Kind.NAMED && word(kind).equals(text))
                        .findFirst()
                        .map(kind -> new PeriodSelector(kind, Optional.empty())));
    }

    String text() {
        return named.map(Period::code).orElseGet(() -> word(kind));
    }

    /**
     * The period of an occasion, by its day in the schedule and not by the day it is met; empty where there is none.
     */
    Optional<Period> on(FireTime fireTime, List<ReportingWindow> windows) {
        LocalDate day = LocalDate.ofInstant(fireTime.at(), ScheduleExpression.PROVINCE);
        return switch (kind) {
            case NONE -> Optional.empty();
            case NAMED -> named;
            case WINDOW -> fireTime.window();
            case CURRENT ->
                windows.stream()
                        .filter(w -> !w.period().closing() && !w.from().isAfter(day) && !w.to().isBefore(day))
                        .map(ReportingWindow::period)
                        .findFirst();
            case DUE ->
                windows.stream()
                        .filter(w -> !w.period().closing() && w.to().isBefore(day))
                        .max(Comparator.comparing(ReportingWindow::to))
                        .map(ReportingWindow::period);
        };
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
