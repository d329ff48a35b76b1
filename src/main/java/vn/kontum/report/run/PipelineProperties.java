package vn.kontum.report.run;

import java.time.Duration;
import vn.kontum.report.intake.detection.IntakeProperties;
import vn.kontum.report.intake.storage.WorkDirectory;

/**
 * The settings that the jobs work by.
 *
 * @param folders where everything lies
 * @param intake how patient the intake is
 * @param judgeThreads files validated at once when there are many; default 2
 * @param judgeTogether from how many waiting files on more than one thread pays; fewer are validated one after the other; default 200
 * @param lease how long a process may be silent before another may take its run over; default 30 s
 * @param retention how long what is only of use for a time is kept
 */
public record PipelineProperties(
        WorkDirectory folders,
        IntakeProperties intake,
        int judgeThreads,
        int judgeTogether,
        Duration lease,
        RetentionProperties retention) {

    public PipelineProperties {
        if (judgeThreads < 1 || judgeTogether < 1) {
            throw new IllegalArgumentException("[settings] judgeThreads " + judgeThreads + " and judgeTogether "
                    + judgeTogether + " must be at least 1");
        }
        if (lease.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("[settings] lease " + lease + " must be at least one second");
        }
    }

    /** With the usual retention. */
    public PipelineProperties(
            WorkDirectory folders, IntakeProperties intake, int judgeThreads, int judgeTogether, Duration lease) {
        this(folders, intake, judgeThreads, judgeTogether, lease, RetentionProperties.standard());
    }

    /** The defaults above, below one work folder. */
    public static PipelineProperties of(WorkDirectory folders) {
        return new PipelineProperties(folders, IntakeProperties.defaults(), 2, 200, Duration.ofSeconds(30));
    }
}
