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
import vn.kontum.report.administration.RunService;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.text.Messages;

/**
 * Answers calls of the schedule: exactly one run each, however often and wherever they are heard; what was broken off
 * is begun again.
 */
final class ScheduledRunLauncher {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledRunLauncher.class);
    private static final int ATTEMPTS = 3;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ScheduleExpression.PROVINCE);

    private final RunService runs;
    private final Clock clock;
    private final SchedulerProperties pace;
    private final ScheduleWarnings notices;
    private final Messages messages = new Messages("jobs", Messages.VIETNAMESE);

    ScheduledRunLauncher(RunService runs, Clock clock, SchedulerProperties pace, ScheduleWarnings notices) {
        this.runs = runs;
        this.clock = clock;
        this.pace = pace;
        this.notices = notices;
    }

    /** Sees a call through to the end of its run; false when this process is leaving and somebody else has to go on. */
    boolean perform(ScheduledRun call, BooleanSupplier leaving) throws InterruptedException {
        boolean brokeOff = call.again();
        while (!leaving.getAsBoolean()) {
            try {
                if (settled(call, brokeOff)) {
                    return true;
                }
            } catch (DataAccessException | TransactionException e) {
                notices.put(call.schedule(), "database", TIME.format(call.at()), String.valueOf(e.getMessage()));
                brokeOff = true;
            }
            Thread.sleep(pace.patience().toMillis());
        }
        return false;
    }

    /** @param brokeOff whether whoever heard the call before, or this one, did not get to its end */
    private boolean settled(ScheduledRun call, boolean brokeOff) {
        if (call.at().isAfter(clock.instant().plus(pace.late()))) {
            notices.put(call.schedule(), "future", TIME.format(call.at()));
            return true;
        }
        Optional<LaunchAttempt> latest = latest(call);
        if (latest.isEmpty()) {
            return missed(call) || begin(call, free(call));
        }
        Run run = latest.get().run();
        if (!run.state().ended()) {
            runs.recover();
            return false;
        }
        boolean again = run.cutShort() || brokeOff && run.state() == RunState.FAILED;
        if (again && latest.get().number() < ATTEMPTS + free(call) - 1) {
            return begin(call, latest.get().number() + 1);
        }
        if (run.state() == RunState.FAILED) {
            notices.putWhile(() -> newest(run), call.schedule(), "failed", Long.toString(run.id()), run);
        } else {
            notices.clear(call.schedule());
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

    private Optional<LaunchAttempt> latest(ScheduledRun call) {
        Optional<LaunchAttempt> latest = Optional.empty();
        for (int number = free(call); number < free(call) + ATTEMPTS; number++) {
            int attempt = number;
            Optional<LaunchAttempt> next = runs.withKey(call.key(attempt)).map(run -> new LaunchAttempt(attempt, run));
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
    private int free(ScheduledRun call) {
        int number = 1;
        while (runs.withKey(call.key(number)).filter(runs::outOfTime).isPresent()) {
            number++;
        }
        return number;
    }

    private boolean missed(ScheduledRun call) {
        boolean missed = !call.catchUp() && late(call, clock.instant());
        if (missed) {
            notices.put(call.schedule(), "missed", TIME.format(call.at()));
        }
        return missed;
    }

    private boolean late(ScheduledRun call, Instant now) {
        return Duration.between(call.at(), now).compareTo(pace.late()) > 0;
    }

    /** Whether that was all: a run that has begun is waited for. */
    private boolean begin(ScheduledRun call, int attempt) {
        try {
            Run run = runs.start(request(call, attempt)).run();
            notices.clear(call.schedule());
            LOG.info("[run {}] {}: {}", run.id(), call.schedule(), run.request().reason());
            return false;
        } catch (RequestRejectedException e) {
            if (e.code() != RequestRejectedException.Code.ALREADY_RUNNING) {
                notices.put(call.schedule(), "refused", TIME.format(call.at()), e);
                return true;
            }
            return somebodyIsAtIt(call, e);
        }
    }

    /**
     * Work on a period waits its turn, because it must see what came in until now; what comes round anyway is left to
     * whoever does it already.
     */
    private boolean somebodyIsAtIt(ScheduledRun call, RequestRejectedException refusal) {
        if (call.period().isEmpty()) {
            LOG.info("[{}] {}", call.schedule(), refusal.getMessage());
            return true;
        }
        notices.put(call.schedule(), "waiting", TIME.format(call.at()), refusal);
        return false;
    }

    private RunRequest request(ScheduledRun call, int attempt) {
        return new RunRequest(
                        call.job(),
                        call.period(),
                        TriggerSource.SCHEDULE,
                        call.schedule(),
                        reason(call, attempt),
                        RerunMode.whole(),
                        Optional.empty())
                .withKey(call.key(attempt));
    }

    private String reason(ScheduledRun call, int attempt) {
        Instant now = clock.instant();
        String key = attempt > 1 ? "reason.again" : late(call, now) ? "reason.late" : "reason.onTime";
        return messages.text(key, TIME.format(call.at()), TIME.format(now));
    }
}
