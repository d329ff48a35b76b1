package vn.kontum.report.job.collect;

import java.nio.file.Path;
import java.util.Set;
import vn.kontum.report.intake.TimeLimiter;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.submission.ValidationResult;

/**
 * A validator that is stopped when a file takes too long.
 *
 * @implNote A file that was not validated in time is a failure of the system, never a fault of its unit.
 */
final class TimeLimitedValidator implements ReceivedFileValidator {
    private final ReceivedFileValidator receivedFileValidator;
    private final TimeLimiter limit;

    TimeLimitedValidator(ReceivedFileValidator receivedFileValidator, TimeLimiter limit) {
        this.receivedFileValidator = receivedFileValidator;
        this.limit = limit;
    }

    @Override
    public ValidationResult validate(ReceivedFile receivedFile, Path content) {
        return limit.within(() -> receivedFileValidator.validate(receivedFile, content));
    }

    @Override
    public ReceivedFileValidator together(Set<String> units) {
        return new TimeLimitedValidator(receivedFileValidator.together(units), limit);
    }
}
