package vn.kontum.report.notification;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Sends in the service, every few seconds; where nothing is set up it does nothing. */
public final class NotificationWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationWorker.class);
    private static final long EVERY_SECONDS = 10;

    private final Supplier<NotificationService> notifications;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "notifications");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    public NotificationWorker(Supplier<NotificationService> notifications) {
        this.notifications = notifications;
    }

    @Override
    public void start() {
        running = true;
        if (notifications.get().isEnabled()) {
            timer.scheduleWithFixedDelay(this::deliverDue, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** An exception would end the timer; a database that is away comes back. */
    private void deliverDue() {
        try {
            notifications.get().deliverDue();
        } catch (RuntimeException e) {
            LOG.warn("messages could not be looked up or sent, which is tried again", e);
        }
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
