package vn.kontum.report.query.edition;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Catalogue;

/** Lists of editions and their figures. */
@Configuration(proxyBeanMethods = false)
public class EditionQueryConfiguration {
    @Bean
    EditionSummaries editionSummaries(JdbcTemplate jdbc, Catalogue catalogue) {
        return new EditionSummaries(jdbc, catalogue);
    }

    @Bean
    PublishedFigures publishedFigures(JdbcTemplate jdbc) {
        return new PublishedFigures(jdbc);
    }

    @Bean
    WarningAccuracy warningAccuracy(PublishedFigures figures, Catalogue catalogue) {
        return new WarningAccuracy(figures, catalogue);
    }
}
