package vn.kontum.report.submission.response;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.submission.FileDecisionRepository;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.explanation.Explanation;
import vn.kontum.report.submission.explanation.ExplanationAnswer;

/**
 * A judged file that is to be answered.
 *
 * @param original the file as it arrived, where it is at hand
 * @param correction what it takes the place of, if it does
 * @param history what the unit reported before
 * @param restored the decision that took the return of the file back, where that was decided last
 */
public record ResponseRequest(
        ReceivedFileRecord entry,
        ValidationResult validation,
        Optional<Path> original,
        Optional<Correction> correction,
        PriorSubmissions history,
        Optional<FileDecisionRepository.Decision> restored) {
    /** Of a file that was not returned by a person. */
    public ResponseRequest(
            ReceivedFileRecord entry,
            ValidationResult validation,
            Optional<Path> original,
            Optional<Correction> correction,
            PriorSubmissions history) {
        this(entry, validation, original, correction, history, Optional.empty());
    }

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
