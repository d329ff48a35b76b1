package vn.kontum.report.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.AwaitedRun;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;

/** Runs any job by its name, such as a schedule would; a new job needs no command of its own. */
@Command(name = "run")
public final class RunCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Parameters(index = "0", paramLabel = "JOB")
    private String job = "";

    @Option(names = "--period", paramLabel = "P")
    private @Nullable Period period;

    @Mixin
    private final ActorOptions person = new ActorOptions();

    RunCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Optional.ofNullable(period).ifPresent(commandContext::requireKnown);
        return commandContext.print(commandContext.inExistingApplication(RunService.class, this::run));
    }

    private JobOutput run(RunService runs) throws InterruptedException {
        requireFitting(runs);
        RunRequest request = new RunRequest(
                job,
                Optional.ofNullable(period),
                TriggerSource.COMMAND,
                person.name(),
                person.reasonOr(commandContext.messages().text("run.reason")),
                RerunMode.whole(),
                Optional.empty());
        Run run = AwaitedRun.of(runs, request, commandContext);
        return new JobOutput(
                job,
                request.period().map(Period::code).orElse(""),
                run.id(),
                run.state(),
                run.said(commandContext.locale()),
                run.unitsLeft());
    }

    /** A job that there is, with a period where it works on one and without where it does not. */
    private void requireFitting(RunService runs) {
        SortedSet<String> jobs = runs.jobs();
        if (!jobs.contains(job)) {
            throw usage("UNKNOWN_JOB", "run.unknown-job", job, String.join(", ", jobs));
        }
        if (runs.perPeriod(job) != (period != null)) {
            throw usage("PERIOD", runs.perPeriod(job) ? "run.period-missing" : "run.period-unneeded", job);
        }
    }

    private CommandException usage(String code, String key, Object... arguments) {
        return new CommandException(
                ExitCode.USAGE, code, commandContext.messages().text(key, arguments));
    }

    /** @param unanswered units that could not be served although the job came to its end */
    private record JobOutput(
            String job, String period, long run, RunState state, String message, List<String> unanswered)
            implements CommandOutput {
        @Override
        public ExitCode exit() {
            if (!unanswered.isEmpty()) {
                return ExitCode.INCOMPLETE;
            }
            return state == RunState.NOTHING ? ExitCode.NOTHING : ExitCode.DONE;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            printer.print(state == RunState.NOTHING ? "run.nothing" : "run.done", job, run);
            if (!message.isEmpty()) {
                printer.paragraph(message, "");
            }
        }
    }
}
