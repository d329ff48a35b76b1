package vn.kontum.report.publication;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.basis.EditionBasis;
import vn.kontum.report.publication.basis.EditionBasisRepository;
import vn.kontum.report.publication.basis.KeptCatalogues;

/** Which catalogue an edition was made with, and which one a period is judged by. */
public final class EditionCatalogues {
    private final Catalogue current;
    private final EditionBasisRepository bases;
    private final KeptCatalogues kept;
    private final PeriodRepository periods;
    private final EditionRepository editions;
    private final Map<Long, Catalogue> read = new ConcurrentHashMap<>();

    /** @param current the catalogue of now */
    public EditionCatalogues(
            Catalogue current,
            EditionBasisRepository bases,
            KeptCatalogues kept,
            PeriodRepository periods,
            EditionRepository editions) {
        this.current = current;
        this.bases = bases;
        this.kept = kept;
        this.periods = periods;
        this.editions = editions;
    }

    /**
     * The catalogue that files are judged by: that of now, of a closed period the one that its edition was made with. Which periods
     * are closed is asked once for each, so one serves one piece of work.
     */
    public Catalogue judging() {
        return current.judging(period -> standing(period)
                .flatMap(this::of)
                .filter(own -> !KeptCatalogues.name(own).equals(KeptCatalogues.name(current))));
    }

    /** The edition that a closed period stands by: its official one, else its newest, else the one that closed it; empty while it is open. */
    public Optional<Edition> standing(Period period) {
        return periods.closedBy(period)
                .flatMap(closing -> editions.official(period)
                        .or(() -> editions.latest(period))
                        .or(() -> editions.official(closing)));
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
