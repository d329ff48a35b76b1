package vn.kontum.report.edge;

import java.nio.file.Files;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.kontum.report.batch.Assessing;
import vn.kontum.report.batch.BatchConfiguration;
import vn.kontum.report.batch.ReportStyle;
import vn.kontum.report.batch.Settings;
import vn.kontum.report.batch.outlook.OutlookConfiguration;
import vn.kontum.report.batch.verify.VerifyConfiguration;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Messages;
import vn.kontum.report.edge.database.Database;
import vn.kontum.report.edge.schedule.ScheduleConfiguration;
import vn.kontum.report.edge.schedule.ScheduleConfiguration.JobsFolder;
import vn.kontum.report.indicator.Assessor;

/** What the order of work asks for: the database with its tables, the catalogue, the figures. {@link Setup} and the clock come from outside. */
@Configuration(proxyBeanMethods = false)
@Import({ScheduleConfiguration.class, BatchConfiguration.class, VerifyConfiguration.class, OutlookConfiguration.class})
class OfficeConfiguration {
    @Bean(destroyMethod = "close")
    Database database(Setup setup) {
        return Database.open(setup.store().place(), setup.store().pool());
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
    JobsFolder jobsFolder(Setup setup) {
        return new JobsFolder(Optional.of(setup.service().jobs()).filter(Files::isDirectory));
    }

    @Bean
    Settings settings(Setup setup) {
        return setup.settings();
    }

    @Bean
    Catalogue catalogue(Setup setup) {
        return setup.catalogue();
    }

    /** Reports are documents of the province: in its language, whatever the reader of messages speaks. */
    @Bean
    ReportStyle reportStyle(Setup setup) {
        return new ReportStyle(setup.templates().folder(), Messages.VIETNAMESE);
    }

    @Bean
    Assessing assessing(Catalogue catalogue) {
        Assessor assessor = new Assessor(catalogue);
        return snapshot -> assessor.province(snapshot.period(), snapshot.observations());
    }
}
