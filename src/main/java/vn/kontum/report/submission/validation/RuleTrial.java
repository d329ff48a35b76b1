package vn.kontum.report.submission.validation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.SubmissionVersion;

/**
 * Tries a rule on submissions that are already stored, whether or not it is in force yet: who would fail if it began to
 * block. Changes nothing.
 */
public final class RuleTrial {
    private final Catalogue catalogue;
    private final RuleEngine checks;

    /** A stored submission that does not keep the rule. */
    public record FailingSubmission(SubmissionVersion version, List<Finding> findings) {
        public FailingSubmission {
            findings = List.copyOf(findings);
        }
    }

    public RuleTrial(Catalogue catalogue, RuleEngine checks) {
        this.catalogue = catalogue;
        this.checks = checks;
    }

    /** The lines of a rule by id ({@code R47}) or key ({@code R47.1}); none when there is no such rule. */
    public List<Rule> lines(String rule) {
        return catalogue.rules().stream()
                .filter(r -> r.id().equals(rule) || r.key().equals(rule))
                .filter(r -> !r.definition())
                .toList();
    }

    /** The versions that fail a line of the rule, in their order. */
    public List<FailingSubmission> of(String rule, Collection<SubmissionVersion> versions) {
        List<Rule> lines = lines(rule);
        return versions.stream()
                .map(version -> new FailingSubmission(version, findings(lines, version)))
                .filter(failing -> !failing.findings().isEmpty())
                .toList();
    }

    private List<Finding> findings(List<Rule> lines, SubmissionVersion version) {
        Optional<Unit.Level> level = catalogue.unit(version.unit()).map(Unit::level);
        Submission submission = new Submission(
                version.unit(),
                version.period(),
                "",
                Optional.empty(),
                Optional.empty(),
                version.readings(),
                version.readings().size(),
                0);
        return lines.stream()
                .filter(rule -> rule.level().isEmpty() || rule.level().equals(level))
                .flatMap(rule -> checks.rehearse(rule, submission).stream())
                .toList();
    }
}
