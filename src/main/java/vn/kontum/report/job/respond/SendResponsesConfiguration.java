package vn.kontum.report.job.respond;

import java.util.Map;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.job.delivery.ResponseService;
import vn.kontum.report.job.worker.ActiveShards;
import vn.kontum.report.job.worker.RemotePartitions;
import vn.kontum.report.job.worker.SharedPartitionHandler;
import vn.kontum.report.job.worker.WorkerProperties;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.execution.ActiveRuns;

/** The step that answers units, side by side where many files are to be answered. */
@Configuration(proxyBeanMethods = false)
@Import({ResponsePartitioner.class, ResponseAggregator.class})
public class SendResponsesConfiguration {
    static final String SEND = "sendResponses";

    @Bean
    Step sendResponses(
            JobRepository repository,
            ResponsePartitioner partitioner,
            PartitionHandler responsePartitionHandler,
            ResponseAggregator aggregator) {
        return new StepBuilder(SEND, repository)
                .partitioner(SEND, partitioner)
                .partitionHandler(responsePartitionHandler)
                .aggregator(aggregator)
                .build();
    }

    @Bean
    PartitionHandler responsePartitionHandler(
            Step sendResponsesPart,
            JobRepository repository,
            ResponsePartitioner partitioner,
            ReceivedFileRepository receivedFiles,
            ObjectProvider<RemotePartitions> remote,
            PipelineProperties settings,
            WorkerProperties workers) {
        RemotePartitions.SharedStep work = new RemotePartitions.SharedStep(
                SEND,
                "sendResponsesPart",
                new SimpleStepExecutionSplitter(repository, SEND, partitioner),
                receivedFiles::countUnanswered);
        return new SharedPartitionHandler(sendResponsesPart, work, remote, settings, workers);
    }

    @Bean
    Step sendResponsesPart(
            JobRepository repository, UnansweredFileReader unansweredFileReader, ResponseWriter responseWriter) {
        return new StepBuilder(SEND, repository)
                .<ReceivedFileRecord, ReceivedFileRecord>chunk(ResponseWriter.PAGE)
                .reader(unansweredFileReader)
                .writer(responseWriter)
                .build();
    }

    @Bean
    @StepScope
    UnansweredFileReader unansweredFileReader(
            ReceivedFileRepository receivedFiles, @Value("#{stepExecutionContext}") Map<String, Object> context) {
        return new UnansweredFileReader(receivedFiles, (String) context.get(ResponsePartitioner.FILES));
    }

    @Bean
    @StepScope
    ResponseWriter responseWriter(
            ActiveRuns runs,
            ActiveShards shards,
            ResponseService responses,
            TransactionOperations transactions,
            @Value("#{stepExecution}") StepExecution step) {
        OutboxResults outboxes = new OutboxResults(step.getExecutionContext());
        return shards.of(step)
                .map(shard -> ResponseWriter.ofShard(shard, responses, outboxes, transactions))
                .orElseGet(() -> ResponseWriter.ofRun(
                        runs.of(step),
                        step.getExecutionContext().getLong(ResponsePartitioner.PENDING),
                        responses,
                        outboxes,
                        transactions));
    }
}
