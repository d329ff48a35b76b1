package vn.kontum.report.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Annotation;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.util.unit.DataSize;
import vn.kontum.report.database.DataSizeMin;

/**
 * Which values a setting may have, read off its type and its validation annotations.
 *
 * @implNote The annotations are read here because starting a Bean Validation provider takes 0.4 s of CPU, more than
 *     everything else that a command does to read its settings. A test compares both for every bound.
 */
record ExpectedValue(Class<?> type, Annotation[] annotations) {
    static ExpectedValue of(Bindable<?> target) {
        return new ExpectedValue(target.getType().resolve(Object.class), target.getAnnotations());
    }

    /** Whether a value of the right type is within its bounds. */
    boolean accepts(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.longValue() >= least().orElse(Long.MIN_VALUE)
                    && number.longValue() <= most().orElse(Long.MAX_VALUE);
        }
        if (value instanceof Duration duration) {
            return shortest().map(least -> duration.compareTo(least) >= 0).orElse(true);
        }
        if (value instanceof DataSize size) {
            return smallest().map(least -> size.compareTo(least) >= 0).orElse(true);
        }
        return true;
    }

    /** For people, the same in every language. */
    String text() {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(one -> ((Enum<?>) one).name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true, false";
        }
        if (type == Duration.class) {
            return "300ms, 10s, 30m, 2h, 7d"
                    + shortest().map(least -> "; ≥ " + least.toMillis() + "ms").orElse("");
        }
        if (type == DataSize.class) {
            return "512KB, 128MB, 1GB"
                    + smallest().map(least -> "; ≥ " + least.toBytes() + "B").orElse("");
        }
        if (type == InetAddress.class) {
            return "127.0.0.1, 0.0.0.0, ::1";
        }
        return least().isEmpty() && most().isEmpty()
                ? "0, 1, 2 …"
                : least().map(Object::toString).orElse("") + " … "
                        + most().map(Object::toString).orElse("");
    }

    private Optional<Long> least() {
        return find(Min.class).map(Min::value);
    }

    private Optional<Long> most() {
        return find(Max.class).map(Max::value);
    }

    private Optional<DataSize> smallest() {
        return find(DataSizeMin.class).map(DataSizeMin::value).map(DataSize::parse);
    }

    private Optional<Duration> shortest() {
        return find(DurationMin.class)
                .map(min -> Duration.ofDays(min.days())
                        .plusHours(min.hours())
                        .plusMinutes(min.minutes())
                        .plusSeconds(min.seconds())
                        .plusMillis(min.millis())
                        .plusNanos(min.nanos()));
    }

    private <A extends Annotation> Optional<A> find(Class<A> kind) {
        return Stream.of(annotations).filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
