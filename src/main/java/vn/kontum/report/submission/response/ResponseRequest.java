package vn.kontum.report.submission.response;

import java.nio.file.Path;
import java.util.Optional;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.submission.ValidationResult;

/**
 * A settled arrival that is to be answered.
 *
 * @param original the file as it arrived, where it is at hand
 * @param correction what it takes the place of, if it does
 */
public record ResponseRequest(
        ReceivedFileRecord entry,
        ValidationResult judgement,
        Optional<Path> original,
        Optional<Correction> correction) {}
