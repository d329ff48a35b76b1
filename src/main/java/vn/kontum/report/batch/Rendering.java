package vn.kontum.report.batch;

import java.util.Optional;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionMeta;
import vn.kontum.report.report.Snapshot;

/** Makes the book of a stored edition again from what the edition was made from. */
record Rendering(Consolidation.Workshop workshop) {

    /** As it was published: a draft, or, by earlier versions of the program, a final edition. */
    Bookmaker.Book draft(Edition edition) {
        return draft(edition, workshop.bookmaker());
    }

    Bookmaker.Book draft(Edition edition, Bookmaker bookmaker) {
        boolean born = edition.state() == Edition.State.FINAL
                && workshop.editions().finals().of(edition.id()).isEmpty();
        return book(edition, bookmaker, meta(edition, born ? Edition.State.FINAL : Edition.State.DRAFT));
    }

    /** As a final edition. */
    Bookmaker.Book declared(Edition edition, Optional<EditionMeta.Replaced> replaced) {
        return declared(edition, workshop.bookmaker(), replaced);
    }

    Bookmaker.Book declared(Edition edition, Bookmaker bookmaker, Optional<EditionMeta.Replaced> replaced) {
        return book(edition, bookmaker, meta(edition, Edition.State.DRAFT).declaredFinal(replaced));
    }

    private Bookmaker.Book book(Edition edition, Bookmaker bookmaker, EditionMeta meta) {
        Snapshot snapshot = workshop.snapshots().asPublished(edition);
        return bookmaker.make(snapshot, workshop.assessing().province(snapshot), meta);
    }

    private static EditionMeta meta(Edition edition, Edition.State state) {
        return new EditionMeta(
                edition.number(), state, edition.digest(), edition.catalogueVersion(), edition.dataAsOf());
    }
}
