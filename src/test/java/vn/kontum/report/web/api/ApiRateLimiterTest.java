package vn.kontum.report.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ApiRateLimiterTest {
    private final AtomicLong now = new AtomicLong();
    private final ApiRateLimiter limiter = new ApiRateLimiter(60, now::get);

    @Test
    void lastsAMinuteForSixtyRequestsHoweverFastTheyCome() {
        for (int i = 0; i < 60; i++) {
            assertThat(limiter.take("a")).isEmpty();
        }

        assertThat(limiter.take("a")).contains(Duration.ofSeconds(1));
        assertThat(limiter.take("b")).as("somebody else").isEmpty();
    }

    @Test
    void letsOneMoreThroughEachSecond() {
        for (int i = 0; i < 60; i++) {
            limiter.take("a");
        }

        now.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(limiter.take("a")).contains(Duration.ofMillis(500));
        now.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(limiter.take("a")).isEmpty();
        assertThat(limiter.take("a")).isPresent();
    }

    @Test
    void savesNoMoreThanAMinute() {
        limiter.take("a");
        now.addAndGet(Duration.ofHours(1).toNanos());

        for (int i = 0; i < 60; i++) {
            assertThat(limiter.take("a")).isEmpty();
        }
        assertThat(limiter.take("a")).isPresent();
    }
}
