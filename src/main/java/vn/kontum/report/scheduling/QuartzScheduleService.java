package vn.kontum.report.scheduling;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.kontum.report.administration.RunService;
import vn.kontum.report.administration.SchedulePauseService;
import vn.kontum.report.administration.ScheduleService;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.text.Messages;

/**
 * What runs by itself: tells it, and, once started, begins it.
 *
 * @implNote Only the service starts it; whoever merely looks must not.
 */
public final class QuartzScheduleService implements ScheduleService, AutoCloseable {
    private final ScheduleServices parts;
    private final JobDefinitionRegistry routines;
    private static final int MOST = 100_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ScheduleExpression.PROVINCE);

    private final QuartzFireTimes times;
    private final ScheduleWarnings notices = new ScheduleWarnings();
    private Optional<JobDefinitionWatcher> watch = Optional.empty();
    private boolean loaded;

    /** What a schedule works with. */
    public record ScheduleServices(
            DataSource database,
            RunService runs,
            SchedulePauseService pauses,
            List<ReportingWindow> windows,
            Clock clock,
            SchedulerProperties pace) {
        public ScheduleServices {
            windows = List.copyOf(windows);
        }
    }

    /** @param folder the files of the schedule; the built-in ones where it does not exist */
    public QuartzScheduleService(Optional<Path> folder, ScheduleServices parts) {
        this.parts = parts;
        this.times = new QuartzFireTimes(parts.database());
        this.routines = new JobDefinitionRegistry(
                new JobDefinitionDirectory(folder),
                JobDefinitionReader.ReaderContext.of(parts.runs(), parts.windows()));
    }

    /**
     * Begins to keep the schedule, together with all other processes of this database that do.
     *
     * @throws ScheduleException with every mistake of every file
     */
    public synchronized void start() {
        if (watch.isEmpty()) {
            load();
            watch = Optional.of(JobDefinitionWatcher.begin(parts, routines, notices));
        }
    }

    /**
     * Stops at once; a run that was begun is left to whoever closes the runs, and taken up again by the next process.
     */
    @Override
    public synchronized void close() {
        watch.ifPresent(JobDefinitionWatcher::close);
        watch = Optional.empty();
    }

    @Override
    public List<UpcomingRun> next(int limit) {
        PriorityQueue<FireTimeEntry> turns =
                new PriorityQueue<>(Comparator.comparing(turn -> turn.occasion().at()));
        Instant now = parts.clock().instant();
        Map<String, Instant> quartz = times.next();
        working()
                .forEach(routine -> turn(routine, now)
                        .map(turn -> turn.at(kept(routine, turn.occasion(), quartz)))
                        .ifPresent(turns::add));
        List<UpcomingRun> due = new java.util.ArrayList<>();
        while (due.size() < limit && !turns.isEmpty()) {
            FireTimeEntry turn = turns.remove();
            due.add(turn.due(parts.windows()));
            turn(turn.routine(), turn.occasion().at()).ifPresent(turns::add);
        }
        return due;
    }

    private Optional<FireTimeEntry> turn(JobDefinition routine, Instant after) {
        return routine.next(after, parts.windows()).map(occasion -> new FireTimeEntry(routine, occasion));
    }

    /**
     * What Quartz will do, where that lies ahead; a time behind is called at once, and the schedule goes on from there.
     */
    private FireTime kept(JobDefinition routine, FireTime said, Map<String, Instant> quartz) {
        return Optional.ofNullable(quartz.get(routine.name()))
                .filter(at -> at.isAfter(said.at()))
                .map(at -> new FireTime(at, said.window()))
                .orElse(said);
    }

    private record FireTimeEntry(JobDefinition routine, FireTime occasion) {
        FireTimeEntry at(FireTime other) {
            return new FireTimeEntry(routine, other);
        }

        UpcomingRun due(List<ReportingWindow> windows) {
            return new UpcomingRun(routine.job(), routine.period().on(occasion, windows), occasion.at());
        }
    }

    @Override
    public List<ScheduleStatus> standings() {
        load();
        Map<String, SchedulePauseService.SchedulePause> pauses = parts.pauses().all();
        Instant now = parts.clock().instant();
        Map<String, Instant> quartz = times.next();
        return routines.all().stream()
                .map(routine -> standing(routine, Optional.ofNullable(pauses.get(routine.name())), now, quartz))
                .toList();
    }

    private ScheduleStatus standing(
            JobDefinition routine,
            Optional<SchedulePauseService.SchedulePause> pause,
            Instant now,
            Map<String, Instant> quartz) {
        State state = !routine.enabled() ? State.DISABLED : pause.isPresent() ? State.PAUSED : State.ACTIVE;
        return new ScheduleStatus(
                routine.name(),
                routine.job(),
                routine.description(),
                routine.moments().stream().map(ScheduleExpression::text).toList(),
                state,
                state == State.ACTIVE
                        ? routine.next(now, parts.windows())
                                .map(said -> kept(routine, said, quartz).at())
                        : Optional.empty(),
                pause);
    }

    @Override
    public List<String> warnings(Locale locale) {
        load();
        Messages messages = new Messages("jobs", locale);
        Instant now = parts.clock().instant();
        Stream<String> idle = working()
                .filter(routine -> routine.next(now, parts.windows()).isEmpty())
                .map(routine -> "[" + routine.name() + "] " + messages.text("notice.nothingAhead"));
        Stream<String> broken = routines.mistakes().stream()
                .map(mistake -> mistake.text(locale) + " " + messages.text("notice.keptFormer"));
        return Stream.of(broken, notices.texts(locale).stream(), idle, ahead(messages, now).stream())
                .flatMap(text -> text)
                .toList();
    }

    /** A newest run that lies in the future: the clock was ahead, or is behind now. */
    private Optional<String> ahead(Messages messages, Instant now) {
        return parts.runs().newest(1).stream()
                .filter(run -> run.requestedAt().isAfter(now.plus(parts.pace().late())))
                .findFirst()
                .map(run -> "[clock] "
                        + messages.text("notice.runAhead", Long.toString(run.id()), TIME.format(run.requestedAt())));
    }

    /** Something else that people should see among the warnings. */
    public void warn(String subject, String key, Object... arguments) {
        notices.put(subject, key, arguments);
    }

    @Override
    public void pause(String schedule, Actor by) {
        known(schedule);
        parts.pauses().pause(schedule, by);
        lookNow();
    }

    @Override
    public Optional<Instant> resume(String schedule, Actor by) {
        known(schedule);
        Optional<Instant> skipped = Optional.ofNullable(parts.pauses().all().get(schedule))
                .flatMap(pause -> skipped(schedule, pause.since()));
        parts.pauses().resume(schedule, by);
        skipped.ifPresent(at -> notices.put(schedule, "skipped", TIME.format(at)));
        lookNow();
        return skipped;
    }

    /** The last time at which it would have been due since then. */
    private Optional<Instant> skipped(String schedule, Instant since) {
        Instant now = parts.clock().instant();
        JobDefinition routine = routines.named(schedule).orElseThrow();
        Optional<Instant> last = Optional.empty();
        Optional<FireTime> next = routine.next(since, parts.windows());
        for (int count = 0;
                count < MOST && next.filter(o -> !o.at().isAfter(now)).isPresent();
                count++) {
            last = next.map(FireTime::at);
            next = routine.next(next.get().at(), parts.windows());
        }
        return last;
    }

    private synchronized void lookNow() {
        watch.ifPresent(JobDefinitionWatcher::lookAnew);
    }

    private void known(String schedule) {
        load();
        if (routines.named(schedule).isEmpty()) {
            String names = routines.all().stream().map(JobDefinition::name).collect(Collectors.joining(", "));
            throw new RequestRejectedException(RequestRejectedException.Code.UNKNOWN_SCHEDULE, schedule, names);
        }
    }

    private Stream<JobDefinition> working() {
        load();
        Map<String, SchedulePauseService.SchedulePause> pauses = parts.pauses().all();
        return routines.all().stream().filter(r -> r.enabled() && !pauses.containsKey(r.name()));
    }

    private synchronized void load() {
        if (!loaded) {
            routines.load();
            loaded = true;
        }
    }
}
