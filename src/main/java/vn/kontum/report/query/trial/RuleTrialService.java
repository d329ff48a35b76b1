package vn.kontum.report.query.trial;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.VersionState;
import vn.kontum.report.submission.VersionSummary;
import vn.kontum.report.submission.WaiverRepository;
import vn.kontum.report.submission.validation.RuleEngine;
import vn.kontum.report.submission.validation.RuleTrial;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;

/** Tries a rule of the catalogue on the submissions that count; changes nothing. */
public final class RuleTrialService {
    private final Catalogue catalogue;
    private final SubmissionRepository submissions;
    private final WaiverRepository waivers;

    public RuleTrialService(Catalogue catalogue, SubmissionRepository submissions, WaiverRepository waivers) {
        this.catalogue = catalogue;
        this.submissions = submissions;
        this.waivers = waivers;
    }

    /** @param examined how many submissions it was tried on */
    public record Outcome(int examined, List<RuleTrial.FailingSubmission> failing) {
        public Outcome {
            failing = List.copyOf(failing);
        }
    }

    /**
     * Who would fail.
     *
     * @param rule its id ({@code R47}) or key ({@code R47.1})
     * @param period all of them where empty
     * @return nothing where there is no such rule
     */
    public Optional<Outcome> of(String rule, Optional<Period> period) {
        RuleTrial trial = new RuleTrial(
                catalogue, new RuleEngine(catalogue, submissions.history(), waivers, ProgrammedRules.all()));
        if (trial.lines(rule).isEmpty()) {
            return Optional.empty();
        }
        List<Long> active = period
                .map(List::of)
                .orElseGet(() -> catalogue.windows().stream()
                        .map(ReportingWindow::period)
                        .toList())
                .stream()
                .flatMap(quarter -> submissions.ofPeriod(quarter).stream())
                .filter(version -> version.state() == VersionState.ACTIVE)
                .map(VersionSummary::id)
                .toList();
        return Optional.of(new Outcome(active.size(), trial.of(rule, submissions.load(active))));
    }
}
