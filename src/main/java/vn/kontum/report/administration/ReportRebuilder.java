package vn.kontum.report.administration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.job.consolidate.ConsolidationContext;
import vn.kontum.report.job.consolidate.EditionRenderer;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.FinalEdition;
import vn.kontum.report.publication.storage.PublishedReportStorage;
import vn.kontum.report.publication.storage.ReportProperties;
import vn.kontum.report.publication.storage.ReportRenderer;
import vn.kontum.report.publication.storage.WorkbookReportRenderer;
import vn.kontum.report.run.Actor;

/**
 * Makes the files of a published edition again from what it was made from.
 *
 * @implNote Only bytes equal to the recorded ones take the place of a lost or damaged file.
 */
public final class ReportRebuilder {
    private final ConsolidationContext.ConsolidationServices workshop;
    private final AuditRepository audit;
    private final TransactionOperations atomic;
    private final EditionRenderer rendering;

    /** What came of it. */
    public enum RebuildResult {
        /** The files are as they were published. */
        INTACT,
        /** A file was lost or damaged and is there again, byte for byte. */
        RESTORED,
        /** Catalogue, templates, waivers or standings changed since: the same bytes cannot be made any more. */
        CHANGED
    }

    public ReportRebuilder(
            ConsolidationContext.ConsolidationServices workshop, AuditRepository audit, TransactionOperations atomic) {
        this.workshop = workshop;
        this.audit = audit;
        this.atomic = atomic;
        this.rendering = new EditionRenderer(workshop);
    }

    /** Restores an edition's workbooks and companions where that is needed and possible. */
    public RebuildResult rebuild(Edition edition, Actor by) throws IOException {
        ReportRenderer.RenderedReport book = rendering.draft(edition);
        byte[] bytes = workbook(book);
        if (!Sha256.of(bytes).equals(edition.workbookSha256())
                || !workshop.archive().published(edition, book.documents())) {
            return RebuildResult.CHANGED;
        }
        Optional<FinalEdition> declared = workshop.editions().finals().of(edition.id());
        boolean intact = workshop.shelf().holds(edition) && workshop.shelf().holds(edition, book.documents());
        workshop.shelf().restore(edition, bytes, book.companions(origin(edition)));
        workshop.archive().recordFiles(edition);
        RebuildResult result = intact ? RebuildResult.INTACT : RebuildResult.RESTORED;
        if (declared.isPresent()
                && !workshop.shelf()
                        .holds(declared.get().workbook(), declared.get().workbookSha256())) {
            byte[] again = workbook(rendering.declared(edition, replaced(declared.get())));
            if (!Sha256.of(again).equals(declared.get().workbookSha256())) {
                return RebuildResult.CHANGED;
            }
            workshop.shelf().restore(declared.get().workbook(), again);
            result = RebuildResult.RESTORED;
        }
        if (result == RebuildResult.RESTORED) {
            note(edition, by);
        }
        return result;
    }

    private void note(Edition edition, Actor by) {
        atomic.all(() -> {
            audit.append(new AuditRepository.AuditEvent(
                    workshop.clock().instant(),
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
                .flatMap(workshop.editions()::find)
                .map(other -> new EditionMetadata.Replaced(other.number(), declared.reason()));
    }

    /**
     * An edition in another style: the same figures in other words. It is no edition and not recorded.
     */
    public ReportRenderer.RenderedReport in(ReportProperties style, Edition edition) {
        ReportRenderer bookmaker = WorkbookReportRenderer.of(workshop.catalogue(), style);
        Optional<FinalEdition> declared = workshop.editions().finals().of(edition.id());
        return declared.isPresent()
                ? rendering.declared(edition, bookmaker, replaced(declared.get()))
                : rendering.draft(edition, bookmaker);
    }

    private static byte[] workbook(ReportRenderer.RenderedReport book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.workbook(bytes);
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
