package vn.kontum.report.edge.schedule;

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
import vn.kontum.report.batch.Agenda;
import vn.kontum.report.batch.Pauses;
import vn.kontum.report.batch.Person;
import vn.kontum.report.batch.RefusedException;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.catalogue.Messages;
import vn.kontum.report.catalogue.Window;

/** What runs by itself: tells it, and, once started, begins it. Danger: only the service starts it; whoever merely looks must not. */
public final class Schedule implements Agenda, AutoCloseable {
    private final Parts parts;
    private final Routines routines;
    private static final int MOST = 100_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(Moment.PROVINCE);

    private final QuartzTimes times;
    private final Notices notices = new Notices();
    private Optional<Watch> watch = Optional.empty();
    private boolean loaded;

    /** What a schedule works with. */
    public record Parts(DataSource database, Runs runs, Pauses pauses, List<Window> windows, Clock clock, Pace pace) {
        public Parts {
            windows = List.copyOf(windows);
        }
    }

    /** @param folder the files of the schedule; the built-in ones where it does not exist */
    public Schedule(Optional<Path> folder, Parts parts) {
        this.parts = parts;
        this.times = new QuartzTimes(parts.database());
        this.routines =
                new Routines(new RoutineFolder(folder), RoutineFile.Surroundings.of(parts.runs(), parts.windows()));
    }

    /**
     * Begins to keep the schedule, together with all other processes of this database that do.
     *
     * @throws ScheduleException with every mistake of every file
     */
    public synchronized void start() {
        if (watch.isEmpty()) {
            load();
            watch = Optional.of(Watch.begin(parts, routines, notices));
        }
    }

    /** Stops at once; a run that was begun is left to whoever closes the runs, and taken up again by the next process. */
    @Override
    public synchronized void close() {
        watch.ifPresent(Watch::close);
        watch = Optional.empty();
    }

    @Override
    public List<Due> next(int limit) {
        PriorityQueue<Turn> turns =
                new PriorityQueue<>(Comparator.comparing(turn -> turn.occasion().at()));
        Instant now = parts.clock().instant();
        Map<String, Instant> quartz = times.next();
        working().forEach(routine -> turn(routine, now)
                .map(turn -> turn.at(kept(routine, turn.occasion(), quartz)))
                .ifPresent(turns::add));
        List<Due> due = new java.util.ArrayList<>();
        while (due.size() < limit && !turns.isEmpty()) {
            Turn turn = turns.remove();
            due.add(turn.due(parts.windows()));
            turn(turn.routine(), turn.occasion().at()).ifPresent(turns::add);
        }
        return due;
    }

    private Optional<Turn> turn(Routine routine, Instant after) {
        return routine.next(after, parts.windows()).map(occasion -> new Turn(routine, occasion));
    }

    /** What Quartz will do, where that lies ahead; a time behind is called at once, and the schedule goes on from there. */
    private Occasion kept(Routine routine, Occasion said, Map<String, Instant> quartz) {
        return Optional.ofNullable(quartz.get(routine.name()))
                .filter(at -> at.isAfter(said.at()))
                .map(at -> new Occasion(at, said.window()))
                .orElse(said);
    }

    private record Turn(Routine routine, Occasion occasion) {
        Turn at(Occasion other) {
            return new Turn(routine, other);
        }

        Due due(List<Window> windows) {
            return new Due(routine.job(), routine.period().on(occasion, windows), occasion.at());
        }
    }

    @Override
    public List<Standing> standings() {
        load();
        Map<String, Pauses.Pause> pauses = parts.pauses().all();
        Instant now = parts.clock().instant();
        Map<String, Instant> quartz = times.next();
        return routines.all().stream()
                .map(routine -> standing(routine, Optional.ofNullable(pauses.get(routine.name())), now, quartz))
                .toList();
    }

    private Standing standing(
            Routine routine, Optional<Pauses.Pause> pause, Instant now, Map<String, Instant> quartz) {
        State state = !routine.enabled() ? State.DISABLED : pause.isPresent() ? State.PAUSED : State.ACTIVE;
        return new Standing(
                routine.name(),
                routine.job(),
                routine.description(),
                routine.moments().stream().map(Moment::text).toList(),
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
    public void pause(String schedule, Person by) {
        known(schedule);
        parts.pauses().pause(schedule, by);
        lookNow();
    }

    @Override
    public Optional<Instant> resume(String schedule, Person by) {
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
        Routine routine = routines.named(schedule).orElseThrow();
        Optional<Instant> last = Optional.empty();
        Optional<Occasion> next = routine.next(since, parts.windows());
        for (int count = 0; count < MOST && next.filter(o -> !o.at().isAfter(now)).isPresent(); count++) {
            last = next.map(Occasion::at);
            next = routine.next(next.get().at(), parts.windows());
        }
        return last;
    }

    private synchronized void lookNow() {
        watch.ifPresent(Watch::lookAnew);
    }

    private void known(String schedule) {
        load();
        if (routines.named(schedule).isEmpty()) {
            String names = routines.all().stream().map(Routine::name).collect(Collectors.joining(", "));
            throw new RefusedException(RefusedException.Code.UNKNOWN_SCHEDULE, schedule, names);
        }
    }

    private Stream<Routine> working() {
        load();
        Map<String, Pauses.Pause> pauses = parts.pauses().all();
        return routines.all().stream().filter(r -> r.enabled() && !pauses.containsKey(r.name()));
    }

    private synchronized void load() {
        if (!loaded) {
            routines.load();
            loaded = true;
        }
    }
}
