package vn.kontum.report.run;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs share the machine, and when they are taken over.
 *
 * @param judgeThreads files validated at once when there are many
 * @param judgeTogether from how many waiting files on more than one thread pays
 * @param lease how long a process may be silent before another may take its run over
 */
@ConfigurationProperties("kontum.runs")
public record RunProperties(
        @DefaultValue("2") @Min(1) @Max(64) int judgeThreads,
        @DefaultValue("200") @Min(1) @Max(1_000_000) int judgeTogether,
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration lease) {}
