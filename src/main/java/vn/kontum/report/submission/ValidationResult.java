package vn.kontum.report.submission;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Whether the file goes back to its unit for the same faults, in the same figures, as were found before. */
    public boolean goesBackFor(List<Finding> before) {
        return outcome == Outcome.RETURNED && faults(findings).equals(faults(before));
    }

    private record Fault(String code, Optional<String> variable) {}

    private static Set<Fault> faults(List<Finding> found) {
        return found.stream()
                .filter(Finding::blocks)
                .map(finding -> new Fault(finding.code(), finding.variable()))
                .collect(Collectors.toSet());
    }
}
