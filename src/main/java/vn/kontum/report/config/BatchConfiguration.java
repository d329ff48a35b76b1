package vn.kontum.report.config;

import java.time.Clock;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kontum.report.administration.RunService;
import vn.kontum.report.administration.SchedulePauseService;
import vn.kontum.report.audit.AuditAnchors;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.database.SchemaMigrations;
import vn.kontum.report.intake.storage.Outbox;
import vn.kontum.report.job.collect.SubmissionItemProcessor;
import vn.kontum.report.job.consolidate.ProvinceAssessment;
import vn.kontum.report.job.delivery.CorrectionImpact;
import vn.kontum.report.job.delivery.CurrentFormProvider;
import vn.kontum.report.job.delivery.ExplanationRequests;
import vn.kontum.report.job.delivery.OutboxDocumentWriters;
import vn.kontum.report.job.delivery.ResponseComposer;
import vn.kontum.report.job.delivery.StoredTargetHistory;
import vn.kontum.report.publication.FinalizationGate;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.publication.storage.ReportProperties;
import vn.kontum.report.publication.storage.ReportRenderer;
import vn.kontum.report.publication.storage.WorkbookReportRenderer;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.ProcessIdentity;
import vn.kontum.report.run.RunLogFiles;
import vn.kontum.report.submission.response.ResponseRenderer;
import vn.kontum.report.submission.response.ResponseTemplate;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.read.WorkbookReader;

/**
 * The order of work as beans. It needs a data source with its transaction manager, {@link PipelineProperties}, a
 * catalogue, a clock and {@link ProvinceAssessment}; {@link ReportProperties} where reports are to look otherwise than
 * they do by themselves.
 */
@Configuration(proxyBeanMethods = false)
@Import({BatchRepositoryConfiguration.class, RepositoryConfiguration.class})
public class BatchConfiguration {
    /** Found by Flyway beside the scripts of ours. */
    @Bean
    JavaMigration springBatchTables() {
        return SchemaMigrations.springBatch();
    }

    /** Found by Flyway beside the scripts of ours. */
    @Bean
    JavaMigration quartzTables() {
        return SchemaMigrations.quartz();
    }

    @Bean
    Repositories tables(JdbcTemplate jdbc, PlatformTransactionManager transactions, PipelineProperties settings) {
        AuditAnchors anchors = new AuditAnchors(settings.folders().reports());
        return Repositories.of(jdbc, transactions, ProcessIdentity.self(), new AuditRepository(jdbc, anchors));
    }

    /** The book of the province, where nobody brings another one. */
    @Bean
    @Fallback
    ReportRenderer bookmaker(Catalogue catalogue, ObjectProvider<ReportProperties> style) {
        return WorkbookReportRenderer.of(catalogue, style.getIfAvailable(ReportProperties::standard));
    }

    /** Forms and letters in the look of the office. */
    @Bean
    OutboxDocumentWriters stationery(
            Catalogue catalogue, ObjectProvider<ReportProperties> style, Repositories repositories) {
        return OutboxDocumentWriters.of(
                catalogue,
                style.getIfAvailable(ReportProperties::standard),
                () -> new StoredTargetHistory(
                        repositories.editions(), repositories.submissions().explanations()));
    }

    /** Answers in the look of the office. */
    @Bean
    ResponseRenderer answers(Catalogue catalogue, ObjectProvider<ReportProperties> style) {
        ReportProperties wanted = style.getIfAvailable(ReportProperties::standard);
        return new ResponseRenderer(catalogue, ResponseTemplate.load(wanted.templates()));
    }

    @Bean
    ResponseComposer unitAnswers(
            ResponseRenderer responseRenderer,
            Repositories repositories,
            ProvinceAssessment provinceAssessment,
            CurrentFormProvider forms) {
        CorrectionImpact effects =
                new CorrectionImpact(PipelineAssembly.snapshots(forms.catalogue(), repositories), provinceAssessment);
        return new ResponseComposer(responseRenderer, repositories.submissions(), effects, forms);
    }

    @Bean
    CurrentFormProvider blankForms(
            Catalogue catalogue, Repositories repositories, OutboxDocumentWriters outboxDocumentWriters) {
        return new CurrentFormProvider(catalogue, repositories.submissions(), outboxDocumentWriters);
    }

    @Bean
    PipelineServices trades(
            ResponseComposer answers,
            Repositories repositories,
            ProvinceAssessment provinceAssessment,
            ReportRenderer reportRenderer,
            CurrentFormProvider forms,
            Clock clock) {
        return new PipelineServices(
                history -> {
                    repositories.recordLayouts(forms.catalogue(), clock.instant());
                    return new SubmissionItemProcessor(
                            forms.catalogue(), history, repositories.waivers(), repositories.layouts());
                },
                answers,
                provinceAssessment,
                reportRenderer,
                forms.stationery());
    }

    @Bean
    PipelineAssembly assembly(
            Catalogue catalogue,
            Repositories repositories,
            PipelineServices pipelineServices,
            PipelineProperties settings,
            Clock clock,
            ObjectProvider<FinalizationGate> gates) {
        return new PipelineAssembly(
                catalogue,
                repositories,
                pipelineServices,
                settings,
                clock,
                gates.orderedStream().toList());
    }

    /** The one door. */
    @Bean(destroyMethod = "close")
    RunService runs(PipelineAssembly assembly, JobRepository repository) {
        return assembly.runs(repository);
    }

    @Bean
    SchedulePauseService pauses(PipelineAssembly assembly, JdbcTemplate jdbc) {
        return assembly.pauses(jdbc);
    }

    @Bean
    Outbox outbox(PipelineAssembly assembly) {
        return assembly.outbox();
    }

    @Bean
    WorkbookReader workbookReader() {
        return new WorkbookReader(ContainerLimits.standard());
    }

    @Bean
    ExplanationRequests explanationRequests(Catalogue catalogue, Repositories repositories) {
        return new ExplanationRequests(
                catalogue, repositories.editions(), repositories.submissions().explanations());
    }

    @Bean
    RunLogFiles runLogs(PipelineProperties settings) {
        return new RunLogFiles(settings.folders().root().resolve("logs").resolve("runs"));
    }

    @Bean
    UnitStatusService board(PipelineAssembly assembly) {
        return assembly.board();
    }
}
