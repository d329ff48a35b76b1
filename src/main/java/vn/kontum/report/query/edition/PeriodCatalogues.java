package vn.kontum.report.query.edition;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;

/** The catalogue that the figures of a period are shown with: that of its newest edition, so that targets and verdicts agree. */
public final class PeriodCatalogues {
    private final Catalogue current;
    private final EditionCatalogues catalogues;
    private final EditionRepository editions;

    public PeriodCatalogues(Catalogue current, EditionCatalogues catalogues, EditionRepository editions) {
        this.current = current;
        this.catalogues = catalogues;
        this.editions = editions;
    }

    /** That of now for a period without an edition. */
    public Catalogue of(Period period) {
        return of(period, editions.latest(period));
    }

    /** That of every period with an edition in the years from one to another, in one question. */
    Map<Period, Catalogue> published(int firstYear, int lastYear) {
        return editions.latestOfEach(firstYear, lastYear).stream()
                .collect(Collectors.toMap(Edition::period, catalogues::in));
    }

    /** @param newest edition of the period */
    public Catalogue of(Period period, Optional<Edition> newest) {
        return newest.map(catalogues::in).orElseGet(() -> current.at(period));
    }
}
