package vn.kontum.report.job.consolidate;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.basis.CatalogueSlice;
import vn.kontum.report.publication.basis.EditionBasis;
import vn.kontum.report.publication.basis.KeptCatalogues;
import vn.kontum.report.publication.basis.KeptFileRepository;
import vn.kontum.report.publication.basis.KeptFileRepository.Kind;
import vn.kontum.report.publication.basis.ProgramVersion;
import vn.kontum.report.publication.status.RecordedUnitStatuses;
import vn.kontum.report.publication.storage.ReportRenderer;

/**
 * Gives each edition the catalogue and the look that it was made with, and each period those that it is judged by: what is
 * in force now, or, once it is finished, what its own edition was made with.
 */
final class ReportBases {
    private final BasisRepositories repositories;
    private final EditionCatalogues catalogues;
    private final Clock clock;
    private final AtomicBoolean keptCurrent = new AtomicBoolean();

    /** Where it is read from and kept. */
    public record BasisRepositories(
            KeptFileRepository files,
            KeptCatalogues catalogues,
            PeriodRepository periods,
            EditionRepository editions) {}

    ReportBases(BasisRepositories repositories, EditionCatalogues catalogues, Clock clock) {
        this.repositories = repositories;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** With what an edition was made; empty where its catalogue is not kept, or cannot be read any more. */
    Optional<ConsolidationServices> of(ConsolidationServices services, Edition edition) {
        return catalogues
                .of(edition)
                .map(catalogue -> services.under(
                        catalogue,
                        services.renderer()
                                .under(
                                        catalogue,
                                        basis(edition)
                                                .flatMap(EditionBasis::design)
                                                .flatMap(name ->
                                                        repositories.files().find(Kind.DESIGN, name)))));
    }

    /** The catalogue that an edition was made with; empty where it is not kept, or cannot be read any more. */
    Optional<Catalogue> catalogue(Edition edition) {
        return catalogues.of(edition);
    }

    /** By what a period is judged. */
    ConsolidationServices of(ConsolidationServices services, Period period) {
        return catalogues
                .standing(period)
                .flatMap(edition -> of(services, edition))
                .orElse(services);
    }

    /** What an edition names; empty for editions of earlier versions. */
    Optional<EditionBasis> basis(Edition edition) {
        return catalogues.basis(edition);
    }

    /** What an edition that is made now would name. */
    EditionBasis basis(Catalogue catalogue, ReportRenderer renderer, InputSnapshot snapshot) {
        return new EditionBasis(
                CatalogueSlice.METHOD,
                CatalogueSlice.digest(catalogue, snapshot.period()),
                KeptCatalogues.name(catalogue),
                renderer.design().isEmpty() ? Optional.empty() : Optional.of(renderer.designVersion()),
                ProgramVersion.current(),
                Optional.of(Sha256.of(RecordedUnitStatuses.of(snapshot).bytes())));
    }

    /** Keeps how units and warnings stood. Must be called inside the transaction that publishes the edition. */
    void keep(InputSnapshot snapshot) {
        repositories.files().keep(RecordedUnitStatuses.of(snapshot).bytes(), clock.instant());
    }

    /** Keeps what such an edition names. Must be called inside the transaction that publishes it. */
    void keep(Catalogue catalogue, ReportRenderer renderer) {
        repositories.catalogues().keep(catalogue, clock.instant());
        if (!renderer.design().isEmpty()) {
            repositories.files().keep(Kind.DESIGN, renderer.designVersion(), renderer.design(), clock.instant());
        }
    }

    /**
     * Keeps the catalogue and the look of now, once in a process: editions of earlier versions that were made with them stay
     * provable after the next edit.
     */
    public void keepCurrent(ConsolidationServices services) {
        if (keptCurrent.compareAndSet(false, true)) {
            keep(services.catalogue(), services.renderer());
        }
    }
}
