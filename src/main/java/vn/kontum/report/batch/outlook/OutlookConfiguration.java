package vn.kontum.report.batch.outlook;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kontum.report.batch.Board;
import vn.kontum.report.batch.PeriodStore;
import vn.kontum.report.batch.RunStore;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.report.EditionStore;
import vn.kontum.report.submission.SubmissionStore;

/** What every edge asks about a quarter. */
@Configuration(proxyBeanMethods = false)
public class OutlookConfiguration {
    @Bean
    Outlooks.Records outlookRecords(
            Board board, RunStore runs, EditionStore editions, SubmissionStore submissions, PeriodStore periods) {
        return new Outlooks.Records(board, runs, editions, submissions, periods);
    }

    @Bean
    Outlooks outlooks(Runs runs, Outlooks.Records records, Catalogue catalogue, Clock clock) {
        return new Outlooks(runs, records, catalogue, clock);
    }
}
