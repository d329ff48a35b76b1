package vn.kontum.report.job.consolidate;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.FigureOutlook;
import vn.kontum.report.publication.InputSnapshot;
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
    private ConsolidationServices services;
    private Optional<PreparedReport> prepared = Optional.empty();
    private List<Assessment> province = List.of();
    private Optional<RenderedEdition> rendered = Optional.empty();

    /** What the edition will be made from, and what it will say of itself. */
    private record PreparedReport(InputSnapshot snapshot, EditionMetadata meta) {}

    /** A report written down but not published. */
    private record RenderedEdition(ReportRenderer.RenderedReport report, PublishedReportStorage.StagedReport draft) {}

    ConsolidationContext(ConsolidationServices services, RunContext run) {
        this.services = services;
        this.run = run;
        this.period = run.run().request().period().orElseThrow();
        this.rerunMode = run.run().request().scope();
    }

    /** Takes the snapshot; false when the newest edition was made from the very same. */
    @Override
    public boolean prepare() throws IOException {
        services.keepCurrent();
        services = services.of(period);
        services.requirePlan(period);
        InputSnapshot snapshot = services.snapshots().read(period, rerunMode);
        services.publishedReports()
                .sweep(period, snapshot.earlier(), services.editions().finals());
        Optional<RequestRejectedException> refusal = services.closed()
                .refusal(snapshot, rerunMode, services.catalogue().version());
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        EditionIdentity identity = new EditionIdentity(services);
        prepared = Optional.of(new PreparedReport(snapshot, identity.metadata(snapshot)));
        return identity.repeated(snapshot, rerunMode).isEmpty();
    }

    @Override
    public void compute() {
        province = services.province(snapshotTaken());
    }

    /** Writes the workbook under a temporary name and looks at it again. */
    @Override
    public void render() throws IOException {
        ReportRenderer.RenderedReport renderedReport = services.renderer().make(snapshotTaken(), province, metaTaken());
        PublishedReportStorage.StagedReport stagedReport =
                services.publishedReports().draft(period, renderedReport::workbook);
        services.publisher().verify(stagedReport);
        rendered = Optional.of(new RenderedEdition(renderedReport, stagedReport));
    }

    /** Gives the files their names, the workbook last, and then points to it, if this run still has the right to. */
    @Override
    public void publish() throws IOException {
        RenderedEdition ready = rendered.orElseThrow();
        int number = metaTaken().number();
        services.publisher().requireLease(run.lease());
        Instant now = services.clock().instant();
        RunRequest request = run.run().request();
        ReportRenderer.ProvenanceInfo origin = new ReportRenderer.ProvenanceInfo(
                PublishedReportStorage.name(period, number) + ".xlsx",
                ready.draft().sha256(),
                run.run().id(),
                request.who(),
                request.reason(),
                now);
        services.publishedReports().companions(period, number, ready.report().companions(origin));
        services.publishedReports().place(ready.draft(), period, PublishedReportStorage.name(period, number));
        run.made(services.publisher()
                .record(
                        edition(ready, now),
                        run,
                        new PublicationInputs(
                                services.renderer().templateVersion(),
                                metaTaken().basis(),
                                snapshotTaken().lastYear(),
                                snapshotTaken().background(),
                                () -> services.keep(snapshotTaken())),
                        published()));
        run.setCreatedFile(PublishedReportStorage.workbook(period, number));
    }

    /** Removes a draft that was not published. */
    @Override
    public void discardDraft() {
        rendered.ifPresent(b -> services.publishedReports().discard(b.draft()));
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
                Optional.of(FigureOutlook.of(assessment)),
                figure.quarterComplete());
    }

    private InputSnapshot snapshotTaken() {
        return prepared.orElseThrow().snapshot();
    }

    private EditionMetadata metaTaken() {
        return prepared.orElseThrow().meta();
    }
}
