package vn.kontum.report.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.scheduling.ScheduleExpression.FireTime;

/**
 * A moment that follows {@code periods.csv}: {@code deadline -3d at 08:00}.
 *
 * @param days counted from the anchor, negative before it
 */
record DeadlineScheduleExpression(Anchor anchor, int days, LocalTime time) implements ScheduleExpression {
    private static final Pattern NOTATION =
            Pattern.compile("([a-z-]+?)(?:\\s+([+-]\\d{1,3})d)?\\s+at\\s+([01]\\d|2[0-3]):([0-5]\\d)");

    /** The days of a window that one can count from. */
    enum Anchor {
        WINDOW_OPENS("window-opens", ReportingWindow::from),
        WINDOW_CLOSES("window-closes", ReportingWindow::to),
        DEADLINE("deadline", ReportingWindow::deadline);

        private final String text;
        private final Function<ReportingWindow, LocalDate> day;

        Anchor(String text, Function<ReportingWindow, LocalDate> day) {
            this.text = text;
            this.day = day;
        }
    }

    /** Reads the notation; empty when it is not one. */
    static Optional<DeadlineScheduleExpression> parse(String text) {
        Matcher matcher = NOTATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int days = Optional.ofNullable(matcher.group(2)).map(Integer::parseInt).orElse(0);
        LocalTime time = LocalTime.of(Integer.parseInt(matcher.group(3)), Integer.parseInt(matcher.group(4)));
        return Arrays.stream(Anchor.values())
                .filter(anchor -> anchor.text.equals(matcher.group(1)))
                .findFirst()
                .map(anchor -> new DeadlineScheduleExpression(anchor, days, time));
    }

    @Override
    public String text() {
        String offset = days == 0 ? "" : " " + (days > 0 ? "+" : "") + days + "d";
        return anchor.text + offset + " at " + time;
    }

    @Override
    public Optional<FireTime> next(Instant after, List<ReportingWindow> windows) {
        return occasions(windows).filter(o -> o.at().isAfter(after)).min(Comparator.comparing(FireTime::at));
    }

    /** One for each window, past and to come. */
    Stream<FireTime> occasions(List<ReportingWindow> windows) {
        return windows.stream().map(this::occasion);
    }

    private FireTime occasion(ReportingWindow window) {
        LocalDate day = anchor.day.apply(window).plusDays(days);
        return new FireTime(day.atTime(time).atZone(PROVINCE).toInstant(), Optional.of(window.period()));
    }
}
