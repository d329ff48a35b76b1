package vn.kontum.report.job.delivery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.storage.Outbox;
import vn.kontum.report.intake.storage.OutboxIdentity;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.storage.ReportProperties;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.submission.ExplanationRepository;
import vn.kontum.report.submission.FileDecisionRepository;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.response.ResponseRenderer;
import vn.kontum.report.submission.response.ResponseTemplate;

/** What several jobs put into the outboxes of units: forms, letters and answers, in the look of the office. */
@Configuration(proxyBeanMethods = false)
@Import({
    OutboxDeliveryService.class,
    LayoutRecorder.class,
    CurrentFormProvider.class,
    CorrectionImpact.class,
    ResponseService.ResponseRepositories.class,
    ResponseService.class,
    ExplanationRequests.class
})
public class DeliveryConfiguration {
    @Bean
    Outbox outbox(PipelineProperties settings, ReceivedFileRepository receivedFiles) {
        return new Outbox(
                settings.folders().outbox(),
                new OutboxIdentity(settings.folders().outbox(), receivedFiles));
    }

    @Bean
    ExplanationRepository explanations(SubmissionRepository submissions) {
        return submissions.explanations();
    }

    @Bean
    @Fallback
    OutboxDocumentWriters outboxDocuments(
            EditionCatalogues catalogues,
            ReportProperties style,
            EditionRepository editions,
            ExplanationRepository explanations) {
        return OutboxDocumentWriters.of(
                catalogues::judging, style, () -> new StoredTargetHistory(editions, explanations));
    }

    @Bean
    ResponseRenderer responseRenderer(Catalogue catalogue, ReportProperties style) {
        return new ResponseRenderer(
                catalogue,
                ResponseTemplate.load(style.templates()),
                style.office().contact());
    }

    @Bean
    @Fallback
    ResponseFactory responses(
            ResponseRenderer renderer,
            SubmissionRepository submissions,
            FileDecisionRepository decisions,
            CorrectionImpact impact,
            CurrentFormProvider forms,
            EditionCatalogues catalogues) {
        return new ResponseComposer(renderer, submissions, decisions, impact, forms, catalogues::judging);
    }
}
