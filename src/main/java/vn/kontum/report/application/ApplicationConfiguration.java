package vn.kontum.report.application;

import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.kontum.report.administration.access.AccessConfiguration;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.config.BatchConfiguration;
import vn.kontum.report.database.Database;
import vn.kontum.report.intake.storage.FileDigests;
import vn.kontum.report.job.consolidate.ProvinceAssessment;
import vn.kontum.report.job.worker.WorkerProperties;
import vn.kontum.report.notification.NotificationConfiguration;
import vn.kontum.report.publication.storage.ReportProperties;
import vn.kontum.report.query.CatalogueNotices;
import vn.kontum.report.query.CatalogueRefusal;
import vn.kontum.report.query.QueryConfiguration;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.confirmation.ConfirmationProperties;
import vn.kontum.report.scheduling.ScheduleConfiguration;
import vn.kontum.report.scheduling.ScheduleConfiguration.JobsFolder;
import vn.kontum.report.text.Messages;
import vn.kontum.report.verification.VerificationConfiguration;

/**
 * What the order of work asks for: the database with its tables, the catalogue, the figures. {@link
 * ApplicationSettings} and the clock come from outside.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ConfirmationProperties.class, WorkerProperties.class})
@Import({
    AccessConfiguration.class,
    NotificationConfiguration.class,
    ScheduleConfiguration.class,
    BatchConfiguration.class,
    VerificationConfiguration.class,
    QueryConfiguration.class,
    UnitFolderInitializer.class,
    FileDigests.class,
    CatalogueRefusal.class
})
class ApplicationConfiguration {
    @Bean(destroyMethod = "close")
    Database database(ApplicationSettings applicationSettings) {
        return Database.open(
                applicationSettings.database().location(),
                applicationSettings.database().pool());
    }

    /** Closed with the database, after everybody who uses it. */
    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.dataSource();
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    /** Read by whoever looks at the schedule; only the service starts it. */
    @Bean
    JobsFolder jobsFolder(ApplicationSettings applicationSettings) {
        return new JobsFolder(Optional.of(applicationSettings.server().jobs()).filter(Files::isDirectory));
    }

    @Bean
    PipelineProperties settings(ApplicationSettings applicationSettings) {
        return applicationSettings.settings();
    }

    @Bean
    Catalogue catalogue(ApplicationSettings applicationSettings) {
        return applicationSettings.catalogue();
    }

    /** Compares with the folder from the start of the process on. */
    @Bean
    CatalogueNotices catalogueNotices(
            ApplicationSettings applicationSettings,
            Catalogue catalogue,
            FileDigests digests,
            CatalogueRefusal refusal,
            Clock clock) {
        ApplicationSettings.CatalogueSettings read = applicationSettings.catalogueSettings();
        return new CatalogueNotices(catalogue, read.folder(), read.planWarningDays(), digests, refusal, clock);
    }

    /** Reports are documents of the province: in its language, whatever the reader of messages speaks. */
    @Bean
    ReportProperties reportStyle(ApplicationSettings applicationSettings) {
        return new ReportProperties(
                applicationSettings.templates().folder(),
                Messages.VIETNAMESE,
                applicationSettings.templates().office());
    }

    @Bean
    ProvinceAssessment assessing() {
        return ProvinceAssessment.standard();
    }
}
