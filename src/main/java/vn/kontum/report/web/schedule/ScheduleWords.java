package vn.kontum.report.web.schedule;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kontum.report.web.format.ViewFormatter;

/** A line of a schedule in words: {@code 0 30 2 * * ?} is "at 02:30, every day". */
final class ScheduleWords {
    private static final Pattern COUNTED =
            Pattern.compile("(window-opens|window-closes|deadline)(?: ([+-])(\\d+)d)? at (\\d\\d:\\d\\d)");
    private static final Pattern STEP = Pattern.compile("(?:\\*|0)/([1-9]\\d?)");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,2}(,\\d{1,2})*");
    private static final Pattern WEEKDAYS = Pattern.compile("([A-Z]{3}|[1-7])([-,]([A-Z]{3}|[1-7]))*");
    private static final String EVERY = "*";

    private final ViewFormatter formatter;

    ScheduleWords(ViewFormatter formatter) {
        this.formatter = formatter;
    }

    /** What is said in another way than people usually do stays as it is, named as what it is. */
    String of(String line) {
        Matcher counted = COUNTED.matcher(line);
        return counted.matches() ? counted(counted) : cron(line).orElseGet(() -> text("cron", line));
    }

    private String counted(Matcher line) {
        String day = text("day." + line.group(1));
        return line.group(2) == null
                ? text("on", line.group(4), day)
                : text(
                        line.group(2).equals("-") ? "before" : "after",
                        line.group(4),
                        day,
                        Integer.parseInt(line.group(3)));
    }

    private Optional<String> cron(String line) {
        String[] part = line.strip().split("\\s+");
        if (part.length != 6 || !part[0].equals("0") || !part[4].equals(EVERY)) {
            return Optional.empty();
        }
        boolean always = !NUMBERS.matcher(part[2]).matches();
        return time(part[1], part[2])
                .flatMap(time -> days(part[3], part[5], always).map(days -> time + days));
    }

    private Optional<String> time(String minutes, String hours) {
        Matcher step = STEP.matcher(minutes);
        Matcher hourly = STEP.matcher(hours);
        if (step.matches()) {
            return between(hours).map(bounds -> text("minutes", Integer.parseInt(step.group(1))) + bounds);
        }
        if (!NUMBERS.matcher(minutes).matches() || minutes.contains(",")) {
            return Optional.empty();
        }
        if (hourly.matches() || hours.equals(EVERY)) {
            int every = hours.equals(EVERY) ? 1 : Integer.parseInt(hourly.group(1));
            return Optional.of(text("hours", every, Integer.parseInt(minutes)));
        }
        return NUMBERS.matcher(hours).matches()
                ? Optional.of(text(
                        "times",
                        Arrays.stream(hours.split(","))
                                .map(hour -> clock(hour, minutes))
                                .collect(Collectors.joining(", "))))
                : Optional.empty();
    }

    /** From when to when on a day it happens again and again. */
    private Optional<String> between(String hours) {
        if (hours.equals(EVERY)) {
            return Optional.of("");
        }
        String[] ends = hours.split("-");
        return ends.length == 2
                        && Arrays.stream(ends)
                                .allMatch(end -> NUMBERS.matcher(end).matches())
                ? Optional.of(text("between", clock(ends[0], "0"), clock(ends[1], "59")))
                : Optional.empty();
    }

    private static String clock(String hour, String minute) {
        return String.format(Locale.ROOT, "%02d:%02d", Integer.parseInt(hour), Integer.parseInt(minute));
    }

    /** @param always whether what happens again and again says it already */
    private Optional<String> days(String ofMonth, String ofWeek, boolean always) {
        boolean anyOfMonth = ofMonth.equals(EVERY) || ofMonth.equals("?");
        if (anyOfMonth && (ofWeek.equals(EVERY) || ofWeek.equals("?"))) {
            return Optional.of(always ? "" : text("daily"));
        }
        if (anyOfMonth && WEEKDAYS.matcher(ofWeek).matches()) {
            String days = Arrays.stream(ofWeek.split(","))
                    .map(some ->
                            Arrays.stream(some.split("-")).map(this::weekday).collect(Collectors.joining(" – ")))
                    .collect(Collectors.joining(", "));
            return Optional.of(text("weekly", days));
        }
        return ofWeek.equals("?") && NUMBERS.matcher(ofMonth).matches()
                ? Optional.of(text("monthly", ofMonth.replace(",", ", ")))
                : Optional.empty();
    }

    /** Weeks of Quartz begin on a Sunday. */
    private String weekday(String day) {
        DayOfWeek meant = day.length() == 1
                ? DayOfWeek.SUNDAY.plus(Integer.parseInt(day) - 1L)
                : Arrays.stream(DayOfWeek.values())
                        .filter(one -> one.name().startsWith(day))
                        .findFirst()
                        .orElse(DayOfWeek.SUNDAY);
        return meant.getDisplayName(TextStyle.FULL, formatter.locale());
    }

    private String text(String key, Object... arguments) {
        return formatter.text("schedule.says." + key, arguments);
    }
}
