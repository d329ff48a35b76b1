package vn.kontum.report.run.execution;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.job.parameters.JobParametersValidator;

/** The parameters of jobs that work on one period, which must then be named. */
public final class PeriodJobParameters implements JobParametersValidator {
    /** Code of the period, such as {@code 2021-Q1}; not identifying. */
    public static final String PERIOD = "period";

    @Override
    public void validate(JobParameters parameters) throws InvalidJobParametersException {
        if (parameters.getString(PERIOD) == null) {
            throw new InvalidJobParametersException(
                    "[job parameters] the period is missing, expected a code such as 2021-Q1; name the period");
        }
    }

    /** Whether a job can be started only with a period. */
    static boolean requiredBy(Job job) {
        try {
            job.getJobParametersValidator()
                    .validate(new JobParametersBuilder()
                            .addLong(ActiveRuns.PARAMETER, 0L)
                            .toJobParameters());
            return false;
        } catch (InvalidJobParametersException e) {
            return true;
        }
    }
}
