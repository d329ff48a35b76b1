package vn.kontum.report.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import vn.kontum.report.intake.Atomic;
import vn.kontum.report.intake.Sha256;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionMeta;
import vn.kontum.report.report.Snapshot;
import vn.kontum.report.report.book.ReportDesign;

/** Makes the files of a published edition again from what it was made from. Danger: only bytes equal to the recorded ones take the place of a lost or damaged file. */
public final class Rebuilding {
    private final Consolidation.Workshop workshop;
    private final AuditStore audit;
    private final Atomic atomic;

    /** What came of it. */
    public enum Result {
        /** The files are as they were published. */
        INTACT,
        /** A file was lost or damaged and is there again, byte for byte. */
        RESTORED,
        /** Catalogue, templates, waivers or standings changed since: the same bytes cannot be made any more. */
        CHANGED
    }

    Rebuilding(Consolidation.Workshop workshop, AuditStore audit, Atomic atomic) {
        this.workshop = workshop;
        this.audit = audit;
        this.atomic = atomic;
    }

    /** Restores an edition's workbook and its companions where that is needed and possible. */
    public Result rebuild(Edition edition, Person by) throws IOException {
        Bookmaker.Book book = book(edition, workshop.bookmaker());
        byte[] bytes = workbook(book);
        if (!Sha256.of(bytes).equals(edition.workbookSha256())) {
            return Result.CHANGED;
        }
        boolean intact = workshop.shelf().holds(edition);
        workshop.shelf().restore(edition, bytes, book.companions(origin(edition)));
        if (!intact) {
            atomic.all(() -> {
                audit.append(new AuditStore.Act(
                        workshop.clock().instant(),
                        by.name(),
                        "rebuild",
                        edition.workbook(),
                        by.reason(),
                        edition.workbookSha256()));
                return true;
            });
        }
        return intact ? Result.INTACT : Result.RESTORED;
    }

    /** The workbook of an edition in another style: the same figures in other words. It is no edition and not recorded. */
    public byte[] in(ReportStyle style, Edition edition) throws IOException {
        ReportDesign design = ReportDesign.load(style.templates());
        return workbook(book(edition, new ReportBookmaker(workshop.catalogue(), design, style.language())));
    }

    private Bookmaker.Book book(Edition edition, Bookmaker bookmaker) {
        Snapshot snapshot = workshop.snapshots().asPublished(edition);
        EditionMeta meta = new EditionMeta(
                edition.number(), edition.state(), edition.digest(), edition.catalogueVersion(), edition.dataAsOf());
        return bookmaker.make(snapshot, workshop.assessing().province(snapshot), meta);
    }

    private static byte[] workbook(Bookmaker.Book book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.workbook(bytes);
        return bytes.toByteArray();
    }

    private static Bookmaker.Origin origin(Edition edition) {
        return new Bookmaker.Origin(
                Shelf.name(edition.period(), edition.number()) + ".xlsx",
                edition.workbookSha256(),
                edition.runId().orElse(0L),
                edition.createdBy(),
                edition.reason(),
                edition.createdAt());
    }
}
