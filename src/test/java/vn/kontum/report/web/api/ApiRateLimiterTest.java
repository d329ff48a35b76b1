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
            assertThat(limiter.acquire("a")).isEmpty();
        }

        assertThat(limiter.acquire("a")).contains(Duration.ofSeconds(1));
        assertThat(limiter.acquire("b")).as("somebody else").isEmpty();
    }

    @Test
    void letsOneMoreThroughEachSecond() {
        for (int i = 0; i < 60; i++) {
            limiter.acquire("a");
        }

        now.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(limiter.acquire("a")).contains(Duration.ofMillis(500));
        now.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(limiter.acquire("a")).isEmpty();
        assertThat(limiter.acquire("a")).isPresent();
    }

    @Test
    void savesNoMoreThanAMinute() {
        limiter.acquire("a");
        now.addAndGet(Duration.ofHours(1).toNanos());

        for (int i = 0; i < 60; i++) {
            assertThat(limiter.acquire("a")).isEmpty();
        }
        assertThat(limiter.acquire("a")).isPresent();
    }
}
