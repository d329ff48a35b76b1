package vn.kontum.report.job.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.submission.FileDecisionRepository;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.VersionSummary;

/**
 * What answers are made of beside what was decided, read for several received files at once.
 *
 * @param versions what received files became, by their numbers
 * @param earlier what their units reported in the year before, by period
 * @param standing what counts in the year up to a period; filled as corrections need it
 * @param restored the decisions that took returns back, by the numbers of the received files about which they were the last
 */
record AnsweredVersions(
        Map<Long, VersionSummary> versions,
        Map<Period, PriorSubmissions> earlier,
        Map<Period, CorrectionImpact.AssessedYear> standing,
        Map<Long, FileDecisionRepository.Decision> restored) {
    static AnsweredVersions read(
            SubmissionRepository submissions,
            FileDecisionRepository decisions,
            Map<Long, ValidationResult> validations) {
        Map<Period, Set<String>> units = new HashMap<>();
        for (ValidationResult validation : validations.values()) {
            validation
                    .submission()
                    .ifPresent(submission -> units.computeIfAbsent(submission.period(), period -> new TreeSet<>())
                            .add(submission.unit()));
        }
        Map<Period, PriorSubmissions> earlier = new HashMap<>();
        units.forEach((period, of) -> earlier.put(period, submissions.yearBefore(of, period)));
        return new AnsweredVersions(
                submissions.ofReceivedFiles(validations.keySet()),
                earlier,
                new ConcurrentHashMap<>(),
                decisions.restored(validations.keySet()));
    }

    Optional<VersionSummary> version(long receivedFile) {
        return Optional.ofNullable(versions.get(receivedFile));
    }

    /** What a unit reported in the year before a period; nothing else is known by it. */
    PriorSubmissions yearBefore(String unit, Period period) {
        PriorSubmissions all = earlier.getOrDefault(period, PriorSubmissions.none());
        return (of, at, variable) -> of.equals(unit) ? all.value(of, at, variable) : Optional.empty();
    }
}
