package vn.kontum.report.job.worker;

import java.util.Collection;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.run.PipelineProperties;

/** Many files are shared with worker processes, where there are some; all others are for the threads of this process. */
public final class SubmissionPartitionHandler implements PartitionHandler {
    private final PartitionHandler threads;
    private final ObjectProvider<RemotePartitionHandler> remote;
    private final ReceivedFileRepository receivedFiles;
    private final PipelineProperties settings;
    private final WorkerProperties workers;

    public SubmissionPartitionHandler(
            Step shard,
            ObjectProvider<RemotePartitionHandler> remote,
            ReceivedFileRepository receivedFiles,
            PipelineProperties settings,
            WorkerProperties workers) {
        this.threads = threads(shard, settings.judgeThreads());
        this.remote = remote;
        this.receivedFiles = receivedFiles;
        this.settings = settings;
        this.workers = workers;
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution step) throws Exception {
        boolean shared = workers.enabled()
                && receivedFiles.unprocessed() >= settings.judgeTogether()
                && remote.getObject().available();
        return shared ? remote.getObject().handle(splitter, step) : threads.handle(splitter, step);
    }

    private static TaskExecutorPartitionHandler threads(Step shard, int count) {
        TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
        handler.setStep(shard);
        handler.setGridSize(count);
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("validate-");
        threads.setTaskDecorator(new LoggingContextDecorator());
        handler.setTaskExecutor(threads);
        return handler;
    }
}
