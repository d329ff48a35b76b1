package vn.kontum.report.run;

import org.springframework.batch.core.job.Job;

/** How a job is made for one run. */
public interface RunJobFactory {
    String name();

    /** Whether each run works on one period. */
    default boolean perPeriod() {
        return false;
    }

    /** The steps in their order, tied to that run. */
    Job job(RunContext run);
}
