package vn.kontum.report.intake.detection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Time limits, intervals and batch sizes of the intake.
 *
 * @param settle pause between the two looks that a file must survive unchanged
 * @param incompleteGrace how long a file without its end (or without bytes) must be quiet before it counts as finished
 * @param stuckAfter how long a file may keep changing before an administrator is asked
 * @param filesPerRound most files taken in one round, shared fairly among the folders
 */
@ConfigurationProperties("kontum.intake")
public record IntakeProperties(
        @DefaultValue("300ms") @DurationMin(millis = 1) Duration settle,
        @DefaultValue("10s") @DurationMin(millis = 1) Duration incompleteGrace,
        @DefaultValue("30m") @DurationMin(millis = 1) Duration stuckAfter,
        @DefaultValue("1000") @Min(1) @Max(1_000_000) int filesPerRound) {
    /** The defaults above. */
    public static IntakeProperties defaults() {
        return new IntakeProperties(Duration.ofMillis(300), Duration.ofSeconds(10), Duration.ofMinutes(30), 1000);
    }
}
