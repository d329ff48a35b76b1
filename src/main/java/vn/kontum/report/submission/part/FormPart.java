package vn.kontum.report.submission.part;

import java.nio.file.Path;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.submission.ValidationResult;

/**
 * A file in which one office of a unit filled in its lines of the unit's form.
 *
 * @param file as it was received
 * @param number tells it from the other parts; from the name of the file
 * @param result what was read in it, with a submission
 * @param content its bytes in the store
 */
public record FormPart(ReceivedFileRecord file, int number, ValidationResult result, Path content) {
    long seq() {
        return file.receivedFile().seq();
    }
}
