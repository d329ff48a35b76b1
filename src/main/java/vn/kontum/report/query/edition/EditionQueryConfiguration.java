package vn.kontum.report.query.edition;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;

/** Lists of editions and their figures. */
@Configuration(proxyBeanMethods = false)
public class EditionQueryConfiguration {
    @Bean
    EditionSummaries editionSummaries(JdbcTemplate jdbc, EditionCatalogues catalogues) {
        return new EditionSummaries(jdbc, catalogues);
    }

    @Bean
    PeriodCatalogues periodCatalogues(Catalogue current, EditionCatalogues catalogues, EditionRepository editions) {
        return new PeriodCatalogues(current, catalogues, editions);
    }

    @Bean
    PublishedFigures publishedFigures(JdbcTemplate jdbc) {
        return new PublishedFigures(jdbc);
    }

    @Bean
    WarningAccuracy warningAccuracy(PublishedFigures figures, PeriodCatalogues catalogues) {
        return new WarningAccuracy(figures, catalogues);
    }
}
