package vn.kontum.report.job.collect;

import java.nio.file.Path;
import java.util.Set;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.submission.ValidationResult;

/**
 * Validates a stored file. Faults of the data are part of the result; only a failure of the system is thrown.
 */
@FunctionalInterface
public interface ReceivedFileValidator {
    /** @param content the original in the store */
    ValidationResult validate(ReceivedFile receivedFile, Path content);

    /** One for files of these units that were received already and are validated soon after each other, by one thread. */
    default ReceivedFileValidator together(Set<String> units) {
        return this;
    }
}
