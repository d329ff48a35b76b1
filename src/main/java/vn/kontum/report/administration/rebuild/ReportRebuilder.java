package vn.kontum.report.administration.rebuild;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.job.consolidate.ConsolidationServices;
import vn.kontum.report.job.consolidate.EditionRenderer;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.FinalEdition;
import vn.kontum.report.publication.basis.EditionBasis;
import vn.kontum.report.publication.basis.ProgramVersion;
import vn.kontum.report.publication.storage.PublishedReportStorage;
import vn.kontum.report.publication.storage.ReportProperties;
import vn.kontum.report.publication.storage.ReportRenderer;
import vn.kontum.report.publication.storage.WorkbookReportRenderer;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;

/**
 * Makes the files of a published edition again from what it was made from.
 *
 * @implNote Only bytes equal to the recorded ones take the place of a lost or damaged file.
 */
public final class ReportRebuilder {
    private final ConsolidationServices services;
    private final AuditRepository audit;
    private final TransactionOperations transactionOperations;
    private final RepeatedFigures figures;

    /** Says whether the figures and verdicts of an edition, computed again, are those that it published. */
    @FunctionalInterface
    public interface RepeatedFigures {
        boolean same(Edition edition);
    }

    public ReportRebuilder(
            ConsolidationServices services,
            AuditRepository audit,
            TransactionOperations transactionOperations,
            RepeatedFigures figures) {
        this.services = services;
        this.audit = audit;
        this.transactionOperations = transactionOperations;
        this.figures = figures;
    }

    /** Restores an edition's workbooks and companions where that is needed and possible; for operators. */
    public RebuildResult rebuild(Edition edition, Actor by) throws IOException {
        by.authority().require(Authority.OPERATOR);
        Optional<ConsolidationServices> own = services.of(edition);
        if (own.isEmpty()) {
            return RebuildResult.CATALOGUE_GONE;
        }
        EditionRenderer rendering = new EditionRenderer(own.get());
        ReportRenderer.RenderedReport renderedReport = rendering.draft(edition);
        byte[] bytes = workbook(renderedReport);
        if (!Sha256.of(bytes).equals(edition.workbookSha256())
                || !services.publisher().published(edition, renderedReport.documents())) {
            return otherwise(edition, renderedReport);
        }
        return restored(edition, by, rendering, renderedReport, bytes);
    }

    /** The version of the program that made an edition; empty for versions that did not say so. */
    public Optional<String> madeBy(Edition edition) {
        return services.basis(edition).map(EditionBasis::programVersion);
    }

    /** Of bytes that are others: why, and what can be restored all the same. */
    private RebuildResult otherwise(Edition edition, ReportRenderer.RenderedReport renderedReport) throws IOException {
        boolean other = madeBy(edition).filter(ProgramVersion.current()::equals).isEmpty();
        if (!other || !figures.same(edition)) {
            return RebuildResult.CHANGED;
        }
        for (ReportRenderer.RenderedExport file : renderedReport.companions(origin(edition))) {
            services.publisher().restoreRecorded(edition, file, services.publishedReports());
        }
        return RebuildResult.OTHER_PROGRAM;
    }

    /**
     * The audit log is told before a file is touched: a process that is killed in between leaves a line whose act can be repeated,
     * never a file that nobody is known to have written.
     */
    private RebuildResult restored(
            Edition edition,
            Actor by,
            EditionRenderer rendering,
            ReportRenderer.RenderedReport renderedReport,
            byte[] bytes)
            throws IOException {
        PublishedReportStorage published = services.publishedReports();
        List<ReportRenderer.RenderedExport> damaged =
                services.publisher().damaged(edition, renderedReport.companions(origin(edition)), published);
        Optional<FinalEdition> lost = lost(edition);
        byte[] declared = lost.isPresent() ? workbook(rendering.declared(edition, replaced(lost.get()))) : new byte[0];
        boolean repeated =
                lost.isEmpty() || Sha256.of(declared).equals(lost.get().workbookSha256());
        boolean intact = published.holds(edition) && damaged.isEmpty();
        if (!intact || lost.isPresent() && repeated) {
            note(edition, by);
        }
        published.restore(edition, bytes, damaged);
        services.publisher().recordFiles(edition);
        if (!repeated) {
            return RebuildResult.CHANGED;
        }
        if (lost.isPresent()) {
            published.restore(lost.get().workbook(), declared);
        }
        return intact && lost.isEmpty() ? RebuildResult.INTACT : RebuildResult.RESTORED;
    }

    /** The final workbook of an edition, where it was declared final and the file is not what it was. */
    private Optional<FinalEdition> lost(Edition edition) throws IOException {
        Optional<FinalEdition> declared = services.editions().finals().of(edition.id());
        boolean there = declared.isPresent()
                && services.publishedReports()
                        .holds(declared.get().workbook(), declared.get().workbookSha256());
        return there ? Optional.empty() : declared;
    }

    private void note(Edition edition, Actor by) {
        transactionOperations.all(() -> {
            audit.append(new AuditEvent(
                    services.clock().instant(),
                    by.name(),
                    "rebuild",
                    edition.workbook(),
                    by.reason(),
                    edition.workbookSha256()));
            return true;
        });
    }

    private Optional<EditionMetadata.Replaced> replaced(FinalEdition declared) {
        return declared.replaces()
                .flatMap(services.editions()::find)
                .map(other -> new EditionMetadata.Replaced(other.number(), declared.reason()));
    }

    /**
     * An edition in another style: the same figures in other words. It is no edition and not recorded.
     */
    public ReportRenderer.RenderedReport in(ReportProperties style, Edition edition) {
        ConsolidationServices own = services.of(edition).orElse(services);
        EditionRenderer rendering = new EditionRenderer(own);
        ReportRenderer reportRenderer = WorkbookReportRenderer.of(own.catalogue(), style);
        Optional<FinalEdition> declared = services.editions().finals().of(edition.id());
        return declared.isPresent()
                ? rendering.declared(edition, reportRenderer, replaced(declared.get()))
                : rendering.draft(edition, reportRenderer);
    }

    private static byte[] workbook(ReportRenderer.RenderedReport renderedReport) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        renderedReport.workbook(bytes);
        return bytes.toByteArray();
    }

    private static ReportRenderer.ProvenanceInfo origin(Edition edition) {
        return new ReportRenderer.ProvenanceInfo(
                PublishedReportStorage.name(edition.period(), edition.number()) + ".xlsx",
                edition.workbookSha256(),
                edition.runId().orElse(0L),
                edition.createdBy(),
                edition.reason(),
                edition.createdAt());
    }
}
