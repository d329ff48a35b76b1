package vn.kontum.report.application;

import java.io.IOException;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.kontum.report.application.pdf.PdfExportWorker;
import vn.kontum.report.application.pdf.PdfExporter;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.notification.NotificationService;
import vn.kontum.report.notification.NotificationWorker;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.PublishedFileRecorder;
import vn.kontum.report.scheduling.QuartzScheduleService;
import vn.kontum.report.web.ConsoleConfiguration;
import vn.kontum.report.web.edition.PdfWriter;
import vn.kontum.report.web.monitoring.SystemCheck;

/** What the service has beyond the order of work: the console, and the web server with its health. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {FlywayAutoConfiguration.class, QuartzAutoConfiguration.class})
@Import({
    ConsoleConfiguration.class,
    CatalogueAudit.class,
    CatalogueReloader.ReloadServices.class,
    DatabaseDiagnostics.class,
    WorkerDiagnostics.class
})
class ServerConfiguration {
    /** Begins when the service has started; ends before what it needs. */
    @Bean(destroyMethod = "close")
    PdfExportWorker pdfExports(
            ApplicationSettings settings,
            EditionRepository editions,
            PublishedFileRecorder files,
            QuartzScheduleService schedule,
            Clock clock) {
        return new PdfExportWorker(new PdfExporter(settings), editions, files, schedule, clock);
    }

    /** Begins when the service has started; ends before what it needs. */
    @Bean(destroyMethod = "close")
    CatalogueReloader catalogueReloader(
            CatalogueReloader.ReloadServices services, CatalogueReloader.Generations generations, WatchedFiles files) {
        return new CatalogueReloader(services, generations, files);
    }

    /** PDFs that somebody asks for on the console, also where none are made by themselves. */
    @Bean
    PdfWriter pdfWriter(ApplicationSettings settings, PublishedFileRecorder files, Clock clock) {
        PdfExporter exporter = PdfExporter.onDemand(settings);
        return new PdfWriter() {
            @Override
            public boolean available() {
                return exporter.wanted();
            }

            @Override
            public void write(String workbook) throws IOException, InterruptedException {
                PdfExporter.ExportResult result = exporter.of(workbook);
                if (result == PdfExporter.ExportResult.MADE) {
                    files.record(PdfExporter.pdf(workbook), clock.instant());
                } else if (result != PdfExporter.ExportResult.THERE) {
                    throw new IOException("[" + workbook + "] no PDF was made: " + result);
                }
            }
        };
    }

    /** Looks at the catalogue in use then. */
    @Bean
    SystemCheck systemCheck(
            ApplicationSettings settings,
            ObjectProvider<Catalogue> catalogue,
            DatabaseDiagnostics database,
            Clock clock) {
        return () -> SystemDiagnostics.ofService(settings, catalogue.getObject(), database, clock).stream()
                .map(line -> new SystemCheck.Line(
                        SystemCheck.Level.valueOf(line.level().name()), line::onPage))
                .toList();
    }

    /** Only the service sends by itself; commands send when they are told to. */
    @Bean
    NotificationWorker notificationWorker(ObjectProvider<NotificationService> notifications) {
        return new NotificationWorker(notifications::getObject);
    }
}
