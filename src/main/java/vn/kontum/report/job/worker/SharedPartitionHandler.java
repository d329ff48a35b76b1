package vn.kontum.report.job.worker;

import java.util.Collection;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import vn.kontum.report.run.PipelineProperties;

/** Many files are shared with worker processes, where there are some; all others are for the threads of this process. */
public final class SharedPartitionHandler implements PartitionHandler {
    private final PartitionHandler threads;
    private final RemotePartitions.SharedStep work;
    private final ObjectProvider<RemotePartitions> remote;
    private final PipelineProperties settings;
    private final WorkerProperties workers;

    /**
     * @param part does a part on a thread of this process
     * @param work what is shared with worker processes
     */
    public SharedPartitionHandler(
            Step part,
            RemotePartitions.SharedStep work,
            ObjectProvider<RemotePartitions> remote,
            PipelineProperties settings,
            WorkerProperties workers) {
        this.threads = threads(work.step(), part, settings.judgeThreads());
        this.work = work;
        this.remote = remote;
        this.settings = settings;
        this.workers = workers;
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution step) throws Exception {
        boolean shared = workers.enabled()
                && work.remaining().getAsLong() >= settings.judgeTogether()
                && remote.getObject().available();
        return shared ? remote.getObject().handle(work, step) : threads.handle(splitter, step);
    }

    private static TaskExecutorPartitionHandler threads(String name, Step part, int count) {
        TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
        handler.setStep(part);
        handler.setGridSize(count);
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(name + "-");
        threads.setTaskDecorator(new LoggingContextDecorator());
        handler.setTaskExecutor(threads);
        return handler;
    }
}
