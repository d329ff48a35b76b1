package vn.kontum.report.publication;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.kontum.report.catalogue.Catalogue;
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
        Optional<Catalogue> named =
                basis(edition).flatMap(EditionBasis::catalogue).flatMap(kept::find);
        if (named.isPresent()) {
            return named;
        }
        return edition.catalogueVersion().equals(current.version())
                ? Optional.of(current)
                : kept.ofVersion(edition.catalogueVersion());
    }

    /**
     * The catalogue of its period that an edition was made with; that of now where it is not kept.
     *
     * @implNote Asked for once: what an edition was made with never changes.
     */
    public Catalogue in(Edition edition) {
        return read.computeIfAbsent(edition.id(), id -> of(edition).orElse(current))
                .at(edition.period());
    }

    /** What an edition names as its basis; empty for editions of earlier versions. */
    public Optional<EditionBasis> basis(Edition edition) {
        return bases.of(edition.id());
    }
}
