package vn.kontum.report.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.scheduling.ScheduleExpression.FireTime;

/**
 * Brings the jobs and triggers in Quartz's tables into line with the job definitions.
 *
 * @implNote A trigger that is right already is left alone: replacing it would lose its misfires.
 */
final class TriggerSynchronizer {
    /** A trigger that has just fired may be some moments ahead of this process. */
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
     * Schedules triggers that are missing, reschedules those of another time, and unschedules those that no file asks for.
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

    /** Names of schedules whose trigger waited for too late a time, and of deleted ones with an unfinished run. */
    record Corrections(Set<String> postponed, Set<String> deleted) {}

    private void align(JobDefinition jobDefinition, Instant now, Corrections corrections) throws SchedulerException {
        JobKey job = JobDataMapping.key(jobDefinition.name());
        Map<TriggerKey, Trigger> wanted = triggers(jobDefinition, now);
        Set<String> times = wanted.values().stream().map(JobDataMapping::time).collect(Collectors.toSet());
        Set<String> before = Optional.ofNullable(scheduler.getJobDetail(job))
                .flatMap(JobDataMapping::times)
                .orElse(times);
        scheduler.addJob(JobDataMapping.detail(jobDefinition, before), true);
        List<Trigger> edited = new ArrayList<>();
        for (Trigger there : scheduler.getTriggersOfJob(job)) {
            boolean ours = Set.of(CRON, CALENDAR).contains(there.getKey().getGroup());
            if (ours && !same(there, wanted.get(there.getKey()))) {
                edited.add(there);
            }
        }
        Map<String, Trigger> overdue = overdue(wanted.values(), before, edited, now);
        for (Trigger trigger : wanted.values()) {
            if (schedule(trigger, now, overdue.containsValue(trigger))) {
                corrections.postponed().add(jobDefinition.name());
            }
        }
        for (Trigger former : edited) {
            if (!wanted.containsKey(former.getKey())) {
                scheduler.unscheduleJob(former.getKey());
            }
        }
        if (!times.equals(before)) {
            scheduler.addJob(JobDataMapping.detail(jobDefinition, times), true);
        }
    }

    /**
     * The times of the calendar that are past and were not known before, because their line was edited or moved, and take the place
     * of one still to come, or are of today: they are called at once, and caught up or told as missed. Of several of one window it
     * is the last: what is past is caught up once.
     */
    private static Map<String, Trigger> overdue(
            Collection<Trigger> wanted, Set<String> before, List<Trigger> edited, Instant now) {
        Set<TriggerKey> keys = edited.stream().map(Trigger::getKey).collect(Collectors.toSet());
        Set<String> windows = edited.stream()
                .flatMap(trigger -> JobDataMapping.window(trigger).stream())
                .collect(Collectors.toSet());
        return wanted.stream()
                .filter(trigger -> JobDataMapping.window(trigger).isPresent())
                .filter(trigger -> past(trigger, now))
                .filter(trigger -> keys.contains(trigger.getKey()) || !before.contains(JobDataMapping.time(trigger)))
                .filter(trigger ->
                        windows.contains(JobDataMapping.window(trigger).get()) || today(trigger, now))
                .collect(Collectors.toMap(
                        trigger -> JobDataMapping.window(trigger).get(),
                        trigger -> trigger,
                        BinaryOperator.maxBy(Comparator.comparing(Trigger::getStartTime))));
    }

    private static boolean past(Trigger trigger, Instant now) {
        return !trigger.getStartTime().toInstant().isAfter(now);
    }

    private static boolean today(Trigger trigger, Instant now) {
        LocalDate day = LocalDate.ofInstant(trigger.getStartTime().toInstant(), ScheduleExpression.PROVINCE);
        return day.equals(LocalDate.ofInstant(now, ScheduleExpression.PROVINCE));
    }

    /**
     * @param overdue whether it is scheduled although its time is past
     * @return whether the trigger there would have fired later than its file says
     */
    private boolean schedule(Trigger trigger, Instant now, boolean overdue) throws SchedulerException {
        Optional<Trigger> there = Optional.ofNullable(scheduler.getTrigger(trigger.getKey()));
        if (there.isPresent()) {
            if (scheduler.getTriggerState(trigger.getKey()) == Trigger.TriggerState.ERROR) {
                scheduler.resetTriggerFromErrorState(trigger.getKey()); // another version did not know our class
            }
            boolean same = same(there.get(), trigger);
            boolean beyond = same && beyond(there.get(), trigger);
            if (!same && trigger instanceof SimpleTrigger && past(trigger, now) && !overdue) {
                scheduler.unscheduleJob(trigger.getKey());
            } else if (beyond || !same) {
                scheduler.rescheduleJob(trigger.getKey(), trigger);
            }
            return beyond;
        }
        if (trigger instanceof CronTrigger || overdue || !past(trigger, now)) {
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

    private static boolean same(Trigger one, @Nullable Trigger other) {
        if (other == null) {
            return false;
        }
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
