package vn.kontum.report.publication;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.basis.EditionBasis;
import vn.kontum.report.publication.basis.EditionBasisRepository;
import vn.kontum.report.publication.basis.KeptCatalogues;

/** Which catalogue an edition was made with. */
public final class EditionCatalogues {
    private final Catalogue current;
    private final EditionBasisRepository bases;
    private final KeptCatalogues kept;
    private final Map<Long, Catalogue> read = new ConcurrentHashMap<>();

    /** @param current the catalogue of now */
    public EditionCatalogues(Catalogue current, EditionBasisRepository bases, KeptCatalogues kept) {
        this.current = current;
        this.bases = bases;
        this.kept = kept;
    }

    /** Empty where the catalogue of an edition of an earlier version was edited before anybody kept it. */
    public Optional<Catalogue> of(Edition edition) {
        return of(edition.id(), edition.catalogueVersion());
    }

    private Optional<Catalogue> of(long edition, String version) {
        Optional<Catalogue> named =
                bases.of(edition).flatMap(EditionBasis::catalogue).flatMap(kept::find);
        if (named.isPresent()) {
            return named;
        }
        return version.equals(current.version()) ? Optional.of(current) : kept.ofVersion(version);
    }

    /**
     * The catalogue of its period that an edition was made with; that of now where it is not kept.
     *
     * @implNote Asked for once: what an edition was made with never changes.
     */
    public Catalogue in(Edition edition) {
        return in(edition.id(), edition.period(), edition.catalogueVersion());
    }

    /** The same, where no more of an edition is known. */
    public Catalogue in(long edition, Period period, String version) {
        return read.computeIfAbsent(edition, id -> of(id, version).orElse(current))
                .at(period);
    }

    /** What an edition names as its basis; empty for editions of earlier versions. */
    public Optional<EditionBasis> basis(Edition edition) {
        return bases.of(edition.id());
    }
}
