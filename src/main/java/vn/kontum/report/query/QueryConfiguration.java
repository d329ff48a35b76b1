package vn.kontum.report.query;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kontum.report.administration.RunService;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.submission.SubmissionRepository;

/** What every edge asks about a quarter. */
@Configuration(proxyBeanMethods = false)
public class QueryConfiguration {
    @Bean
    PeriodOverviewService.OverviewRepositories outlookRecords(
            UnitStatusService unitStatusService,
            RunRepository runs,
            EditionRepository editions,
            SubmissionRepository submissions,
            PeriodRepository periods) {
        return new PeriodOverviewService.OverviewRepositories(unitStatusService, runs, editions, submissions, periods);
    }

    @Bean
    PeriodOverviewService outlooks(
            RunService runs,
            PeriodOverviewService.OverviewRepositories overviewRepositories,
            Catalogue catalogue,
            Clock clock) {
        return new PeriodOverviewService(runs, overviewRepositories, catalogue, clock);
    }
}
