package vn.kontum.report.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import vn.kontum.report.intake.Atomic;
import vn.kontum.report.intake.Sha256;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionMeta;
import vn.kontum.report.report.FinalEdition;
import vn.kontum.report.report.book.ReportDesign;

/** Makes the files of a published edition again from what it was made from. Danger: only bytes equal to the recorded ones take the place of a lost or damaged file. */
public final class Rebuilding {
    private final Consolidation.Workshop workshop;
    private final AuditStore audit;
    private final Atomic atomic;
    private final Rendering rendering;

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
        this.rendering = new Rendering(workshop);
    }

    /** Restores an edition's workbooks and companions where that is needed and possible. */
    public Result rebuild(Edition edition, Person by) throws IOException {
        Bookmaker.Book book = rendering.draft(edition);
        byte[] bytes = workbook(book);
        if (!Sha256.of(bytes).equals(edition.workbookSha256())) {
            return Result.CHANGED;
        }
        Optional<FinalEdition> declared = workshop.editions().finals().of(edition.id());
        boolean intact = workshop.shelf().holds(edition);
        workshop.shelf().restore(edition, bytes, book.companions(origin(edition)));
        Result result = intact ? Result.INTACT : Result.RESTORED;
        if (declared.isPresent() && !workshop.shelf().holds(declared.get().workbook(), declared.get().workbookSha256())) {
            byte[] again = workbook(rendering.declared(edition, replaced(declared.get())));
            if (!Sha256.of(again).equals(declared.get().workbookSha256())) {
                return Result.CHANGED;
            }
            workshop.shelf().restore(declared.get().workbook(), again);
            result = Result.RESTORED;
        }
        if (result == Result.RESTORED) {
            note(edition, by);
        }
        return result;
    }

    private void note(Edition edition, Person by) {
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

    private Optional<EditionMeta.Replaced> replaced(FinalEdition declared) {
        return declared.replaces()
                .flatMap(workshop.editions()::find)
                .map(other -> new EditionMeta.Replaced(other.number(), declared.reason()));
    }

    /** The workbook of an edition in another style: the same figures in other words. It is no edition and not recorded. */
    public byte[] in(ReportStyle style, Edition edition) throws IOException {
        ReportDesign design = ReportDesign.load(style.templates());
        Bookmaker bookmaker = new ReportBookmaker(workshop.catalogue(), design, style.language());
        Optional<FinalEdition> declared = workshop.editions().finals().of(edition.id());
        return workbook(
                declared.isPresent()
                        ? rendering.declared(edition, bookmaker, replaced(declared.get()))
                        : rendering.draft(edition, bookmaker));
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
