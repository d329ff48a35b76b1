package vn.kontum.report.job.consolidate;

import java.util.Optional;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.storage.ReportRenderer;

/**
 * Makes the report of a stored edition again from what the edition was made from.
 *
 * @param services with the catalogue and the look of the edition
 */
public record EditionRenderer(ConsolidationServices services) {

    /** As it was published: a draft, or, by earlier versions of the program, a final edition. */
    public ReportRenderer.RenderedReport draft(Edition edition) {
        return draft(edition, services.renderer());
    }

    public ReportRenderer.RenderedReport draft(Edition edition, ReportRenderer reportRenderer) {
        boolean born = edition.state() == Edition.State.FINAL
                && services.editions().finals().of(edition.id()).isEmpty();
        return report(edition, reportRenderer, meta(edition, born ? Edition.State.FINAL : Edition.State.DRAFT));
    }

    /** As a final edition. */
    public ReportRenderer.RenderedReport declared(Edition edition, Optional<EditionMetadata.Replaced> replaced) {
        return declared(edition, services.renderer(), replaced);
    }

    public ReportRenderer.RenderedReport declared(
            Edition edition, ReportRenderer reportRenderer, Optional<EditionMetadata.Replaced> replaced) {
        return report(
                edition, reportRenderer, meta(edition, Edition.State.DRAFT).declaredFinal(replaced));
    }

    private ReportRenderer.RenderedReport report(Edition edition, ReportRenderer reportRenderer, EditionMetadata meta) {
        InputSnapshot snapshot = services.snapshots().asPublished(edition);
        return reportRenderer.make(snapshot, services.province(snapshot), meta);
    }

    private EditionMetadata meta(Edition edition, Edition.State state) {
        return new EditionMetadata(
                        edition.number(), state, edition.digest(), edition.catalogueVersion(), edition.dataAsOf())
                .on(services.bases().basis(edition));
    }
}
