package vn.kontum.report.query;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.intake.FileIntakeService;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.query.edition.EditionQueryConfiguration;
import vn.kontum.report.query.listing.EditionListing;
import vn.kontum.report.query.listing.FigureListing;
import vn.kontum.report.query.listing.FindingListing;
import vn.kontum.report.query.listing.OpenWork;
import vn.kontum.report.query.listing.ReceivedFileListing;
import vn.kontum.report.query.listing.RunListing;
import vn.kontum.report.query.listing.SubmissionListing;
import vn.kontum.report.query.run.RunQueryConfiguration;
import vn.kontum.report.query.trial.RuleTrialService;
import vn.kontum.report.run.RunAdmissionService;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.WaiverRepository;

/** The read models of a quarter, shared by console, command line and API. */
@Configuration(proxyBeanMethods = false)
@Import({EditionQueryConfiguration.class, RunQueryConfiguration.class})
public class QueryConfiguration {
    @Bean
    PeriodOverviewService.OverviewRepositories outlookRecords(
            UnitStatusService unitStatusService,
            RunRepository runs,
            RunAdmissionService admission,
            EditionRepository editions,
            SubmissionRepository submissions,
            PeriodRepository periods) {
        return new PeriodOverviewService.OverviewRepositories(
                unitStatusService, runs, admission, editions, submissions, periods);
    }

    @Bean
    PeriodOverviewService outlooks(
            FileIntakeService intake,
            QuarantineService quarantine,
            PeriodOverviewService.OverviewRepositories overviewRepositories,
            RunService runs,
            Catalogue catalogue,
            Clock clock) {
        return new PeriodOverviewService(intake, quarantine, overviewRepositories, runs, catalogue, clock);
    }

    @Bean
    ReceivedFileListing receivedFileListing(JdbcTemplate jdbc) {
        return new ReceivedFileListing(jdbc);
    }

    @Bean
    SubmissionListing submissionListing(JdbcTemplate jdbc) {
        return new SubmissionListing(jdbc);
    }

    @Bean
    FindingListing findingListing(JdbcTemplate jdbc) {
        return new FindingListing(jdbc);
    }

    @Bean
    EditionListing editionListing(JdbcTemplate jdbc) {
        return new EditionListing(jdbc);
    }

    @Bean
    FigureListing figureListing(JdbcTemplate jdbc) {
        return new FigureListing(jdbc);
    }

    @Bean
    OpenWork openWork(JdbcTemplate jdbc, Clock clock) {
        return new OpenWork(jdbc, clock);
    }

    @Bean
    RuleTrialService ruleTrials(Catalogue catalogue, SubmissionRepository submissions, WaiverRepository waivers) {
        return new RuleTrialService(catalogue, submissions, waivers);
    }

    @Bean
    RunListing runListing(JdbcTemplate jdbc) {
        return new RunListing(jdbc);
    }
}
