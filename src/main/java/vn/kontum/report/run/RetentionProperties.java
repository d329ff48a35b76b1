package vn.kontum.report.run;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import vn.kontum.report.database.DataSizeMin;

/**
 * How long what is only of use for a time is kept. Originals, ledger, findings, runs, audit and editions are kept for ever.
 *
 * @param temporaryFiles age from which a temporary file counts as left by a dead process; a slow writer is not a dead one
 * @param trialAnswers how long answers to files that were only tried out stay in outboxes
 * @param runSteps how long the steps of ended runs can be looked at; the runs themselves stay
 * @param freeSpace less free space than this on the disk of the work folder makes the nightly run fail
 */
@ConfigurationProperties("kontum.housekeeping")
public record RetentionProperties(
        @DefaultValue("1d") @DurationMin(hours = 1) Duration temporaryFiles,
        @DefaultValue("30d") @DurationMin(days = 1) Duration trialAnswers,
        @DefaultValue("90d") @DurationMin(days = 1) Duration runSteps,
        @DefaultValue("1GB") @DataSizeMin("0B") DataSize freeSpace) {
    /** The defaults above. */
    static RetentionProperties standard() {
        return new RetentionProperties(
                Duration.ofDays(1), Duration.ofDays(30), Duration.ofDays(90), DataSize.ofGigabytes(1));
    }
}
