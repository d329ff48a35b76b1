package vn.kontum.report.job.consolidate;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.FigureOutlook;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.basis.CatalogueSlice;
import vn.kontum.report.publication.storage.InputDigest;
import vn.kontum.report.publication.storage.PublishedReportStorage;
import vn.kontum.report.publication.storage.ReportRenderer;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.execution.RunContext;
import vn.kontum.report.submission.SubmissionVersion;

/**
 * One run's way from the submissions of a year to a published edition.
 *
 * @implNote It holds what one step leaves for the next, so it serves one run only.
 */
public final class ConsolidationContext implements EditionProduction {
    private final RunContext run;
    private final Period period;
    private final RerunMode rerunMode;
    private ConsolidationServices consolidationServices;
    private Optional<PreparedReport> prepared = Optional.empty();
    private List<Assessment> province = List.of();
    private Optional<RenderedEdition> rendered = Optional.empty();

    /** What the edition will be made from, and what it will say of itself. */
    private record PreparedReport(InputSnapshot snapshot, EditionMetadata meta) {}

    /** A report written down but not published. */
    private record RenderedEdition(ReportRenderer.RenderedReport report, PublishedReportStorage.StagedReport draft) {}

    ConsolidationContext(ConsolidationServices consolidationServices, RunContext run) {
        this.consolidationServices = consolidationServices;
        this.run = run;
        this.period = run.run().request().period().orElseThrow();
        this.rerunMode = run.run().request().scope();
    }

    /** Takes the snapshot; false when the newest edition was made from the very same. */
    @Override
    public boolean prepare() throws IOException {
        consolidationServices.keepCurrent();
        consolidationServices = consolidationServices.of(period);
        requirePlan(consolidationServices.catalogue(), period);
        InputSnapshot snapshot = consolidationServices.snapshots().read(period, rerunMode);
        consolidationServices
                .publishedReports()
                .sweep(
                        period,
                        snapshot.earlier(),
                        consolidationServices.editions().finals());
        Optional<RequestRejectedException> refusal = consolidationServices
                .closed()
                .refusal(snapshot, rerunMode, consolidationServices.catalogue().version());
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        EditionMetadata meta = meta(consolidationServices, snapshot);
        prepared = Optional.of(new PreparedReport(snapshot, meta));
        return changed(consolidationServices, snapshot, rerunMode);
    }

    /** Refuses a period whose year has no plan: there is nothing to hold figures against. */
    public static void requirePlan(Catalogue catalogue, Period period) {
        if (!catalogue.planned(period)) {
            throw new RequestRejectedException(
                    RequestRejectedException.Code.NO_PLAN, period.code(), String.valueOf(period.year()));
        }
    }

    /** Whether a run would make an edition. */
    public static boolean changed(
            ConsolidationServices consolidationServices, InputSnapshot snapshot, RerunMode rerunMode) {
        if (rerunMode.kind() == RerunMode.Kind.FORCE) {
            return true;
        }
        boolean same = newest(snapshot)
                .filter(e -> current(consolidationServices, snapshot, e))
                .isPresent();
        return !same
                && !consolidationServices
                        .closed()
                        .settled(snapshot, consolidationServices.catalogue().version());
    }

    /** Whether an edition was made from just this. */
    static boolean current(ConsolidationServices consolidationServices, InputSnapshot snapshot, Edition edition) {
        return InputDigest.all(snapshot, versions(consolidationServices, edition))
                .contains(edition.digest());
    }

    /** By the method by which the digest of an edition was computed. */
    private static Map<String, String> versions(ConsolidationServices consolidationServices, Edition edition) {
        return consolidationServices.bases().basis(edition).isPresent()
                ? versions(consolidationServices, edition.period())
                : Map.of(
                        "catalogue", consolidationServices.catalogue().version(),
                        "template", consolidationServices.renderer().templateVersion());
    }

    private static Map<String, String> versions(ConsolidationServices consolidationServices, Period period) {
        return Map.of(
                "method", Integer.toString(CatalogueSlice.METHOD),
                "catalogue", CatalogueSlice.digest(consolidationServices.catalogue(), period),
                "template", consolidationServices.renderer().templateVersion());
    }

    /** What the next edition would say of itself. */
    public static EditionMetadata meta(ConsolidationServices consolidationServices, InputSnapshot snapshot) {
        Instant asOf = snapshot.versions().stream()
                .map(SubmissionVersion::receivedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new EditionMetadata(
                        newest(snapshot).map(Edition::number).orElse(0) + 1,
                        Edition.State.DRAFT,
                        InputDigest.of(snapshot, versions(consolidationServices, snapshot.period())),
                        consolidationServices.catalogue().version(),
                        asOf)
                .on(Optional.of(consolidationServices.basis(snapshot)));
    }

    private static Optional<Edition> newest(InputSnapshot snapshot) {
        List<Edition> earlier = snapshot.earlier();
        return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(earlier.size() - 1));
    }

    @Override
    public void compute() {
        province = consolidationServices.province(snapshotTaken());
    }

    /** Writes the workbook under a temporary name and looks at it again. */
    @Override
    public void render() throws IOException {
        ReportRenderer.RenderedReport renderedReport =
                consolidationServices.renderer().make(snapshotTaken(), province, metaTaken());
        PublishedReportStorage.StagedReport stagedReport =
                consolidationServices.publishedReports().draft(period, renderedReport::workbook);
        consolidationServices.publisher().verify(stagedReport);
        rendered = Optional.of(new RenderedEdition(renderedReport, stagedReport));
    }

    /** Gives the files their names, the workbook last, and then points to it, if this run still has the right to. */
    @Override
    public void publish() throws IOException {
        RenderedEdition ready = rendered.orElseThrow();
        int number = metaTaken().number();
        consolidationServices.publisher().requireLease(run.lease());
        Instant now = consolidationServices.clock().instant();
        RunRequest request = run.run().request();
        ReportRenderer.ProvenanceInfo origin = new ReportRenderer.ProvenanceInfo(
                PublishedReportStorage.name(period, number) + ".xlsx",
                ready.draft().sha256(),
                run.run().id(),
                request.who(),
                request.reason(),
                now);
        consolidationServices
                .publishedReports()
                .companions(period, number, ready.report().companions(origin));
        consolidationServices
                .publishedReports()
                .place(ready.draft(), period, PublishedReportStorage.name(period, number));
        run.made(consolidationServices
                .publisher()
                .record(
                        edition(ready, now),
                        run,
                        new EditionPublisher.PublicationInputs(
                                consolidationServices.renderer().templateVersion(),
                                metaTaken().basis(),
                                snapshotTaken().lastYear(),
                                snapshotTaken().background(),
                                () -> consolidationServices.keep(snapshotTaken())),
                        published()));
        run.sayMade(PublishedReportStorage.workbook(period, number));
    }

    /** Removes a draft that was not published. */
    @Override
    public void discardDraft() {
        rendered.ifPresent(b -> consolidationServices.publishedReports().discard(b.draft()));
    }

    private Edition edition(RenderedEdition ready, Instant now) {
        EditionMetadata meta = metaTaken();
        return new Edition(
                0,
                period,
                meta.number(),
                meta.state(),
                meta.digest(),
                meta.catalogueVersion(),
                meta.dataAsOf(),
                snapshotTaken().versions().stream()
                        .map(SubmissionVersion::id)
                        .sorted()
                        .toList(),
                PublishedReportStorage.workbook(period, meta.number()),
                ready.draft().sha256(),
                now,
                run.run().request().who(),
                run.run().request().reason(),
                Optional.of(run.run().id()));
    }

    private List<EditionRepository.EditionFigure> published() {
        ReportRenderer.RenderedReport renderedReport = rendered.orElseThrow().report();
        return province.stream()
                .map(a -> published(
                        a, renderedReport.status(a.figure().indicator().code())))
                .toList();
    }

    /** @param status letter, which only a report that is made can tell */
    public static EditionRepository.EditionFigure published(Assessment assessment, String status) {
        var figure = assessment.figure();
        return new EditionRepository.EditionFigure(
                figure.indicator().code(),
                figure.value(),
                figure.yearToDate(),
                assessment.verdict(),
                status,
                figure.yearCoverage().reported(),
                figure.yearCoverage().expected(),
                Optional.of(FigureOutlook.of(assessment)));
    }

    private InputSnapshot snapshotTaken() {
        return prepared.orElseThrow().snapshot();
    }

    private EditionMetadata metaTaken() {
        return prepared.orElseThrow().meta();
    }
}
