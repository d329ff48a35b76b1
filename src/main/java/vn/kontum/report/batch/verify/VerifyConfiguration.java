package vn.kontum.report.batch.verify;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.batch.AuditStore;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.batch.Settings;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.intake.Store;
import vn.kontum.report.report.EditionStore;
import vn.kontum.report.submission.SubmissionStore;
import vn.kontum.report.workbook.WorkbookReader;

/** Ties the checks to the tables and folders they look at. */
@Configuration(proxyBeanMethods = false)
public class VerifyConfiguration {
    @Bean
    Verification verification(
            Catalogue catalogue, JdbcTemplate jdbc, Settings settings, WorkbookReader reader, Runs runs) {
        Store store = new Store(settings.folders().store());
        EditionStore editions = new EditionStore(jdbc);
        RecountCheck.Records records = new RecountCheck.Records(jdbc, new SubmissionStore(jdbc), editions);
        return new Verification(List.of(
                new StoredBytesCheck(jdbc, store),
                new SettledCheck(jdbc),
                new RecountCheck(catalogue, records, store, reader),
                new ShelfCheck(editions, settings.folders(), reader),
                new AuditCheck(new AuditStore(jdbc)),
                new RepeatCheck(editions, runs, catalogue.version()),
                new FinalEditionCheck(editions, new AuditStore(jdbc), settings.folders()),
                new ClosedFiguresCheck(jdbc, editions),
                new OwingCheck(jdbc)));
    }
}
