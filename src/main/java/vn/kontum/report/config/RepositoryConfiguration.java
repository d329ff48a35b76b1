package vn.kontum.report.config;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.administration.SignedDocumentService;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.intake.detection.ObservedFileRepository;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.job.delivery.DeliveryRepository;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.PublishedFileRecorder;
import vn.kontum.report.publication.SignedDocumentRepository;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.StepHistoryRepository;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.WaiverRepository;
import vn.kontum.report.submission.layout.IssuedLayoutRepository;

/** The repositories as beans, for whoever reads or writes one table, and what needs nothing beside one. */
@Configuration(proxyBeanMethods = false)
class RepositoryConfiguration {
    @Bean
    IssuedLayoutRepository issuedLayouts(Repositories repositories) {
        return repositories.layouts();
    }

    @Bean
    ReceivedFileRepository receivedFiles(Repositories repositories) {
        return repositories.ledger();
    }

    @Bean
    ObservedFileRepository observedFiles(Repositories repositories) {
        return repositories.sightings();
    }

    @Bean
    SubmissionRepository submissions(Repositories repositories) {
        return repositories.submissions();
    }

    @Bean
    SignedDocumentService signedDocuments(
            JdbcTemplate jdbc, Repositories repositories, PipelineProperties settings, Clock clock) {
        return new SignedDocumentService(
                new SignedDocumentRepository(jdbc),
                new ContentStore(settings.folders().store()),
                repositories.audit(),
                repositories.atomic(),
                clock);
    }

    @Bean
    FindingRepository findings(Repositories repositories) {
        return repositories.findings();
    }

    @Bean
    WaiverRepository waivers(Repositories repositories) {
        return repositories.waivers();
    }

    @Bean
    PeriodRepository periods(Repositories repositories) {
        return repositories.periods();
    }

    @Bean
    EditionRepository editions(Repositories repositories) {
        return repositories.editions();
    }

    @Bean
    PublishedFileRecorder publishedFiles(Repositories repositories, PipelineProperties settings) {
        return new PublishedFileRecorder(settings.folders(), repositories.publishedFiles());
    }

    @Bean
    AuditRepository auditLog(Repositories repositories) {
        return repositories.audit();
    }

    @Bean
    StepHistoryRepository stepHistory(JdbcTemplate jdbc) {
        return new StepHistoryRepository(jdbc);
    }

    @Bean
    DeliveryRepository deliveries(Repositories repositories) {
        return repositories.dispatches();
    }

    @Bean
    RunRepository runRepository(Repositories repositories) {
        return repositories.runs();
    }
}
