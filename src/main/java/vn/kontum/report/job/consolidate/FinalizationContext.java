package vn.kontum.report.job.consolidate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.FinalEdition;
import vn.kontum.report.publication.storage.PublishedReportStorage;
import vn.kontum.report.publication.storage.ReportRenderer;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.execution.RunContext;

/**
 * One run that declares an edition final: nothing but its state changes, and a workbook that says so is written beside the
 * draft. Serves one run only.
 */
final class FinalizationContext implements EditionProduction {
    private final FinalizationRules rules;
    private final ConsolidationServices services;
    private final RunContext run;
    private final Period period;
    private Optional<Edition> edition = Optional.empty();
    private Optional<PublishedReportStorage.StagedReport> draft = Optional.empty();

    FinalizationContext(FinalizationRules rules, ConsolidationServices services, RunContext run) {
        this.rules = rules;
        this.services = services;
        this.run = run;
        this.period = run.run().request().period().orElseThrow();
    }

    /** Finds the edition that was named, and refuses where it may not be declared final. */
    @Override
    public boolean prepare() throws IOException {
        RerunMode rerunMode = run.run().request().scope();
        Edition named = rules.named(period, rerunMode);
        rules.require(named);
        if (!services.publishedReports().holds(named)) {
            throw new RequestRejectedException(Code.NOT_INTACT, period.code(), named.number());
        }
        edition = Optional.of(named);
        return true;
    }

    @Override
    public void compute() {
        // an edition that is declared final keeps the figures it has
    }

    /** Renders the edition once more, from what it was made from, as a final one. */
    @Override
    public void render() throws IOException {
        Edition named = edition.orElseThrow();
        if (declaredBefore(named).isPresent()) {
            return;
        }
        EditionRenderer rendering = new EditionRenderer(services.of(named).orElse(services));
        byte[] again = bytes(rendering.draft(named));
        if (!Sha256.of(again).equals(named.workbookSha256())) {
            throw new RequestRejectedException(Code.WRITTEN_OTHERWISE, period.code(), named.number());
        }
        services.publishedReports().withdrawFinal(period, named.number());
        ReportRenderer.RenderedReport renderedReport = rendering.declared(named, replaced(named));
        PublishedReportStorage.StagedReport written =
                services.publishedReports().draft(period, renderedReport::workbook);
        draft = Optional.of(written);
        services.publisher().verify(written);
    }

    /** Gives the workbook its name and declares the edition final, if this run still has the right to. */
    @Override
    public void publish() throws IOException {
        Edition named = edition.orElseThrow();
        Optional<FinalEdition> before = declaredBefore(named);
        String workbook = PublishedReportStorage.finalWorkbook(period, named.number());
        String sha256 = before.map(FinalEdition::workbookSha256)
                .orElseGet(() -> draft.orElseThrow().sha256());
        services.publisher().requireLease(run.lease());
        if (draft.isPresent()) {
            services.publishedReports()
                    .place(draft.get(), period, PublishedReportStorage.finalName(period, named.number()));
        }
        Instant now = services.clock().instant();
        RunRequest request = run.run().request();
        FinalEdition declared = new FinalEdition(
                named.id(),
                period,
                named.digest(),
                workbook,
                sha256,
                rules.official(period).map(Edition::id).filter(id -> id != named.id()),
                now,
                request.who(),
                request.reason(),
                run.run().id());
        try {
            services.publisher().declareFinal(declared, run, () -> rules.require(named));
        } catch (RequestRejectedException refused) {
            services.publishedReports()
                    .sweep(
                            period,
                            services.editions().of(period),
                            services.editions().finals());
            throw refused;
        }
        run.made(named.id());
        run.setCreatedFile(workbook);
    }

    /** Removes a workbook that was not published. */
    @Override
    public void discardDraft() {
        draft.ifPresent(services.publishedReports()::discard);
    }

    /** Where the period was opened again and nothing changed, the workbook that stands there is the final one. */
    private Optional<FinalEdition> declaredBefore(Edition named) {
        return rules.declared(named);
    }

    private Optional<EditionMetadata.Replaced> replaced(Edition named) {
        return rules.official(period)
                .filter(other -> other.id() != named.id())
                .map(other -> new EditionMetadata.Replaced(
                        other.number(), run.run().request().reason()));
    }

    private static byte[] bytes(ReportRenderer.RenderedReport renderedReport) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        renderedReport.workbook(bytes);
        return bytes.toByteArray();
    }
}
