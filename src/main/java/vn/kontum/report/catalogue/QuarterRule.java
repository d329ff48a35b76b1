package vn.kontum.report.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How the window and the deadline of every quarter and of the annual closing follow from the calendar; single ones may be told
 * otherwise.
 *
 * @param monthsBefore how many months before the quarter of the calendar the window begins and ends, 0 to 2
 * @param firstDay day of the month on which it begins, 1 to 28
 * @param deadlineDays days from the end of the window to the deadline
 * @param workingDay whether a deadline on a Saturday or Sunday moves to the Monday after it
 * @param nameVi what documents call a quarter, with the places {@code {roman}}, {@code {quarter}} and {@code {year}}
 * @param closingDays days from 31 December to the deadline of the annual closing
 * @param closingNameVi what documents call it, with the place {@code {year}}
 */
public record QuarterRule(
        int monthsBefore,
        int firstDay,
        int deadlineDays,
        boolean workingDay,
        String nameVi,
        int closingDays,
        String closingNameVi) {

    /** The window of a period by this rule; that of an annual closing is 31 December. */
    public ReportingWindow window(Period period) {
        if (period.closing()) {
            LocalDate day = LocalDate.of(period.year(), 12, 31);
            return new ReportingWindow(period, name(period), day, day, deadline(day.plusDays(closingDays)));
        }
        LocalDate from = LocalDate.of(period.year(), 3 * period.quarter() - 2, 1)
                .minusMonths(monthsBefore)
                .withDayOfMonth(firstDay);
        LocalDate to = from.plusMonths(3).minusDays(1);
        return new ReportingWindow(period, name(period), from, to, deadline(to.plusDays(deadlineDays)));
    }

    private String name(Period period) {
        return (period.closing() ? closingNameVi : nameVi)
                .replace("{roman}", period.roman())
                .replace("{quarter}", String.valueOf(period.quarter()))
                .replace("{year}", String.valueOf(period.year()));
    }

    private LocalDate deadline(LocalDate day) {
        return Optional.of(day.getDayOfWeek())
                .filter(weekday -> workingDay && weekday.compareTo(DayOfWeek.SATURDAY) >= 0)
                .map(weekday -> day.plusDays(8L - weekday.getValue()))
                .orElse(day);
    }
}
