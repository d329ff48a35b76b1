package vn.kontum.report.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.Trigger;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.scheduling.ScheduleExpression.FireTime;

/**
 * What jobs and triggers carry in the database, text only.
 *
 * @implNote Rows outlive an upgrade, so that a name changed here orphans them.
 */
final class JobDataMapping {
    static final String GROUP = "routines";
    private static final String JOB = "job";
    private static final String PERIOD = "period";
    private static final String CATCH_UP = "catch-up";
    private static final String CRON = "cron";
    private static final String AT = "at";
    private static final String WINDOW = "window";
    private static final String AGAIN = "again";
    private static final String TIMES = "times";

    private JobDataMapping() {}

    static JobKey key(String routine) {
        return JobKey.jobKey(routine, GROUP);
    }

    /** @param times that the schedule has, past ones too */
    static JobDetail detail(JobDefinition jobDefinition, Set<String> times) {
        return JobBuilder.newJob(RunQuartzJob.class)
                .withIdentity(key(jobDefinition.name()))
                .withDescription(jobDefinition.description().en())
                .usingJobData(JOB, jobDefinition.job())
                .usingJobData(PERIOD, jobDefinition.period().text())
                .usingJobData(CATCH_UP, Boolean.toString(jobDefinition.catchUp()))
                .usingJobData(TIMES, String.join("\n", new TreeSet<>(times)))
                .storeDurably()
                .requestRecovery()
                .build();
    }

    static JobDataMap of(CronScheduleExpression moment) {
        JobDataMap data = new JobDataMap();
        data.put(CRON, moment.text());
        return data;
    }

    static JobDataMap of(FireTime fireTime) {
        JobDataMap data = new JobDataMap();
        data.put(AT, fireTime.at().toString());
        fireTime.window().ifPresent(window -> data.put(WINDOW, window.code()));
        return data;
    }

    /** For a call that this process leaves to the next one. */
    static JobDataMap again(JobExecutionContext firing) {
        JobDataMap data = of(occasion(firing));
        data.put(AGAIN, "true");
        return data;
    }

    static ScheduledRun call(JobExecutionContext firing, List<ReportingWindow> windows) {
        JobDataMap data = firing.getMergedJobDataMap();
        FireTime fireTime = occasion(firing);
        Optional<Period> period =
                PeriodSelector.parse(data.getString(PERIOD)).flatMap(choice -> choice.on(fireTime, windows));
        return new ScheduledRun(
                firing.getJobDetail().getKey().getName(),
                data.getString(JOB),
                period,
                fireTime.at(),
                Boolean.parseBoolean(data.getString(CATCH_UP)),
                firing.isRecovering() || data.containsKey(AGAIN));
    }

    /** What it was meant for. Quartz moves the time of a trigger that missed its own, so that a cron is asked. */
    private static FireTime occasion(JobExecutionContext firing) {
        JobDataMap data = firing.getMergedJobDataMap();
        Optional<Period> window = text(data, WINDOW).flatMap(Period::parse);
        return text(data, AT)
                .map(at -> new FireTime(Instant.parse(at), window))
                .orElseGet(() -> new CronScheduleExpression(data.getString(CRON)).upTo(fired(firing)));
    }

    private static Instant fired(JobExecutionContext firing) {
        return text(
                        firing.getMergedJobDataMap(),
                        Scheduler.FAILED_JOB_ORIGINAL_TRIGGER_SCHEDULED_FIRETIME_IN_MILLISECONDS)
                .filter(time -> firing.isRecovering())
                .map(time -> Instant.ofEpochMilli(Long.parseLong(time)))
                .orElseGet(() -> firing.getScheduledFireTime().toInstant());
    }

    /** The times that a schedule had when it was kept last; empty where an earlier version kept it. */
    static Optional<Set<String>> times(JobDetail job) {
        return text(job.getJobDataMap(), TIMES).map(times -> Set.of(times.split("\n")));
    }

    /** Which line of a schedule a trigger is of, for which window, and when it is due. */
    static String time(Trigger trigger) {
        return trigger.getKey().getName() + " "
                + text(trigger.getJobDataMap(), AT).orElse("");
    }

    /** The window whose calendar a trigger comes from. */
    static Optional<String> window(Trigger trigger) {
        return text(trigger.getJobDataMap(), WINDOW);
    }

    private static Optional<String> text(JobDataMap data, String key) {
        return Optional.ofNullable(data.getString(key));
    }
}
