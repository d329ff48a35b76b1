package vn.kontum.report.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.text.Messages;

/**
 * What went wrong with a schedule lately, for people to see until it goes well again.
 *
 * @implNote Known to this process only; the log has all of it.
 */
final class ScheduleWarnings {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleWarnings.class);

    /** Subject of what is told of the clock of the machine. */
    static final String CLOCK = "clock";

    /** So long it is told that the clock was set back. */
    private static final Duration TOLD = Duration.ofDays(1);

    private static final long NEVER = -1;

    private final RunService runs;
    private final Clock clock;
    private final Duration late;
    private final Map<String, ScheduleWarning> current = new ConcurrentSkipListMap<>();
    /** The newest run when no clock was found to have been set back. */
    private volatile long steadyUpTo = NEVER;

    /** @param late how far the time of a run may lie ahead before it is told */
    ScheduleWarnings(RunService runs, Clock clock, Duration late) {
        this.runs = runs;
        this.clock = clock;
        this.late = late;
    }

    /** A refusal and the end of a run are told in the language of the reader. */
    private static Object said(Object argument, Locale locale) {
        if (argument instanceof RequestRejectedException refused) {
            return refused.sentence(locale);
        }
        return argument instanceof Run run ? run.said(locale) : argument;
    }

    private record ScheduleWarning(String key, List<Object> arguments, BooleanSupplier holds) {
        String text(String subject, Locale locale) {
            Object[] said =
                    arguments.stream().map(argument -> said(argument, locale)).toArray();
            return "[" + subject + "] " + new Messages("jobs", locale).text("notice." + key, said);
        }
    }

    /**
     * @param subject name of a schedule, or of what else is in trouble
     * @param arguments of the message; a refusal is said in the language of the reader
     */
    void put(String subject, String key, Object... arguments) {
        putWhile(() -> true, subject, key, arguments);
    }

    /** As {@link #put}, and forgotten as soon as it holds no longer. */
    void putWhile(BooleanSupplier holds, String subject, String key, Object... arguments) {
        ScheduleWarning notice = new ScheduleWarning(key, List.of(arguments), holds);
        String text = notice.text(subject, Locale.ENGLISH);
        boolean said = Optional.ofNullable(current.put(subject, notice))
                .filter(former -> former.text(subject, Locale.ENGLISH).equals(text))
                .isPresent();
        if (!said) {
            LOG.warn("{}", text);
        }
    }

    void clear(String subject) {
        current.remove(subject);
    }

    List<String> texts(Locale locale) {
        return texts(locale, subject -> true);
    }

    private List<String> texts(Locale locale, Predicate<String> told) {
        current.values().removeIf(notice -> !notice.holds().getAsBoolean());
        return current.entrySet().stream()
                .filter(notice -> told.test(notice.getKey()))
                .map(notice -> notice.getValue().text(notice.getKey(), locale))
                .toList();
    }

    /** What is told of the clock alone. */
    List<String> ofClock(Optional<Run> newest, Locale locale) {
        return Stream.concat(texts(locale, CLOCK::equals).stream(), ofTimes(newest, locale).stream())
                .toList();
    }

    /**
     * What the times of runs say of the clock, in every process alike: a newest run that lies in the future, or, for a day, one that
     * is followed by earlier ones.
     */
    Optional<String> ofTimes(Optional<Run> newest, Locale locale) {
        Instant now = clock.instant();
        return newest.filter(run -> run.requestedAt().isAfter(now.plus(late)))
                .map(run -> ofRun("runAhead", run, locale))
                .or(() -> newest.flatMap(run -> beforeSetBack(run, now)).map(run -> ofRun("setBack", run, locale)));
    }

    /** Looked for again only after another run: what was not found before a time is not found before a later one. */
    private Optional<Run> beforeSetBack(Run newest, Instant now) {
        if (newest.id() == steadyUpTo) {
            return Optional.empty();
        }
        Optional<Run> before = runs.beforeSetBack(now.minus(TOLD));
        steadyUpTo = before.isPresent() ? NEVER : newest.id();
        return before;
    }

    private static String ofRun(String key, Run run, Locale locale) {
        List<Object> arguments = List.of(Long.toString(run.id()), QuartzScheduleService.TIME.format(run.requestedAt()));
        return new ScheduleWarning(key, arguments, () -> true).text(CLOCK, locale);
    }
}
