package vn.kontum.report.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import vn.kontum.report.catalogue.ReportingWindow;

/**
 * Makes Quartz's tables say what the files say.
 *
 * @implNote A trigger that is right already must not be touched, or what it missed is forgotten.
 */
final class TriggerSynchronizer {
    /** A trigger that has just fired may be some moments ahead of who looks. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private static final String CRON = "cron";
    private static final String CALENDAR = "calendar";

    private final Scheduler scheduler;
    private final Supplier<List<ReportingWindow>> windows;
    private final Clock clock;

    TriggerSynchronizer(Scheduler scheduler, Supplier<List<ReportingWindow>> windows, Clock clock) {
        this.scheduler = scheduler;
        this.windows = windows;
        this.clock = clock;
    }

    /**
     * Plants what is missing, moves what is wrong, removes what is not wanted.
     *
     * @return names of schedules whose next time lay beyond the one that their file says, and of deleted ones with an unfinished
     *     call: both are told
     */
    Corrections align(Collection<JobDefinition> working) throws SchedulerException {
        Instant now = clock.instant();
        Corrections corrections = new Corrections(new TreeSet<>(), new TreeSet<>());
        Set<JobKey> wanted = working.stream()
                .map(jobDefinition -> JobDataMapping.key(jobDefinition.name()))
                .collect(Collectors.toSet());
        for (JobKey key : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(JobDataMapping.GROUP))) {
            if (!wanted.contains(key)) {
                boolean unfinished = scheduler.getTriggersOfJob(key).stream()
                        .anyMatch(t -> t.getKey().getGroup().equals(RunQuartzJob.GROUP));
                scheduler.deleteJob(key);
                if (unfinished) {
                    corrections.deleted().add(key.getName());
                }
            }
        }
        for (JobDefinition jobDefinition : working) {
            align(jobDefinition, now, corrections);
        }
        return corrections;
    }

    /** What was found wrong and put right. */
    record Corrections(Set<String> postponed, Set<String> deleted) {}

    private void align(JobDefinition jobDefinition, Instant now, Corrections corrections) throws SchedulerException {
        boolean known = scheduler.checkExists(JobDataMapping.key(jobDefinition.name()));
        scheduler.addJob(JobDataMapping.detail(jobDefinition), true);
        Map<TriggerKey, Trigger> wanted = triggers(jobDefinition, now);
        Set<String> replaced = new HashSet<>();
        for (Trigger there : scheduler.getTriggersOfJob(JobDataMapping.key(jobDefinition.name()))) {
            boolean ours = Set.of(CRON, CALENDAR).contains(there.getKey().getGroup());
            if (ours && !wanted.containsKey(there.getKey())) {
                JobDataMapping.window(there).ifPresent(replaced::add);
                scheduler.unscheduleJob(there.getKey());
            }
        }
        for (Trigger trigger : wanted.values()) {
            boolean edited = known
                    && !(trigger instanceof CronTrigger)
                    && (JobDataMapping.window(trigger)
                                    .filter(replaced::contains)
                                    .isPresent()
                            || today(trigger, now));
            if (plant(trigger, now, edited)) {
                corrections.postponed().add(jobDefinition.name());
            }
        }
    }

    private static boolean today(Trigger trigger, Instant now) {
        LocalDate day = LocalDate.ofInstant(trigger.getStartTime().toInstant(), ScheduleExpression.PROVINCE);
        return day.equals(LocalDate.ofInstant(now, ScheduleExpression.PROVINCE));
    }

    /**
     * A time of the calendar already past is planted only where its line was edited and it takes the place of one still to come,
     * or is of today: it is then called at once, and caught up or told as missed.
     *
     * @return whether the trigger there would have fired later than its file says
     */
    private boolean plant(Trigger trigger, Instant now, boolean edited) throws SchedulerException {
        Optional<Trigger> there = Optional.ofNullable(scheduler.getTrigger(trigger.getKey()));
        if (there.isPresent()) {
            if (scheduler.getTriggerState(trigger.getKey()) == Trigger.TriggerState.ERROR) {
                scheduler.resetTriggerFromErrorState(trigger.getKey()); // another version did not know our class
            }
            boolean same = same(there.get(), trigger);
            boolean beyond = same && beyond(there.get(), trigger);
            if (beyond || !same) {
                scheduler.rescheduleJob(trigger.getKey(), trigger);
            }
            return beyond;
        }
        if (trigger instanceof CronTrigger
                || edited
                || trigger.getStartTime().toInstant().isAfter(now)) {
            try {
                scheduler.scheduleJob(trigger);
            } catch (ObjectAlreadyExistsException e) {
                return false; // another process was quicker with the same trigger
            }
        }
        return false;
    }

    /**
     * Whether a trigger waits for a time after the next one of its own expression: the clock stood ahead when it was
     * set.
     *
     * @implNote The time is asked after the trigger was read: however long that took, what fired meanwhile is no further on
     *     than that.
     */
    private boolean beyond(Trigger there, Trigger wanted) {
        if (!(there instanceof CronTrigger) || !(wanted instanceof CronTrigger cron)) {
            return false;
        }
        Optional<Instant> next = new CronScheduleExpression(cron.getCronExpression())
                .next(clock.instant().plus(TOLERANCE), List.of())
                .map(FireTime::at);
        return there.getNextFireTime() == null
                || next.filter(at -> there.getNextFireTime().toInstant().isAfter(at))
                        .isPresent();
    }

    private static boolean same(Trigger one, Trigger other) {
        return one instanceof CronTrigger cron && other instanceof CronTrigger otherCron
                ? cron.getCronExpression().equals(otherCron.getCronExpression())
                : one.getStartTime().equals(other.getStartTime());
    }

    private Map<TriggerKey, Trigger> triggers(JobDefinition jobDefinition, Instant now) {
        Map<TriggerKey, Trigger> triggers = new HashMap<>();
        for (ScheduleExpression moment : jobDefinition.moments()) {
            if (moment instanceof CronScheduleExpression cron) {
                Trigger trigger = trigger(jobDefinition, cron, now);
                triggers.put(trigger.getKey(), trigger);
            } else if (moment instanceof DeadlineScheduleExpression calendar) {
                calendar.occasions(windows.get())
                        .map(fireTime -> trigger(jobDefinition, calendar, fireTime))
                        .forEach(trigger -> triggers.put(trigger.getKey(), trigger));
            }
        }
        return triggers;
    }

    private static Trigger trigger(JobDefinition jobDefinition, CronScheduleExpression moment, Instant now) {
        return TriggerBuilder.newTrigger()
                .withIdentity(jobDefinition.name(), CRON)
                .forJob(JobDataMapping.key(jobDefinition.name()))
                .usingJobData(JobDataMapping.of(moment))
                .startAt(Date.from(now))
                .withSchedule(CronScheduleBuilder.cronSchedule(moment.text())
                        .inTimeZone(CronScheduleExpression.ZONE)
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    private static Trigger trigger(JobDefinition jobDefinition, DeadlineScheduleExpression moment, FireTime fireTime) {
        String window = fireTime.window().orElseThrow().code();
        return TriggerBuilder.newTrigger()
                .withIdentity(jobDefinition.name() + " " + moment.text() + " " + window, CALENDAR)
                .forJob(JobDataMapping.key(jobDefinition.name()))
                .usingJobData(JobDataMapping.of(fireTime))
                .startAt(Date.from(fireTime.at()))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
    }
}
