package vn.kontum.report.job.worker;

import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.integration.partition.BeanFactoryStepLocator;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.run.execution.RunService;

/** Manager and workers; nothing of it is made where no worker is asked for. */
@Configuration(proxyBeanMethods = false)
@Import({ActiveShards.class, ShardRepository.class, WorkerRepository.class, ShardExecutor.class, ShardDispatcher.class})
public class WorkerConfiguration {
    @Bean
    @Fallback
    WorkerProperties workers() {
        return WorkerProperties.off();
    }

    @Bean
    @Fallback
    WorkVersion workVersion(Catalogue catalogue) {
        return WorkVersion.of(catalogue);
    }

    @Bean
    ShardChannel shardChannel(DataSource database, WorkVersion version) {
        return new ShardChannel(database, version);
    }

    /** Spring Batch's own end of the channel: finds execution and step, and executes. */
    @Bean
    StepExecutionRequestHandler shardSteps(JobRepository repository, BeanFactory beans) {
        BeanFactoryStepLocator steps = new BeanFactoryStepLocator();
        steps.setBeanFactory(beans);
        StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
        handler.setJobRepository(repository);
        handler.setStepLocator(steps);
        return handler;
    }

    @Bean
    CollectWorker collectWorker(
            WorkerRepository workers,
            ShardRepository shards,
            ShardExecutor executor,
            RunService runs,
            WorkVersion version) {
        return new CollectWorker(workers, shards, executor, runs, version);
    }
}
