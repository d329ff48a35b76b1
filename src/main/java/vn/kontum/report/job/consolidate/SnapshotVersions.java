package vn.kontum.report.job.consolidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.SubmissionVersion;

/** The versions of submissions that a report is made from, and those that they took the place of. */
record SnapshotVersions(SubmissionRepository submissions, BackgroundReader backgrounds) {
    /**
     * What counts in the year up to a period.
     *
     * @param latest edition that gives the versions of all other units where only one unit is taken anew
     */
    List<SubmissionVersion> of(Period period, RerunMode rerunMode, Optional<Edition> latest) {
        List<SubmissionVersion> active = submissions.load(submissions.settledIds(period, backgrounds.collecting()));
        if (rerunMode.unit().isEmpty() || latest.isEmpty()) {
            return active;
        }
        String unit = rerunMode.unit().get();
        List<SubmissionVersion> mixed =
                new ArrayList<>(submissions.load(latest.get().inputs()).stream()
                        .filter(v -> !v.unit().equals(unit))
                        .toList());
        active.stream().filter(v -> v.unit().equals(unit)).forEach(mixed::add);
        mixed.sort(Comparator.comparing(SubmissionVersion::period).thenComparing(SubmissionVersion::unit));
        return mixed;
    }

    /** Those of the newest edition that do not count any more. */
    List<SubmissionVersion> replaced(List<Edition> earlier, List<SubmissionVersion> versions) {
        Set<Long> now = versions.stream().map(SubmissionVersion::id).collect(Collectors.toSet());
        return earlier.stream()
                .reduce((older, newer) -> newer)
                .map(newest ->
                        newest.inputs().stream().filter(id -> !now.contains(id)).toList())
                .filter(ids -> !ids.isEmpty())
                .map(ids -> submissions.load(ids))
                .orElse(List.of());
    }
}
