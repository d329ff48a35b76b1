package vn.kontum.report.batch;

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
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.intake.LedgerStore;
import vn.kontum.report.intake.SightingStore;
import vn.kontum.report.report.EditionStore;
import vn.kontum.report.report.book.ReportDesign;
import vn.kontum.report.submission.SubmissionStore;
import vn.kontum.report.submission.answer.AnswerDesign;
import vn.kontum.report.submission.answer.Answers;
import vn.kontum.report.workbook.ContainerLimits;
import vn.kontum.report.workbook.WorkbookReader;

/** The order of work as beans. It needs a data source with its transaction manager, {@link Settings}, a catalogue, a clock and {@link Assessing}; {@link ReportStyle} where reports are to look otherwise than they do by themselves. */
@Configuration(proxyBeanMethods = false)
@Import(BatchRepositoryConfiguration.class)
public class BatchConfiguration {
    /** Found by Flyway beside the scripts of ours. */
    @Bean
    JavaMigration springBatchTables() {
        return Migrations.springBatch();
    }

    /** Found by Flyway beside the scripts of ours. */
    @Bean
    JavaMigration quartzTables() {
        return Migrations.quartz();
    }

    @Bean
    Tables tables(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return Tables.of(jdbc, transactions, Owner.self());
    }

    /** The book of the province, where nobody brings another one. */
    @Bean
    @Fallback
    Bookmaker bookmaker(Catalogue catalogue, ObjectProvider<ReportStyle> style) {
        ReportStyle wanted = style.getIfAvailable(ReportStyle::standard);
        return new ReportBookmaker(catalogue, ReportDesign.load(wanted.templates()), wanted.language());
    }

    /** Forms and letters in the look of the office. */
    @Bean
    Stationery stationery(Catalogue catalogue, ObjectProvider<ReportStyle> style) {
        return Stationery.of(catalogue, style.getIfAvailable(ReportStyle::standard));
    }

    /** Answers in the look of the office. */
    @Bean
    Answers answers(Catalogue catalogue, ObjectProvider<ReportStyle> style) {
        ReportStyle wanted = style.getIfAvailable(ReportStyle::standard);
        return new Answers(catalogue, AnswerDesign.load(wanted.templates()));
    }

    @Bean
    UnitAnswers unitAnswers(Answers answers, Tables tables, Assessing assessing, BlankForms forms) {
        CorrectionEffects effects = new CorrectionEffects(Assembly.snapshots(forms.catalogue(), tables), assessing);
        return new UnitAnswers(answers, tables.submissions(), effects, forms);
    }

    @Bean
    BlankForms blankForms(Catalogue catalogue, Tables tables, Stationery stationery) {
        return new BlankForms(catalogue, tables.submissions(), stationery);
    }

    @Bean
    Trades trades(UnitAnswers answers, Tables tables, Assessing assessing, Bookmaker bookmaker, BlankForms forms) {
        return new Trades(
                history -> new FormJudging(forms.catalogue(), history, tables.waivers()),
                answers,
                assessing,
                bookmaker,
                forms.stationery());
    }

    @Bean
    Assembly assembly(
            Catalogue catalogue,
            Tables tables,
            Trades trades,
            Settings settings,
            Clock clock,
            ObjectProvider<FinalGate> gates) {
        return new Assembly(
                catalogue, tables, trades, settings, clock, gates.orderedStream().toList());
    }

    /** The one door. */
    @Bean(destroyMethod = "close")
    Runs runs(Assembly assembly, JobRepository repository) {
        return assembly.runs(repository);
    }

    @Bean
    Pauses pauses(Assembly assembly, JdbcTemplate jdbc) {
        return assembly.pauses(jdbc);
    }

    @Bean
    WorkbookReader workbookReader() {
        return new WorkbookReader(ContainerLimits.standard());
    }

    @Bean
    LedgerStore ledgerStore(Tables tables) {
        return tables.ledger();
    }

    @Bean
    SightingStore sightingStore(Tables tables) {
        return tables.sightings();
    }

    @Bean
    SubmissionStore submissionStore(Tables tables) {
        return tables.submissions();
    }

    @Bean
    FindingStore findingStore(Tables tables) {
        return tables.findings();
    }

    @Bean
    WaiverStore waiverStore(Tables tables) {
        return tables.waivers();
    }

    @Bean
    PeriodStore periodStore(Tables tables) {
        return tables.periods();
    }

    @Bean
    EditionStore editionStore(Tables tables) {
        return tables.editions();
    }

    @Bean
    AuditStore auditStore(Tables tables) {
        return tables.audit();
    }

    @Bean
    RunStepStore runStepStore(JdbcTemplate jdbc) {
        return new RunStepStore(jdbc);
    }

    @Bean
    RunLogs runLogs(Settings settings) {
        return new RunLogs(settings.folders().root().resolve("logs").resolve("runs"));
    }

    @Bean
    Board board(Assembly assembly) {
        return assembly.board();
    }

    @Bean
    DispatchStore dispatchStore(Tables tables) {
        return tables.dispatches();
    }

    @Bean
    RunStore runStore(Tables tables) {
        return tables.runs();
    }
}
