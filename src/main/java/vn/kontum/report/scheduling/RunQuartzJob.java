package vn.kontum.report.scheduling;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import vn.kontum.report.catalogue.ReportingWindow;

/**
 * The Quartz job of every schedule: begins the run that is due and waits for its end.
 *
 * @implNote Quartz stores the name of this class in its tables, so a migration is needed to rename it.
 */
final class RunQuartzJob implements Job {
    static final String GROUP = "again";

    private final ScheduledRunLauncher scheduledRunLauncher;
    private final List<ReportingWindow> windows;
    private final ScheduleWarnings scheduleWarnings;
    private final BooleanSupplier leaving;

    RunQuartzJob(
            ScheduledRunLauncher scheduledRunLauncher,
            List<ReportingWindow> windows,
            ScheduleWarnings scheduleWarnings,
            BooleanSupplier leaving) {
        this.scheduledRunLauncher = scheduledRunLauncher;
        this.windows = windows;
        this.scheduleWarnings = scheduleWarnings;
        this.leaving = leaving;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        String schedule = context.getJobDetail().getKey().getName();
        try {
            ScheduledRun scheduledRun = JobDataMapping.call(context, windows);
            if (!scheduledRunLauncher.perform(scheduledRun, leaving)) {
                rescheduleElsewhere(context, scheduledRun);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobExecutionException("[" + schedule + "] was interrupted", e);
        } catch (SchedulerException | RuntimeException e) {
            scheduleWarnings.put(schedule, "fault", String.valueOf(e.getMessage()));
            throw new JobExecutionException("[" + schedule + "] could not be performed", e);
        }
    }

    /** Leaves the call in the database, for the next process that has a schedule. */
    private static void rescheduleElsewhere(JobExecutionContext context, ScheduledRun scheduledRun)
            throws SchedulerException {
        Scheduler scheduler = context.getScheduler();
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(scheduledRun.key(1), GROUP)
                .forJob(context.getJobDetail())
                .usingJobData(JobDataMapping.again(context))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionIgnoreMisfires())
                .build();
        try {
            scheduler.scheduleJob(trigger);
        } catch (ObjectAlreadyExistsException e) {
            scheduler.rescheduleJob(trigger.getKey(), trigger);
        }
    }
}
