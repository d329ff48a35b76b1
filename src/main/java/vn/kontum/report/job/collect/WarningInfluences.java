package vn.kontum.report.job.collect;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.aggregation.Observation;
import vn.kontum.report.publication.SamePeriodFigures;
import vn.kontum.report.publication.model.DepartmentEstimates;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.layout.OlderFormConverter;

/**
 * Computes what doubtful figures move, from everything that a report of their period would rest on. Reads a period once: one object
 * serves findings between which nothing new is accepted.
 */
final class WarningInfluences {
    private final Catalogue catalogue;
    private final SubmissionRepository submissions;
    private final SamePeriodFigures samePeriods;
    private final Instant now;
    private final Map<Period, WarningInfluenceCalculator> calculators = new HashMap<>();

    WarningInfluences(
            Catalogue catalogue, SubmissionRepository submissions, SamePeriodFigures samePeriods, Instant now) {
        this.catalogue = catalogue;
        this.submissions = submissions;
        this.samePeriods = samePeriods;
        this.now = now;
    }

    /** The finding with its influence; unchanged where it is no question of plausibility. */
    Finding with(SubmissionVersion version, Finding finding) {
        return finding.implausibility().isEmpty()
                ? finding
                : calculators
                        .computeIfAbsent(version.period(), this::calculator)
                        .withInfluence(version.unit(), finding);
    }

    private WarningInfluenceCalculator calculator(Period period) {
        OlderFormConverter older = new OlderFormConverter(catalogue.whole(period));
        List<Long> counting = submissions.activeIds(period);
        List<Long> before = samePeriods.versionsOfYearsBefore(period, submissions::activeIds);
        return new WarningInfluenceCalculator(
                catalogue,
                period,
                new WarningInfluenceCalculator.Known(
                        observations(submissions.load(counting), older),
                        // Of those variables only: the years before of a large province would not fit into memory.
                        variables -> observations(submissions.load(before, older.sources(variables)), older),
                        DepartmentEstimates.of(
                                catalogue, period, submissions.explanations().of(period, counting, now))));
    }

    private static List<Observation> observations(Collection<SubmissionVersion> versions, OlderFormConverter older) {
        return older.complete(List.copyOf(versions)).stream()
                .flatMap(Observation::of)
                .toList();
    }
}
