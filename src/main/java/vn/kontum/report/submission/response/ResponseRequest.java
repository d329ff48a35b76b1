package vn.kontum.report.submission.response;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.explanation.Explanation;
import vn.kontum.report.submission.explanation.ExplanationAnswer;

/**
 * A settled arrival that is to be answered.
 *
 * @param original the file as it arrived, where it is at hand
 * @param correction what it takes the place of, if it does
 * @param history what the unit reported before
 */
public record ResponseRequest(
        ReceivedFileRecord entry,
        ValidationResult validation,
        Optional<Path> original,
        Optional<Correction> correction,
        PriorSubmissions history) {
    /** Of a unit whose earlier figures are not known. */
    public ResponseRequest(
            ReceivedFileRecord entry,
            ValidationResult validation,
            Optional<Path> original,
            Optional<Correction> correction) {
        this(entry, validation, original, correction, PriorSubmissions.none());
    }

    /** What the unit wrote about its targets, in its form or in answer to a request. */
    List<Explanation> explanations() {
        return validation
                .submission()
                .map(Submission::explanations)
                .or(() -> validation.answer().map(ExplanationAnswer::explanations))
                .orElse(List.of());
    }
}
