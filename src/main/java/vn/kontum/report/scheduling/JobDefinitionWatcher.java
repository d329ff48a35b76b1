package vn.kontum.report.scheduling;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls the files of {@code jobs} and the pauses while the service runs, and applies changes to the Quartz scheduler. */
final class JobDefinitionWatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobDefinitionWatcher.class);
    private static final String SUBJECT = "jobs";
    private static final Duration ALIGN_EVERY = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final QuartzScheduleService.ScheduleServices scheduleServices;
    private final JobDefinitionRegistry jobDefinitionRegistry;
    private final ScheduleWarnings scheduleWarnings;
    private final Scheduler scheduler;
    private final TriggerSynchronizer triggers;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "schedule-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final ClockChangeDetector guard;
    private long alignedAt = System.nanoTime();
    private Optional<Set<String>> alignedWithout = Optional.empty();
    private volatile boolean leaving;

    private JobDefinitionWatcher(
            QuartzScheduleService.ScheduleServices scheduleServices,
            JobDefinitionRegistry jobDefinitionRegistry,
            ScheduleWarnings scheduleWarnings)
            throws SchedulerException {
        this.scheduleServices = scheduleServices;
        this.jobDefinitionRegistry = jobDefinitionRegistry;
        this.scheduleWarnings = scheduleWarnings;
        ScheduledRunLauncher scheduledRunLauncher = new ScheduledRunLauncher(
                scheduleServices.runs(), scheduleServices.clock(), scheduleServices.pace(), scheduleWarnings);
        this.scheduler = SchedulerFactory.create(
                scheduleServices.database(),
                scheduleServices.pace(),
                (bundle, scheduler) -> new RunQuartzJob(
                        scheduledRunLauncher, scheduleServices.windows(), scheduleWarnings, () -> leaving));
        this.guard = new ClockChangeDetector(scheduleServices.clock(), System::nanoTime);
        this.triggers = new TriggerSynchronizer(scheduler, scheduleServices.calendar(), scheduleServices.clock());
    }

    static JobDefinitionWatcher begin(
            QuartzScheduleService.ScheduleServices scheduleServices,
            JobDefinitionRegistry jobDefinitionRegistry,
            ScheduleWarnings scheduleWarnings) {
        try {
            JobDefinitionWatcher watch =
                    new JobDefinitionWatcher(scheduleServices, jobDefinitionRegistry, scheduleWarnings);
            watch.align();
            watch.scheduler.start();
            long every = scheduleServices.pace().watchInterval().toMillis();
            watch.timer.scheduleWithFixedDelay(watch::poll, every, every, TimeUnit.MILLISECONDS);
            return watch;
        } catch (SchedulerException e) {
            throw new IllegalStateException("[schedule] Quartz did not start: " + e.getMessage(), e);
        }
    }

    /** Polls without relying on what the last poll found: another process may have changed something and changed it back. */
    synchronized void pollAnew() {
        alignedWithout = Optional.empty();
        poll();
    }

    /** Reads files and pauses; what fails becomes a warning and is tried again by the next poll. */
    synchronized void poll() {
        try {
            if (jobDefinitionRegistry.refresh()) {
                alignedWithout = Optional.empty();
                jobDefinitionRegistry.mistakes().forEach(mistake -> LOG.warn("{}", mistake.text(Locale.ENGLISH)));
            }
            Optional<Duration> moved = guard.moved();
            moved.ifPresent(this::reportClockChange);
            Set<String> paused = Set.copyOf(scheduleServices.pauses().all().keySet());
            if (!leaving && (moved.isPresent() || due() || !alignedWithout.equals(Optional.of(paused)))) {
                align();
                moved.ifPresent(this::reportClockChange); // of more weight than what it did to single schedules
            }
            scheduleWarnings.clear(SUBJECT);
        } catch (SchedulerException | RuntimeException e) {
            scheduleWarnings.put(SUBJECT, "watch", String.valueOf(e.getMessage()));
        }
    }

    /**
     * Whether the triggers were compared a minute ago: another process may have set them by a wrong clock.
     */
    private boolean due() {
        return System.nanoTime() - alignedAt > ALIGN_EVERY.toNanos();
    }

    private void reportClockChange(Duration by) {
        scheduleWarnings.put(ScheduleWarnings.CLOCK, by.isNegative() ? "clockBack" : "clockAhead", hours(by));
    }

    private static String hours(Duration by) {
        long minutes = by.abs().toMinutes();
        return minutes / 60 + ":" + String.format(Locale.ROOT, "%02d", minutes % 60);
    }

    private synchronized void align() throws SchedulerException {
        Set<String> paused = Set.copyOf(scheduleServices.pauses().all().keySet());
        List<JobDefinition> working = jobDefinitionRegistry.all().stream()
                .filter(jobDefinition -> jobDefinition.enabled() && !paused.contains(jobDefinition.name()))
                .toList();
        TriggerSynchronizer.Corrections corrections = triggers.align(working);
        if (!corrections.postponed().isEmpty()) {
            scheduleWarnings.put(ScheduleWarnings.CLOCK, "postponed", String.join(", ", corrections.postponed()));
        }
        corrections.deleted().forEach(name -> scheduleWarnings.put(name, "deleted"));
        alignedAt = System.nanoTime();
        if (!alignedWithout.equals(Optional.of(paused))) {
            LOG.info(
                    "{} schedules are kept: {}",
                    working.size(),
                    working.stream().map(JobDefinition::name).toList());
        }
        alignedWithout = Optional.of(paused);
    }

    /** Waits for calls to be handed over, but not for a database that does not answer: Quartz would try for ever. */
    @Override
    public void close() {
        leaving = true;
        timer.shutdownNow();
        Thread ending = new Thread(this::end, "schedule-end");
        ending.setDaemon(true);
        ending.start();
        try {
            ending.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (ending.isAlive()) {
            LOG.warn("Quartz did not stop within {} s, the next process takes over", GRACE.toSeconds());
        }
    }

    private void end() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            LOG.warn("Quartz did not stop properly, the next process takes over: {}", e.toString());
        }
    }
}
