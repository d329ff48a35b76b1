package vn.kontum.report.application;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.notification.NotificationService;
import vn.kontum.report.notification.NotificationWorker;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.PublishedFileRecorder;
import vn.kontum.report.scheduling.QuartzScheduleService;
import vn.kontum.report.web.ConsoleConfiguration;

/** What the service has beyond the order of work: the console, and the web server with its health. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {FlywayAutoConfiguration.class, QuartzAutoConfiguration.class})
@Import({ConsoleConfiguration.class, CatalogueReloader.ReloadServices.class})
class ServerConfiguration {
    /** Begins when the service has started; ends before what it needs. */
    @Bean(destroyMethod = "close")
    PdfExportWorker pdfExports(
            ApplicationSettings settings,
            ObjectProvider<Catalogue> catalogue,
            EditionRepository editions,
            PublishedFileRecorder files,
            QuartzScheduleService schedule,
            Clock clock) {
        return new PdfExportWorker(new PdfExporter(settings), catalogue::getObject, editions, files, schedule, clock);
    }

    /** Begins when the service has started; ends before what it needs. */
    @Bean(destroyMethod = "close")
    CatalogueReloader catalogueReloader(
            CatalogueReloader.ReloadServices services, CatalogueReloader.Generations generations, WatchedFiles files) {
        return new CatalogueReloader(services, generations, files);
    }

    /** Only the service sends by itself; commands send when they are told to. */
    @Bean
    NotificationWorker notificationWorker(ObjectProvider<NotificationService> notifications) {
        return new NotificationWorker(notifications::getObject);
    }
}
