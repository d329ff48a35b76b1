package vn.kontum.report.job.consolidate;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.basis.EditionBasis;
import vn.kontum.report.publication.storage.PublishedReportStorage;
import vn.kontum.report.publication.storage.ReportRenderer;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.submission.SubmissionVersion;

/** What every consolidation works with. */
public record ConsolidationServices(
        Catalogue catalogue,
        InputSnapshotReader snapshots,
        ProvinceAssessment assessment,
        ReportRenderer renderer,
        PublishedReportStorage publishedReports,
        EditionPublisher publisher,
        EditionRepository editions,
        ClosedPeriodGuard closed,
        ReportBases bases,
        Clock clock) {

    /** The same with another catalogue. */
    ConsolidationServices under(Catalogue other, ReportRenderer renderer) {
        return new ConsolidationServices(
                other,
                snapshots.under(other),
                assessment,
                renderer,
                publishedReports,
                publisher,
                editions,
                closed,
                bases,
                clock);
    }

    /** What a period is judged by: the catalogue and look of now, or those of its own edition once it is finished. */
    public ConsolidationServices of(Period period) {
        return bases.of(this, period);
    }

    /** With what an edition was made; empty where its catalogue is not kept. */
    public Optional<ConsolidationServices> of(Edition edition) {
        return bases.of(this, edition);
    }

    /** What an edition names as its basis; empty for editions of earlier versions. */
    public Optional<EditionBasis> basis(Edition edition) {
        return bases.basis(edition);
    }

    /** What an edition that is made from a snapshot now would name. */
    EditionBasis basis(InputSnapshot snapshot) {
        return bases.basis(catalogue, renderer, snapshot);
    }

    /** Keeps what such an edition names. Must be called inside the transaction that publishes it. */
    void keep(InputSnapshot snapshot) {
        bases.keep(catalogue, renderer);
        bases.keep(snapshot);
    }

    /** Province figures by this catalogue. */
    public List<Assessment> province(InputSnapshot snapshot) {
        return assessment.province(catalogue, snapshot);
    }

    /**
     * Province figures of an edition by its own catalogue, from the versions it was made from.
     *
     * @param loading gives submission versions by their ids, in the order of periods, units and versions
     */
    public List<Assessment> provinceAgain(
            Edition edition, Function<Collection<Long>, List<SubmissionVersion>> loading) {
        Catalogue own = bases.catalogue(edition).orElse(catalogue);
        return assessment.province(own, snapshots.under(own).of(edition, loading));
    }

    /** Keeps catalogue and look of now, once in a process. */
    void keepCurrent() {
        bases.keepCurrent(this);
    }

    /** @throws RequestRejectedException when the year of a period has no plan: there is nothing to hold figures against */
    public void requirePlan(Period period) {
        if (!catalogue.planned(period)) {
            throw new RequestRejectedException(
                    RequestRejectedException.Code.NO_PLAN, period.code(), String.valueOf(period.year()));
        }
    }
}
