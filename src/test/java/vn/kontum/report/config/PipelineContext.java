package vn.kontum.report.config;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.job.collect.ReceivedFileValidatorFactory;
import vn.kontum.report.job.consolidate.ProvinceAssessment;
import vn.kontum.report.job.delivery.OutboxDocumentWriters;
import vn.kontum.report.job.delivery.ResponseFactory;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.storage.ReportRenderer;
import vn.kontum.report.run.PipelineProperties;

/** The beans of the application without its edges, on a database of the test; a test may bring parts of its own. */
public final class PipelineContext {
    private PipelineContext() {}

    /** A part of the application that a test replaces. */
    @FunctionalInterface
    public interface Replacement {
        void in(GenericApplicationContext context);

        static <T> Replacement of(Class<T> type, T bean) {
            return context -> context.registerBean("replaced" + type.getSimpleName(), type, () -> bean);
        }
    }

    /** The application of a catalogue, assessing its indicators. */
    public static GenericApplicationContext open(
            DataSource database,
            Catalogue catalogue,
            PipelineProperties settings,
            Clock clock,
            Replacement... replacements) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.registerBean("dataSource", DataSource.class, () -> database, d -> d.setDestroyMethodName(""));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        context.registerBean(
                "transactionManager", PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(Catalogue.class, () -> catalogue);
        context.registerBean(PipelineProperties.class, () -> settings);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(ProvinceAssessment.class, ProvinceAssessment::standard, d -> d.setFallback(true));
        context.register(BatchConfiguration.class);
        Arrays.stream(replacements).forEach(replacement -> replacement.in(context));
        context.refresh();
        return context;
    }

    /** Texts instead of workbooks everywhere. */
    static Replacement texts(TextFileServices services) {
        return context -> {
            Replacement.<ReceivedFileValidatorFactory>of(ReceivedFileValidatorFactory.class, history -> services)
                    .in(context);
            Replacement.<ResponseFactory>of(ResponseFactory.class, services::answer)
                    .in(context);
            reports(services).in(context);
            Replacement.of(OutboxDocumentWriters.class, services.shared()).in(context);
        };
    }

    /** Forms and answers as they are, and reports that are texts. */
    public static Replacement reports(TextFileServices services) {
        return context -> {
            Replacement.<ProvinceAssessment>of(ProvinceAssessment.class, services::province)
                    .in(context);
            Replacement.<ReportRenderer>of(ReportRenderer.class, new TextReports(services))
                    .in(context);
        };
    }

    /** Only what the services say of reports, so that nothing else is replaced with it. */
    private record TextReports(TextFileServices services) implements ReportRenderer {
        @Override
        public String templateVersion() {
            return services.templateVersion();
        }

        @Override
        public SortedMap<String, byte[]> design() {
            return services.design();
        }

        @Override
        public String designVersion() {
            return services.designVersion();
        }

        @Override
        public ReportRenderer under(Catalogue other, Optional<SortedMap<String, byte[]>> kept) {
            return this;
        }

        @Override
        public RenderedReport make(InputSnapshot snapshot, List<Assessment> province, EditionMetadata meta) {
            return services.make(snapshot, province, meta);
        }
    }
}
