package vn.kontum.report.job.consolidate;

import java.util.List;
import java.util.stream.IntStream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.InputSnapshot.Background;
import vn.kontum.report.publication.basis.EditionBackgroundRepository;
import vn.kontum.report.publication.model.DepartmentEstimates;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.Run;
import vn.kontum.report.submission.explanation.UnitExplanation;
import vn.kontum.report.submission.layout.OlderFormConverter;

/** Reads what verdicts and ranges look at beside the year of a report. */
record BackgroundReader(
        Catalogue catalogue, InputSnapshotReader.SnapshotRepositories repositories, OlderFormConverter older) {
    /** So many years before tell the season of a figure and the best step of a quarter. */
    private static final int EARLIER_YEARS = 5;

    private static final int LAST_QUARTER = 4;

    /** As it was when an edition was made. */
    Background of(Edition edition) {
        EditionBackgroundRepository kept = repositories.editions().backgrounds();
        return new Background(
                older.complete(repositories.submissions().load(kept.earlierInputs(edition.id()))),
                kept.estimates(edition.id()));
    }

    /** @param explanations that count for the period */
    Background now(Period period, List<UnitExplanation> explanations) {
        List<Long> unsettled = collecting();
        List<Long> ids = IntStream.rangeClosed(1, EARLIER_YEARS)
                .mapToObj(back -> new Period(period.year() - back, LAST_QUARTER))
                .map(repositories.samePeriods()::lastOf)
                .flatMap(end -> repositories.submissions().settledIds(end, unsettled).stream())
                .toList();
        return new Background(
                older.complete(repositories.submissions().load(ids)),
                DepartmentEstimates.of(catalogue, period, explanations));
    }

    /** Runs whose files are not judged to the end yet. */
    List<Long> collecting() {
        return repositories.runs().running().stream()
                .filter(run -> run.request().job().equals(JobNames.COLLECT))
                .map(Run::id)
                .toList();
    }
}
