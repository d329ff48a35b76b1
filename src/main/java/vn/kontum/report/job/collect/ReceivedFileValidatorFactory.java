package vn.kontum.report.job.collect;

import vn.kontum.report.submission.PriorSubmissions;

/** Makes validators that compare with what units reported before. */
@FunctionalInterface
public interface ReceivedFileValidatorFactory {
    /** A validator that remembers nothing but what the given history tells. */
    ReceivedFileValidator comparingWith(PriorSubmissions history);
}
