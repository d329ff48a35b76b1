package vn.kontum.report.job.collect;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.support.SimpleFlow;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.execution.RunContext;
import vn.kontum.report.run.execution.RunJobFactory;

/** Takes in what lies in the inbox, settles every file, answers its unit. */
public final class CollectSubmissionsJob implements RunJobFactory {
    private static final int CHUNK = 20;

    private final JobRepository repository;
    private final CollectSubmissionsSteps steps;
    private final PipelineProperties settings;

    public CollectSubmissionsJob(JobRepository repository, CollectSubmissionsSteps steps, PipelineProperties settings) {
        this.repository = repository;
        this.steps = steps;
        this.settings = settings;
    }

    @Override
    public String name() {
        return JobNames.COLLECT;
    }

    @Override
    public Job job(RunContext run) {
        return new JobBuilder(name(), repository)
                .start(flow("receiveFiles", takeIn(run)))
                .next(judge(run))
                .next(check(run))
                .next(answer(run))
                .next(trial(run))
                .end()
                .build();
    }

    private Step takeIn(RunContext run) {
        return new StepBuilder("receiveFiles", repository)
                .tasklet(steps.takeIn(run))
                .build();
    }

    /** Side by side where many files wait; the files of one folder always one after the other. */
    private Flow judge(RunContext run) {
        PendingFileReader docket = steps.docket(run, settings);
        ItemWriter<ReceivedFileRecord> settle = steps.settle(docket);
        Flow[] sides = new Flow[settings.judgeThreads()];
        for (int side = 0; side < sides.length; side++) {
            sides[side] =
                    flow("validateSubmissions:shard-" + (side + 1), judgeSide(docket.side(side), settle, side + 1));
        }
        return new FlowBuilder<SimpleFlow>("validateSubmissions")
                .split(new SimpleAsyncTaskExecutor("validate-"))
                .add(sides)
                .build();
    }

    private Step judgeSide(ItemReader<ReceivedFileRecord> docket, ItemWriter<ReceivedFileRecord> settle, int number) {
        return new StepBuilder("validateSubmissions:shard-" + number, repository)
                .<ReceivedFileRecord, ReceivedFileRecord>chunk(CHUNK)
                .reader(docket)
                .writer(settle)
                .build();
    }

    private Step check(RunContext run) {
        return new StepBuilder("compareUnits", repository)
                .tasklet(steps.checkUnits(run))
                .build();
    }

    private Step answer(RunContext run) {
        return new StepBuilder("sendResponses", repository)
                .tasklet(steps.answer(run))
                .build();
    }

    private Step trial(RunContext run) {
        return new StepBuilder("validateTrialFiles", repository)
                .tasklet(steps.trial(run))
                .build();
    }

    private static Flow flow(String name, Step step) {
        return new FlowBuilder<SimpleFlow>(name).start(step).build();
    }
}
