package vn.kontum.report.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kontum.report.scheduling.Windows2021.OF_2021;
import static vn.kontum.report.scheduling.Windows2021.Q1;
import static vn.kontum.report.scheduling.Windows2021.Q2;
import static vn.kontum.report.scheduling.Windows2021.at;
import static vn.kontum.report.scheduling.Windows2021.window;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.csv.CatalogueLoader;
import vn.kontum.report.scheduling.ScheduleExpression.FireTime;

class ScheduleExpressionTest {
    @Test
    void aCronFollowsTheClockOfTheProvince() {
        CronScheduleExpression six = new CronScheduleExpression("0 0 6 * * ?");

        assertThat(six.next(at("2021-03-16T06:00"), List.of()))
                .contains(new FireTime(at("2021-03-17T06:00"), Optional.empty()));
        assertThat(at("2021-03-17T06:00")).hasToString("2021-03-16T23:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        // on the dot, late within the day, days late
        "2021-03-17T06:00:00, 2021-03-17T06:00",
        "2021-03-17T09:12:33.123, 2021-03-17T06:00",
        "2021-03-20T05:59:59.999, 2021-03-19T06:00",
    })
    void aLateFiringWasMeantForTheLastTimeOfItsCron(String fired, String meant) {
        assertThat(new CronScheduleExpression("0 0 6 * * ?").upTo(at(fired)).at())
                .isEqualTo(at(meant));
    }

    @Test
    void aFrequentCronIsMeantForItsOwnMinute() {
        assertThat(new CronScheduleExpression("0 0/5 * * * ?")
                        .upTo(at("2021-03-17T06:07:41"))
                        .at())
                .isEqualTo(at("2021-03-17T06:05"));
    }

    @ParameterizedTest
    @CsvSource({
        // Q1: 2020-12-15 to 2021-03-14, due 2021-03-16
        "window-opens at 07:00, 2021-01-01T00:00, 2021-03-15T07:00, 2021-Q2",
        "window-closes at 07:00, 2021-01-01T00:00, 2021-03-14T07:00, 2021-Q1",
        "deadline -3d at 08:00, 2021-01-01T00:00, 2021-03-13T08:00, 2021-Q1",
        "deadline at 08:00, 2021-03-13T08:00, 2021-03-16T08:00, 2021-Q1",
        "deadline +1d at 06:00, 2021-03-17T06:00, 2021-06-17T06:00, 2021-Q2",
    })
    void aCalendarMomentFollowsTheWindowsOfTheCatalogue(String text, String after, String expected, String period) {
        FireTime next = DeadlineScheduleExpression.parse(text)
                .orElseThrow()
                .next(at(after), OF_2021)
                .orElseThrow();

        assertThat(next.at()).isEqualTo(at(expected));
        assertThat(next.window()).hasValueSatisfying(p -> assertThat(p.code()).isEqualTo(period));
    }

    @Test
    void aMovedDeadlineMovesTheMoment() {
        DeadlineScheduleExpression moment =
                DeadlineScheduleExpression.parse("deadline +1d at 06:00").orElseThrow();
        List<ReportingWindow> prolonged = List.of(window(1, "2020-12-15", "2021-03-14", "2021-03-20"));

        assertThat(moment.next(at("2021-03-16T00:00"), prolonged))
                .contains(new FireTime(at("2021-03-21T06:00"), Optional.of(Q1)));
    }

    @Test
    void nothingIsAheadAfterTheLastWindow() {
        assertThat(DeadlineScheduleExpression.parse("deadline at 08:00")
                        .orElseThrow()
                        .next(at("2022-01-01T00:00"), OF_2021))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deadline -3d at 08:00", "window-opens at 07:00", "window-closes +12d at 23:59"})
    void theNotationIsSaidAsItWasRead(String text) {
        assertThat(DeadlineScheduleExpression.parse(text))
                .hasValueSatisfying(m -> assertThat(m.text()).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deadline", "deadline 3d at 08:00", "deadline -3d at 24:00", "easter at 08:00", ""})
    void anythingElseIsNotTheNotation(String text) {
        assertThat(DeadlineScheduleExpression.parse(text)).isEmpty();
    }

    @Test
    void aBrokenCronIsRefusedWithItsFault() {
        assertThatThrownBy(() -> new CronScheduleExpression("0 0 25 * * ?"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Hour");
    }

    @ParameterizedTest
    @CsvSource({
        "current, 2021-03-14T23:59, 2021-Q1",
        "current, 2021-03-15T00:01, 2021-Q2",
        "due, 2021-03-14T23:59, ",
        "due, 2021-03-15T00:01, 2021-Q1",
        "due, 2022-05-01T00:00, 2021-Q4",
        "2021-Q3, 2021-01-01T00:00, 2021-Q3",
        "none, 2021-03-15T00:01, ",
    })
    void thePeriodIsThatOfTheDayInTheSchedule(String choice, String day, String expected) {
        FireTime fireTime = new FireTime(at(day), Optional.of(Q2));

        assertThat(PeriodSelector.parse(choice)
                        .orElseThrow()
                        .on(fireTime, OF_2021)
                        .map(Object::toString)
                        .orElse(null))
                .isEqualTo(expected);
    }

    /** On 31 December and after it a quarter is current and a quarter is due; what counts from the closing works on it. */
    @Test
    void anAnnualClosingIsWorkedOnByItsOwnDaysOnly() {
        List<ReportingWindow> windows = new CatalogueLoader(QuarterCalendar.CALENDAR, true)
                .readBuiltIn()
                .windows();
        FireTime lastDay = new FireTime(at("2021-12-31T12:00"), Optional.empty());
        FireTime february = new FireTime(at("2022-02-16T06:00"), Optional.empty());

        assertThat(PeriodSelector.parse("current").orElseThrow().on(lastDay, windows))
                .contains(new Period(2021, 4));
        assertThat(PeriodSelector.parse("due").orElseThrow().on(february, windows))
                .contains(new Period(2021, 4));
        assertThat(PeriodSelector.parse("2021-Y").orElseThrow().on(february, windows))
                .contains(Period.closing(2021));
        assertThat(DeadlineScheduleExpression.parse("deadline +1d at 06:00")
                        .orElseThrow()
                        .next(at("2022-01-31T00:00"), windows))
                .hasValueSatisfying(next -> assertThat(next)
                        .isEqualTo(new FireTime(at("2022-02-16T06:00"), Optional.of(Period.closing(2021)))));
    }
}
