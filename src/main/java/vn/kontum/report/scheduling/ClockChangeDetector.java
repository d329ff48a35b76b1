package vn.kontum.report.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Notices when the clock of this machine is set, by comparing it with the time that really passes. Not thread-safe. */
final class ClockChangeDetector {
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    private final Clock clock;
    private final LongSupplier nanos;
    private Instant lastTime;
    private long lastNanos;

    /** @param nanos time that passes, whatever the clock says */
    ClockChangeDetector(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.lastTime = clock.instant();
        this.lastNanos = nanos.getAsLong();
    }

    /** By how much the clock was set since the last call, forward or, negative, back; empty when it was not. */
    Optional<Duration> moved() {
        Instant now = clock.instant();
        long passed = nanos.getAsLong();
        Duration moved = Duration.between(lastTime, now).minusNanos(passed - lastNanos);
        lastTime = now;
        lastNanos = passed;
        return moved.abs().compareTo(TOLERANCE) > 0 ? Optional.of(moved) : Optional.empty();
    }
}
