package vn.kontum.report.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.kontum.report.TestClock;

class ClockChangeDetectorTest {
    private final TestClock clock = new TestClock(Instant.parse("2021-03-17T00:00:00Z"));
    private long nanos;
    private final ClockChangeDetector guard = new ClockChangeDetector(clock, () -> nanos);

    @Test
    void timeThatPassesIsNoMove() {
        pass(Duration.ofHours(5));

        assertThat(guard.moved()).isEmpty();
    }

    @Test
    void aClockSetAheadAndBackIsNoticedOnceEach() {
        clock.advance(Duration.ofDays(365));
        pass(Duration.ofSeconds(5));
        assertThat(guard.moved()).contains(Duration.ofDays(365));
        assertThat(guard.moved()).isEmpty();

        clock.advance(Duration.ofDays(-365));
        assertThat(guard.moved()).contains(Duration.ofDays(-365));
    }

    @Test
    void aSleepingMachineIsNoticedToo() {
        clock.advance(Duration.ofHours(9));

        assertThat(guard.moved()).contains(Duration.ofHours(9));
    }

    private void pass(Duration time) {
        clock.advance(time);
        nanos += TimeUnit.NANOSECONDS.convert(time);
    }
}
