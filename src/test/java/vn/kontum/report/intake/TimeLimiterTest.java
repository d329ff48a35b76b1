package vn.kontum.report.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TimeLimiterTest {
    private final TimeLimiter limit = new TimeLimiter(Duration.ofMillis(50));

    @Test
    void workInTimeGivesItsResult() {
        assertThat(limit.within(() -> 7)).isEqualTo(7);
    }

    @Test
    void workThatTakesTooLongIsToldToStop() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);

        assertThatThrownBy(() -> limit.within(() -> {
                    while (!Thread.interrupted()) {
                        Thread.onSpinWait();
                    }
                    stopped.countDown();
                    return 1;
                }))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("50 ms of CPU time");
        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void workThatOnlyWaitsIsNeverCutOffHoweverLongItTakes() {
        assertThat(limit.within(() -> {
                    Thread.sleep(400);
                    return 7;
                }))
                .isEqualTo(7);
    }

    @Test
    void workThatHeedsNothingIsLeftToItselfAndTheNextWorkIsDone() {
        AtomicBoolean enough = new AtomicBoolean();
        assertThatThrownBy(() -> limit.within(() -> {
                    while (!enough.get()) {
                        Thread.onSpinWait();
                    }
                    return 1;
                }))
                .isInstanceOf(CancellationException.class);

        assertThat(limit.within(() -> 2)).isEqualTo(2);
        enough.set(true);
    }

    @Test
    void whatTheWorkDiesOfIsThrown() {
        assertThatThrownBy(() -> limit.within(() -> {
                    throw new OutOfMemoryError("made up");
                }))
                .isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> limit.within(() -> {
                    throw new IllegalArgumentException("made up");
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
