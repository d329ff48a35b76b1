package vn.kontum.report.scheduling;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.kontum.report.administration.schedule.ScheduleException;
import vn.kontum.report.administration.schedule.SchedulePauseService;
import vn.kontum.report.administration.schedule.ScheduleService;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.scheduling.ScheduleExpression.FireTime;
import vn.kontum.report.text.Messages;

/**
 * What runs by itself: tells it, and, once started, begins it.
 *
 * @implNote Only the service starts it; whoever merely looks must not.
 */
public final class QuartzScheduleService implements ScheduleService, AutoCloseable {
    private final ScheduleServices services;
    private final JobDefinitionRegistry registry;
    private static final int MOST = 100_000;
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ScheduleExpression.PROVINCE);

    private final QuartzFireTimes times;
    private final ScheduleWarnings warnings;
    private Optional<JobDefinitionWatcher> watch = Optional.empty();
    private boolean loaded;

    /** What a schedule works with; the calendar is that of the catalogue in use. */
    public record ScheduleServices(
            DataSource database,
            RunService runs,
            SchedulePauseService pauses,
            Supplier<List<ReportingWindow>> calendar,
            Clock clock,
            SchedulerProperties pace) {
        List<ReportingWindow> windows() {
            return calendar.get();
        }
    }

    /** @param folder the files of the schedule; the built-in ones where it does not exist */
    public QuartzScheduleService(Optional<Path> folder, ScheduleServices services) {
        this.services = services;
        this.times = new QuartzFireTimes(services.database());
        this.warnings = new ScheduleWarnings(
                services.runs(), services.clock(), services.pace().lateAfter());
        this.registry = new JobDefinitionRegistry(
                new JobDefinitionDirectory(folder),
                JobDefinitionReader.ReaderContext.of(services.runs(), services.calendar()));
    }

    /**
     * Begins to keep the schedule, together with all other processes of this database that do.
     *
     * @throws ScheduleException with every mistake of every file
     */
    public synchronized void start() {
        if (watch.isEmpty()) {
            load();
            watch = Optional.of(JobDefinitionWatcher.begin(services, registry, warnings));
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
                new PriorityQueue<>(Comparator.comparing(turn -> turn.fireTime().at()));
        Instant now = services.clock().instant();
        Map<String, Instant> quartz = times.next();
        working()
                .forEach(definition -> fireTime(definition, now)
                        .map(turn -> turn.at(kept(definition, turn.fireTime(), quartz)))
                        .ifPresent(turns::add));
        List<UpcomingRun> due = new ArrayList<>();
        while (due.size() < limit && !turns.isEmpty()) {
            FireTimeEntry turn = turns.remove();
            due.add(turn.due(services.windows()));
            fireTime(turn.definition(), turn.fireTime().at()).ifPresent(turns::add);
        }
        return due;
    }

    private Optional<FireTimeEntry> fireTime(JobDefinition definition, Instant after) {
        return definition.next(after, services.windows()).map(fireTime -> new FireTimeEntry(definition, fireTime));
    }

    /**
     * What Quartz will do, where that lies ahead; a time behind is called at once, and the schedule goes on from there.
     */
    private FireTime kept(JobDefinition definition, FireTime said, Map<String, Instant> quartz) {
        return Optional.ofNullable(quartz.get(definition.name()))
                .filter(at -> at.isAfter(said.at()))
                .map(at -> new FireTime(at, said.window()))
                .orElse(said);
    }

    private record FireTimeEntry(JobDefinition definition, FireTime fireTime) {
        FireTimeEntry at(FireTime other) {
            return new FireTimeEntry(definition, other);
        }

        UpcomingRun due(List<ReportingWindow> windows) {
            return new UpcomingRun(definition.job(), definition.period().on(fireTime, windows), fireTime.at());
        }
    }

    @Override
    public List<ScheduleStatus> statuses() {
        load();
        Map<String, SchedulePauseService.SchedulePause> pauses =
                services.pauses().all();
        Instant now = services.clock().instant();
        Map<String, Instant> quartz = times.next();
        return registry.all().stream()
                .map(definition -> status(definition, Optional.ofNullable(pauses.get(definition.name())), now, quartz))
                .toList();
    }

    private ScheduleStatus status(
            JobDefinition definition,
            Optional<SchedulePauseService.SchedulePause> pause,
            Instant now,
            Map<String, Instant> quartz) {
        State state = !definition.enabled() ? State.DISABLED : pause.isPresent() ? State.PAUSED : State.ACTIVE;
        return new ScheduleStatus(
                definition.name(),
                definition.job(),
                definition.description(),
                definition.moments().stream().map(ScheduleExpression::text).toList(),
                state,
                state == State.ACTIVE
                        ? definition
                                .next(now, services.windows())
                                .map(said -> kept(definition, said, quartz).at())
                        : Optional.empty(),
                pause);
    }

    @Override
    public List<String> warnings(Locale locale) {
        load();
        Messages messages = new Messages("jobs", locale);
        Instant now = services.clock().instant();
        Stream<String> idle = working()
                .filter(definition -> definition.next(now, services.windows()).isEmpty())
                .map(definition -> "[" + definition.name() + "] " + messages.text("notice.nothingAhead"));
        Stream<String> broken = registry.mistakes().stream()
                .map(mistake -> mistake.text(locale) + " " + messages.text("notice.keptFormer"));
        Optional<Run> newest = services.runs().newest(1).stream().findFirst();
        return Stream.of(broken, warnings.texts(locale).stream(), idle, warnings.ofTimes(newest, locale).stream())
                .flatMap(text -> text)
                .toList();
    }

    @Override
    public List<String> clockWarnings(Optional<Run> newest, Locale locale) {
        return warnings.ofClock(newest, locale);
    }

    /** Something else that people should see among the warnings. */
    public void warn(String subject, String key, Object... arguments) {
        warnings.put(subject, key, arguments);
    }

    @Override
    public void pause(String schedule, Actor by) {
        known(schedule);
        services.pauses().pause(schedule, by);
        pollNow();
    }

    @Override
    public Optional<Instant> resume(String schedule, Actor by) {
        known(schedule);
        Optional<Instant> skipped = Optional.ofNullable(services.pauses().all().get(schedule))
                .flatMap(pause -> skipped(schedule, pause.since()));
        services.pauses().resume(schedule, by);
        skipped.ifPresent(at -> warnings.put(schedule, "skipped", TIME.format(at)));
        pollNow();
        return skipped;
    }

    /** The last time at which it would have been due since then. */
    private Optional<Instant> skipped(String schedule, Instant since) {
        Instant now = services.clock().instant();
        JobDefinition definition = registry.named(schedule).orElseThrow();
        Optional<Instant> last = Optional.empty();
        Optional<FireTime> next = definition.next(since, services.windows());
        for (int count = 0;
                count < MOST && next.filter(o -> !o.at().isAfter(now)).isPresent();
                count++) {
            last = next.map(FireTime::at);
            next = definition.next(next.get().at(), services.windows());
        }
        return last;
    }

    private synchronized void pollNow() {
        watch.ifPresent(JobDefinitionWatcher::pollAnew);
    }

    private void known(String schedule) {
        load();
        if (registry.named(schedule).isEmpty()) {
            String names = registry.all().stream().map(JobDefinition::name).collect(Collectors.joining(", "));
            throw new RequestRejectedException(RequestRejectedException.Code.UNKNOWN_SCHEDULE, schedule, names);
        }
    }

    private Stream<JobDefinition> working() {
        load();
        Map<String, SchedulePauseService.SchedulePause> pauses =
                services.pauses().all();
        return registry.all().stream().filter(r -> r.enabled() && !pauses.containsKey(r.name()));
    }

    private synchronized void load() {
        if (!loaded) {
            registry.load();
            loaded = true;
        }
    }
}
