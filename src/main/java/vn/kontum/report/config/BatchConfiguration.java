package vn.kontum.report.config;

import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import vn.kontum.report.administration.AdministrationConfiguration;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.database.migration.SchemaMigrations;
import vn.kontum.report.job.collect.CollectSubmissionsJobConfiguration;
import vn.kontum.report.job.consolidate.ConsolidateReportJobConfiguration;
import vn.kontum.report.job.consolidate.ProvinceAssessment;
import vn.kontum.report.job.delivery.DeliveryConfiguration;
import vn.kontum.report.job.housekeeping.HousekeepingJobConfiguration;
import vn.kontum.report.job.issue.IssueFormsJobConfiguration;
import vn.kontum.report.job.remind.RemindUnitsJobConfiguration;
import vn.kontum.report.publication.storage.ReportProperties;
import vn.kontum.report.publication.storage.ReportRenderer;
import vn.kontum.report.publication.storage.WorkbookReportRenderer;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.ProcessIdentity;
import vn.kontum.report.run.execution.RunConfiguration;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.read.WorkbookReader;

/**
 * The jobs with everything they need. It asks for a data source with its transaction manager, {@link PipelineProperties}, a
 * catalogue, a clock and {@link ProvinceAssessment}; {@link ReportProperties} where reports are to look otherwise than they do by
 * themselves.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    BatchRepositoryConfiguration.class,
    RepositoryConfiguration.class,
    RunConfiguration.class,
    DeliveryConfiguration.class,
    CollectSubmissionsJobConfiguration.class,
    ConsolidateReportJobConfiguration.class,
    IssueFormsJobConfiguration.class,
    RemindUnitsJobConfiguration.class,
    HousekeepingJobConfiguration.class,
    AdministrationConfiguration.class
})
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

    /** In whose name leases are taken. */
    @Bean
    @Fallback
    ProcessIdentity processIdentity() {
        return ProcessIdentity.self();
    }

    /** The built-in look, where the office has none of its own. */
    @Bean
    @Fallback
    ReportProperties builtInStyle() {
        return ReportProperties.standard();
    }

    @Bean
    @Fallback
    ReportRenderer workbookReports(Catalogue catalogue, ReportProperties style) {
        return WorkbookReportRenderer.of(catalogue, style);
    }

    @Bean
    WorkbookReader workbookReader() {
        return new WorkbookReader(ContainerLimits.standard());
    }
}
