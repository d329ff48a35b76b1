package vn.kontum.report.job.collect;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
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
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.intake.FileIntakeService;
import vn.kontum.report.intake.TrialInbox;
import vn.kontum.report.intake.detection.Inbox;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.ledger.UnprocessedFiles;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.job.delivery.LayoutRecorder;
import vn.kontum.report.job.delivery.ResponseService;
import vn.kontum.report.job.parts.PartialFormService;
import vn.kontum.report.job.respond.SendResponsesConfiguration;
import vn.kontum.report.job.worker.ActiveShards;
import vn.kontum.report.job.worker.RemotePartitions;
import vn.kontum.report.job.worker.SharedPartitionHandler;
import vn.kontum.report.job.worker.WorkerConfiguration;
import vn.kontum.report.job.worker.WorkerProperties;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.execution.ActiveRuns;
import vn.kontum.report.run.execution.RunLifecycleListener;
import vn.kontum.report.submission.WaiverRepository;
import vn.kontum.report.submission.form.JoinedFormWriter;
import vn.kontum.report.submission.layout.IssuedLayoutRepository;
import vn.kontum.report.submission.parsing.EnteredFormReader;
import vn.kontum.report.submission.part.JoinedPartRepository;

/**
 * The job {@code collect-submissions}: takes in what lies in the inbox, validates every file, compares units, answers each unit,
 * answers files that are only tried out.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    FileIntakeService.IntakeRepositories.class,
    UnitFolderResolver.class,
    DuplicateFileResolver.class,
    FileValidationService.FileRepositories.class,
    SubmissionVersioning.VersioningRepositories.class,
    FileValidationServiceFactory.class,
    CrossUnitChecks.Records.class,
    CrossUnitChecks.class,
    RepeatedFiles.class,
    JoinedPartRepository.class,
    PartialFormService.PartRecords.class,
    ReceiveFilesTasklet.class,
    FolderPartitioner.class,
    UnprocessedFiles.class,
    WorkerConfiguration.class,
    RemotePartitions.class,
    CompareUnitsTasklet.class,
    SendResponsesConfiguration.class,
    ValidateTrialFilesTasklet.class
})
public class CollectSubmissionsJobConfiguration {
    private static final String VALIDATE = "validateSubmissions";
    /** Spring Batch writes its records once a chunk. */
    private static final int CHUNK = 50;

    @Bean
    Job collectSubmissions(
            JobRepository repository,
            RunLifecycleListener lifecycle,
            Step receiveFiles,
            Step validateSubmissions,
            Step compareUnits,
            Step sendResponses,
            Step validateTrialFiles) {
        return new JobBuilder(JobNames.COLLECT, repository)
                .listener(lifecycle)
                .start(receiveFiles)
                .next(validateSubmissions)
                .next(compareUnits)
                .next(sendResponses)
                .next(validateTrialFiles)
                .build();
    }

    @Bean
    Step receiveFiles(JobRepository repository, ReceiveFilesTasklet tasklet) {
        return new StepBuilder("receiveFiles", repository).tasklet(tasklet).build();
    }

    /** Side by side where many files wait; the files of one folder always one after the other. */
    @Bean
    Step validateSubmissions(
            JobRepository repository, FolderPartitioner partitioner, PartitionHandler submissionPartitionHandler) {
        return new StepBuilder(VALIDATE, repository)
                .partitioner(VALIDATE, partitioner)
                .partitionHandler(submissionPartitionHandler)
                .build();
    }

    @Bean
    PartitionHandler submissionPartitionHandler(
            Step validateShard,
            RemotePartitions.SharedStep sharedFolders,
            ObjectProvider<RemotePartitions> remote,
            PipelineProperties settings,
            WorkerProperties workers) {
        return new SharedPartitionHandler(validateShard, sharedFolders, remote, settings, workers);
    }

    /** What worker processes are given, where there are some. */
    @Bean
    RemotePartitions.SharedStep sharedFolders(
            JobRepository repository,
            UnprocessedFiles files,
            UnitFolderResolver units,
            ReceivedFileRepository receivedFiles) {
        return new RemotePartitions.SharedStep(
                VALIDATE,
                "validateShard",
                new SimpleStepExecutionSplitter(repository, VALIDATE, new SharedFolderPartitioner(files, units)),
                receivedFiles::unprocessed);
    }

    @Bean
    Step validateShard(
            JobRepository repository, PendingFileReader pendingFileReader, PendingFileWriter pendingFileWriter) {
        return new StepBuilder(VALIDATE, repository)
                .<ReceivedFileRecord, ReceivedFileRecord>chunk(CHUNK)
                .reader(pendingFileReader)
                .writer(pendingFileWriter)
                .build();
    }

    @Bean
    @StepScope
    PendingFileReader pendingFileReader(
            ReceivedFileRepository receivedFiles,
            UnprocessedFiles files,
            @Value("#{stepExecutionContext}") Map<String, Object> context) {
        List<String> folders = SharedFolderPartitioner.folders(context);
        if (folders.isEmpty()) {
            int shard = (int) context.get(FolderPartitioner.SHARD);
            int shards = (int) context.get(FolderPartitioner.SHARDS);
            return new PendingFileReader(
                    receivedFiles::unprocessed, folder -> FolderPartitioner.belongs(folder, shard, shards));
        }
        return new PendingFileReader((seq, limit) -> files.of(folders, seq, limit), folder -> true);
    }

    @Bean
    @StepScope
    PendingFileWriter pendingFileWriter(
            ActiveRuns runs,
            ActiveShards shards,
            FileValidationServiceFactory validations,
            @Value("#{stepExecution}") StepExecution step) {
        return shards.of(step)
                .map(shard -> PendingFileWriter.ofShard(
                        shard,
                        validations,
                        SharedFolderPartitioner.folders(
                                step.getExecutionContext().toMap())))
                .orElseGet(() -> PendingFileWriter.ofRun(
                        runs.of(step), validations, step.getExecutionContext().getLong(FolderPartitioner.PENDING)));
    }

    /** What is read of a part is never compared with anything, so it needs no history. */
    @Bean
    PartialFormService partialForms(
            Catalogue catalogue,
            EditionCatalogues catalogues,
            PartialFormService.PartRecords records,
            ContentStore store,
            FileValidationServiceFactory validations,
            Clock clock) {
        return new PartialFormService(
                catalogues::judging,
                records,
                store,
                new JoinedFormWriter(new EnteredFormReader(catalogue)),
                validations.validator()::validate,
                entry -> validations.service(1).process(entry),
                clock);
    }

    @Bean
    Step compareUnits(JobRepository repository, CompareUnitsTasklet tasklet) {
        return new StepBuilder("compareUnits", repository).tasklet(tasklet).build();
    }

    @Bean
    Step validateTrialFiles(JobRepository repository, ValidateTrialFilesTasklet tasklet) {
        return new StepBuilder("validateTrialFiles", repository)
                .tasklet(tasklet)
                .build();
    }

    @Bean
    FileIntakeService fileIntake(
            ContentStore store,
            FileIntakeService.IntakeRepositories repositories,
            PipelineProperties settings,
            Clock clock) {
        return new FileIntakeService(
                new Inbox(settings.folders().inbox()), store, repositories, settings.intake(), clock);
    }

    @Bean
    TrialFileResponder trialFileResponder(
            PipelineProperties settings,
            Clock clock,
            FileValidationServiceFactory validations,
            CrossUnitChecks checks,
            ResponseService responses) {
        TrialInbox folder = new TrialInbox(settings.folders().trial(), settings.intake(), clock);
        return new TrialFileResponder(folder, validations.validator(), checks, responses);
    }

    /** By the rules of the catalogue that each period is judged by; what the forms of now ask is recorded before the first of them is read. */
    @Bean
    @Fallback
    ReceivedFileValidatorFactory receivedFileValidators(
            Catalogue catalogue,
            EditionCatalogues catalogues,
            WaiverRepository waivers,
            IssuedLayoutRepository layouts,
            LayoutRecorder recorder) {
        return history -> {
            recorder.record(catalogue);
            return new CatalogueFileValidator(catalogues.judging(), history, waivers, layouts);
        };
    }
}
