package vn.kontum.report.scheduling;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final String CRON = "cron";
    private static final String CALENDAR = "calendar";

    private final Scheduler scheduler;
    private final List<ReportingWindow> windows;

    TriggerSynchronizer(Scheduler scheduler, List<ReportingWindow> windows) {
        this.scheduler = scheduler;
        this.windows = windows;
    }

    /** Plants what is missing, moves what is wrong, removes what is not wanted. */
    void align(Collection<JobDefinition> working, Instant now) throws SchedulerException {
        Set<JobKey> wanted = working.stream()
                .map(routine -> JobDataMapping.key(routine.name()))
                .collect(Collectors.toSet());
        for (JobKey key : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(JobDataMapping.GROUP))) {
            if (!wanted.contains(key)) {
                scheduler.deleteJob(key);
            }
        }
        for (JobDefinition routine : working) {
            align(routine, now);
        }
    }

    private void align(JobDefinition routine, Instant now) throws SchedulerException {
        scheduler.addJob(JobDataMapping.detail(routine), true);
        Map<TriggerKey, Trigger> wanted = triggers(routine, now);
        for (Trigger there : scheduler.getTriggersOfJob(JobDataMapping.key(routine.name()))) {
            boolean ours = Set.of(CRON, CALENDAR).contains(there.getKey().getGroup());
            if (ours && !wanted.containsKey(there.getKey())) {
                scheduler.unscheduleJob(there.getKey());
            }
        }
        for (Trigger trigger : wanted.values()) {
            plant(trigger, now);
        }
    }

    /**
     * A time of the calendar already past is planted only where it takes the place of one still to come: it is then
     * caught up at once.
     */
    private void plant(Trigger trigger, Instant now) throws SchedulerException {
        Optional<Trigger> there = Optional.ofNullable(scheduler.getTrigger(trigger.getKey()));
        if (there.isPresent()) {
            if (scheduler.getTriggerState(trigger.getKey()) == Trigger.TriggerState.ERROR) {
                scheduler.resetTriggerFromErrorState(trigger.getKey()); // another version did not know our class
            }
            if (!same(there.get(), trigger)) {
                scheduler.rescheduleJob(trigger.getKey(), trigger);
            }
        } else if (trigger instanceof CronTrigger
                || trigger.getStartTime().toInstant().isAfter(now)) {
            try {
                scheduler.scheduleJob(trigger);
            } catch (ObjectAlreadyExistsException e) {
                return; // another process was quicker with the same trigger
            }
        }
    }

    private static boolean same(Trigger one, Trigger other) {
        return one instanceof CronTrigger cron && other instanceof CronTrigger otherCron
                ? cron.getCronExpression().equals(otherCron.getCronExpression())
                : one.getStartTime().equals(other.getStartTime());
    }

    private Map<TriggerKey, Trigger> triggers(JobDefinition routine, Instant now) {
        Map<TriggerKey, Trigger> triggers = new HashMap<>();
        for (ScheduleExpression moment : routine.moments()) {
            if (moment instanceof CronScheduleExpression cron) {
                Trigger trigger = trigger(routine, cron, now);
                triggers.put(trigger.getKey(), trigger);
            } else if (moment instanceof DeadlineScheduleExpression calendar) {
                calendar.occasions(windows)
                        .map(occasion -> trigger(routine, calendar, occasion))
                        .forEach(trigger -> triggers.put(trigger.getKey(), trigger));
            }
        }
        return triggers;
    }

    private static Trigger trigger(JobDefinition routine, CronScheduleExpression moment, Instant now) {
        return TriggerBuilder.newTrigger()
                .withIdentity(routine.name(), CRON)
                .forJob(JobDataMapping.key(routine.name()))
                .usingJobData(JobDataMapping.of(moment))
                .startAt(Date.from(now))
                .withSchedule(CronScheduleBuilder.cronSchedule(moment.text())
                        .inTimeZone(CronScheduleExpression.ZONE)
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    private static Trigger trigger(JobDefinition routine, DeadlineScheduleExpression moment, FireTime occasion) {
        String window = occasion.window().orElseThrow().code();
        return TriggerBuilder.newTrigger()
                .withIdentity(routine.name() + " " + moment.text() + " " + window, CALENDAR)
                .forJob(JobDataMapping.key(routine.name()))
                .usingJobData(JobDataMapping.of(occasion))
                .startAt(Date.from(occasion.at()))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
    }
}
