package vn.kontum.report.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.text.Messages;

/**
 * Begins exactly one run for each fire time of a schedule, however often and in however many processes Quartz fires
 * it; a run that was cut short is begun again.
 */
final class ScheduledRunLauncher {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledRunLauncher.class);
    private static final int ATTEMPTS = 3;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ScheduleExpression.PROVINCE);

    private final RunService runs;
    private final Clock clock;
    private final SchedulerProperties schedulerProperties;
    private final ScheduleWarnings scheduleWarnings;
    private final Messages messages = new Messages("jobs", Messages.VIETNAMESE);

    ScheduledRunLauncher(
            RunService runs, Clock clock, SchedulerProperties schedulerProperties, ScheduleWarnings scheduleWarnings) {
        this.runs = runs;
        this.clock = clock;
        this.schedulerProperties = schedulerProperties;
        this.scheduleWarnings = scheduleWarnings;
    }

    /** Sees a call through to the end of its run; false when this process is leaving and somebody else has to go on. */
    boolean perform(ScheduledRun scheduledRun, BooleanSupplier leaving) throws InterruptedException {
        boolean brokeOff = scheduledRun.again();
        while (!leaving.getAsBoolean()) {
            try {
                if (tryToPerform(scheduledRun, brokeOff)) {
                    return true;
                }
            } catch (DataAccessException | TransactionException e) {
                scheduleWarnings.put(
                        scheduledRun.schedule(),
                        "database",
                        TIME.format(scheduledRun.at()),
                        String.valueOf(e.getMessage()));
                brokeOff = true;
            }
            Thread.sleep(schedulerProperties.pollInterval().toMillis());
        }
        return false;
    }

    /** @param brokeOff whether whoever heard the call before, or this one, did not get to its end */
    private boolean tryToPerform(ScheduledRun scheduledRun, boolean brokeOff) {
        if (scheduledRun.at().isAfter(clock.instant().plus(schedulerProperties.lateAfter()))) {
            scheduleWarnings.put(scheduledRun.schedule(), "future", TIME.format(scheduledRun.at()));
            return true;
        }
        Optional<LaunchAttempt> latest = latest(scheduledRun);
        if (latest.isEmpty()) {
            return missed(scheduledRun) || begin(scheduledRun, free(scheduledRun));
        }
        Run run = latest.get().run();
        if (!run.state().ended()) {
            runs.recover();
            return false;
        }
        boolean again = run.cutShort() || brokeOff && run.state() == RunState.FAILED;
        if (again && latest.get().number() < ATTEMPTS + free(scheduledRun) - 1) {
            return begin(scheduledRun, latest.get().number() + 1);
        }
        if (run.state() == RunState.FAILED || run.state() == RunState.REFUSED) {
            scheduleWarnings.putWhile(
                    () -> newest(run), scheduledRun.schedule(), "failed", Long.toString(run.id()), run);
        } else {
            scheduleWarnings.clear(scheduledRun.schedule());
        }
        return true;
    }

    /** Whether nobody has tried since. */
    private boolean newest(Run run) {
        return runs.latest(run.request().job(), run.request().period())
                .filter(latest -> latest.id() > run.id())
                .isEmpty();
    }

    private record LaunchAttempt(int number, Run run) {}

    private Optional<LaunchAttempt> latest(ScheduledRun scheduledRun) {
        Optional<LaunchAttempt> latest = Optional.empty();
        for (int number = free(scheduledRun); number < free(scheduledRun) + ATTEMPTS; number++) {
            int attempt = number;
            Optional<LaunchAttempt> next =
                    runs.withKey(scheduledRun.key(attempt)).map(run -> new LaunchAttempt(attempt, run));
            if (next.isEmpty()) {
                return latest;
            }
            latest = next;
        }
        return latest;
    }

    /**
     * The first number whose run, if there is one, was not begun while the clock stood ahead: such a run answered
     * another call.
     */
    private int free(ScheduledRun scheduledRun) {
        int number = 1;
        while (runs.begunOutOfTime(scheduledRun.key(number))) {
            number++;
        }
        return number;
    }

    private boolean missed(ScheduledRun scheduledRun) {
        boolean missed = !scheduledRun.catchUp() && late(scheduledRun, clock.instant());
        if (missed) {
            scheduleWarnings.put(scheduledRun.schedule(), "missed", TIME.format(scheduledRun.at()));
        }
        return missed;
    }

    private boolean late(ScheduledRun scheduledRun, Instant now) {
        return Duration.between(scheduledRun.at(), now).compareTo(schedulerProperties.lateAfter()) > 0;
    }

    /** Whether that was all: a run that has begun is waited for. */
    private boolean begin(ScheduledRun scheduledRun, int attempt) {
        try {
            Run run = runs.start(request(scheduledRun, attempt)).run();
            scheduleWarnings.clear(scheduledRun.schedule());
            LOG.info(
                    "[run {}] {}: {}",
                    run.id(),
                    scheduledRun.schedule(),
                    run.request().reason());
            return false;
        } catch (RequestRejectedException e) {
            if (!e.passes()) {
                scheduleWarnings.put(scheduledRun.schedule(), "refused", TIME.format(scheduledRun.at()), e);
                return true;
            }
            return alreadyRunning(scheduledRun, e);
        }
    }

    /**
     * Work on a period waits its turn, because it must see what came in until now; what comes round anyway is left to
     * whoever does it already.
     */
    private boolean alreadyRunning(ScheduledRun scheduledRun, RequestRejectedException refusal) {
        if (scheduledRun.period().isEmpty()) {
            LOG.info("[{}] {}", scheduledRun.schedule(), refusal.getMessage());
            return true;
        }
        scheduleWarnings.put(scheduledRun.schedule(), "waiting", TIME.format(scheduledRun.at()), refusal);
        return false;
    }

    private RunRequest request(ScheduledRun scheduledRun, int attempt) {
        return new RunRequest(
                        scheduledRun.job(),
                        scheduledRun.period(),
                        TriggerSource.SCHEDULE,
                        scheduledRun.schedule(),
                        reason(scheduledRun, attempt),
                        RerunMode.whole(),
                        Optional.empty())
                .withKey(scheduledRun.key(attempt));
    }

    private String reason(ScheduledRun scheduledRun, int attempt) {
        Instant now = clock.instant();
        String key = attempt > free(scheduledRun)
                ? "reason.again"
                : late(scheduledRun, now) ? "reason.late" : "reason.onTime";
        return messages.text(key, TIME.format(scheduledRun.at()), TIME.format(now));
    }
}
