package vn.kontum.report.administration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.job.consolidate.ConsolidationContext;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.storage.PublishedReportStorage;
import vn.kontum.report.publication.storage.ReportProperties;
import vn.kontum.report.publication.storage.ReportRenderer;
import vn.kontum.report.publication.storage.WorkbookReportRenderer;
import vn.kontum.report.publication.workbook.layout.ReportTemplate;
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
    }

    /** Restores an edition's workbook and its companions where that is needed and possible. */
    public RebuildResult rebuild(Edition edition, Actor by) throws IOException {
        ReportRenderer.RenderedReport book = book(edition, workshop.bookmaker());
        byte[] bytes = workbook(book);
        if (!Sha256.of(bytes).equals(edition.workbookSha256())) {
            return RebuildResult.CHANGED;
        }
        boolean intact = workshop.shelf().holds(edition);
        workshop.shelf().restore(edition, bytes, book.companions(origin(edition)));
        workshop.archive().recordFiles(edition);
        if (!intact) {
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
        return intact ? RebuildResult.INTACT : RebuildResult.RESTORED;
    }

    /**
     * The workbook of an edition in another style: the same figures in other words. It is no edition and not recorded.
     */
    public byte[] in(ReportProperties style, Edition edition) throws IOException {
        ReportTemplate design = ReportTemplate.load(style.templates());
        return workbook(book(edition, new WorkbookReportRenderer(workshop.catalogue(), design, style.language())));
    }

    private ReportRenderer.RenderedReport book(Edition edition, ReportRenderer bookmaker) {
        InputSnapshot snapshot = workshop.snapshots().asPublished(edition);
        EditionMetadata meta = new EditionMetadata(
                edition.number(), edition.state(), edition.digest(), edition.catalogueVersion(), edition.dataAsOf());
        return bookmaker.make(snapshot, workshop.assessing().province(snapshot), meta);
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
