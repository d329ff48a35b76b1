package vn.kontum.report.web.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * At most so many requests a minute for each caller, all of them at once if need be: a token bucket. It counts in this process
 * only.
 */
final class ApiRateLimiter {
    private static final int MOST_CALLERS = 10_000;
    private static final double MINUTE = Duration.ofMinutes(1).toNanos();

    private final int perMinute;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    /** @param level requests that may still be made at once */
    private record Bucket(double level, long at) {}

    ApiRateLimiter(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /** Counts a request; when it is one too many, how long to wait. */
    synchronized Optional<Duration> acquire(String caller) {
        long now = nanos.getAsLong();
        Bucket before = buckets.getOrDefault(caller, new Bucket(perMinute, now));
        double level = Math.min(perMinute, before.level() + (now - before.at()) * perMinute / MINUTE);
        if (level >= 1) {
            buckets.put(caller, new Bucket(level - 1, now));
            return Optional.empty();
        }
        buckets.put(caller, new Bucket(level, now));
        return Optional.of(Duration.ofNanos((long) Math.ceil((1 - level) * MINUTE / perMinute)));
    }

    int perMinute() {
        return perMinute;
    }
}
