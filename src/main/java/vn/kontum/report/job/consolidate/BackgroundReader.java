package vn.kontum.report.job.consolidate;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.InputSnapshot.Background;
import vn.kontum.report.publication.basis.EditionBackgroundRepository;
import vn.kontum.report.publication.model.DepartmentEstimates;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.Run;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.explanation.UnitExplanation;
import vn.kontum.report.submission.layout.OlderFormConverter;

/** Reads what verdicts and ranges look at beside the year of a report. */
record BackgroundReader(
        Catalogue catalogue, InputSnapshotReader.SnapshotRepositories repositories, OlderFormConverter older) {
    /**
     * As it was when an edition was made.
     *
     * @param loading gives submission versions by their ids, in the order of periods, units and versions
     */
    Background of(Edition edition, Function<Collection<Long>, List<SubmissionVersion>> loading) {
        EditionBackgroundRepository kept = repositories.editions().backgrounds();
        return new Background(
                older.complete(loading.apply(kept.earlierInputs(edition.id()))), kept.estimates(edition.id()));
    }

    /** @param explanations that count for the period */
    Background now(Period period, List<UnitExplanation> explanations) {
        List<Long> unsettled = collecting();
        List<Long> ids = repositories
                .samePeriods()
                .versionsOfYearsBefore(period, end -> repositories.submissions().settledIds(end, unsettled));
        return new Background(
                older.complete(repositories.submissions().load(ids)),
                DepartmentEstimates.of(catalogue, period, explanations));
    }

    /**
     * Of the period, and of the one before, whose promises are held against the new figures; of an annual closing those of the last
     * quarter and of the one before it.
     */
    List<UnitExplanation> explanations(Period period, List<SubmissionVersion> versions, Instant until) {
        List<Long> ids = versions.stream().map(SubmissionVersion::id).toList();
        return Stream.of(period, period.previous(), period.asQuarter().previous())
                .distinct()
                .flatMap(p -> repositories.submissions().explanations().of(p, ids, until).stream())
                .toList();
    }

    /** Runs whose files are not judged to the end yet. */
    List<Long> collecting() {
        return repositories.runs().running().stream()
                .filter(run -> run.request().job().equals(JobNames.COLLECT))
                .map(Run::id)
                .toList();
    }
}
