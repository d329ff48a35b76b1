package vn.kontum.report.submission;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.explanation.ExplanationAnswer;

/** What a file turned out to be: an outcome, everything found, and the numbers where it could be read. */
public record ValidationResult(
        Outcome outcome, List<Finding> findings, Optional<Submission> submission, Optional<ExplanationAnswer> answer) {
    public ValidationResult {
        findings = List.copyOf(findings);
    }

    /** Of a file that answers no request for explanations. */
    public ValidationResult(Outcome outcome, List<Finding> findings, Optional<Submission> submission) {
        this(outcome, findings, submission, Optional.empty());
    }

    /** The distinct codes of its findings, in order. */
    public List<String> codes() {
        return findings.stream().map(Finding::code).distinct().toList();
    }
}
