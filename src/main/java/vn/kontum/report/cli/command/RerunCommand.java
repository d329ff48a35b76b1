package vn.kontum.report.cli.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.administration.FinalizationPreview;
import vn.kontum.report.administration.FinalizationPreviewService;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.AwaitedRun;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.ConsolidateAction;
import vn.kontum.report.cli.output.ActionOutput;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.DryRunOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.FinalizationOutput;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;

/**
 * An administrator's rerun, with a reason: a whole quarter, one unit of it, in spite of unchanged inputs, or what a
 * broken run left.
 */
@Command(name = "rerun")
public final class RerunCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @ArgGroup(multiplicity = "1")
    private Target target = new Target();

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Mixin
    private final ActorOptions person = new ActorOptions();

    /** One of the two. */
    static final class Target {
        @Option(names = "--period", paramLabel = "P", required = true)
        private @Nullable Period period;

        @Option(names = "--resume", paramLabel = "RUN", required = true)
        private @Nullable Long run;
    }

    RerunCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Optional<Period> period = Optional.ofNullable(target.period);
        CommandOutput commandOutput = commandContext.inExistingApplication(
                RerunServices.class,
                services -> period.isPresent()
                        ? again(services.consolidating(), period.get())
                        : resume(services, Optional.ofNullable(target.run).orElseThrow()));
        return commandContext.print(commandOutput);
    }

    /** What a rerun asks of the application. */
    private record RerunServices(
            ConsolidateAction consolidating,
            RunService runs,
            EditionRepository editions,
            FinalizationPreviewService finalizations) {}

    /** The plan first, for whoever reads along; then, unless only the plan was wanted, the run. */
    private CommandOutput again(ConsolidateAction consolidating, Period period) throws InterruptedException {
        if (force && unit != null) {
            throw new CommandException(
                    ExitCode.USAGE, "RERUN", commandContext.messages().text("rerun.one"));
        }
        ConsolidateAction.ConsolidateOptions consolidateOptions = new ConsolidateAction.ConsolidateOptions(
                period, Optional.ofNullable(unit), force, person.name(), reason());
        DryRunOutput plan = consolidating.plan(consolidateOptions);
        if (dryRun) {
            return plan;
        }
        commandContext.show(plan);
        return consolidating.run(consolidateOptions);
    }

    /** Of a report, and of an edition to be declared final, the plan first; how much of the period is taken is what the broken run had been asked. */
    private CommandOutput resume(RerunServices services, long broken) throws InterruptedException {
        if (force || unit != null) {
            throw new CommandException(
                    ExitCode.USAGE, "RESUME", commandContext.messages().text("rerun.resume-whole"));
        }
        RunRequest request =
                services.runs().resumption(broken, TriggerSource.COMMAND, new Actor(person.name(), reason()));
        boolean report =
                request.job().equals(JobNames.CONSOLIDATE) && request.scope().kind() != RerunMode.Kind.FINAL;
        Optional<CommandOutput> plan =
                report ? Optional.of(services.consolidating().plan(request)) : declaring(services, request);
        if (dryRun) {
            return plan.orElseGet(() -> resumable(broken, request));
        }
        plan.ifPresent(commandContext::show);
        Run run = AwaitedRun.of(services.runs(), request, commandContext);
        return report
                ? services.consolidating().answer(request.period().orElseThrow(), run)
                : new ActionOutput(
                        "RESUMED",
                        commandContext
                                .messages()
                                .text("rerun.resumed", run.id(), sentence(run, services.editions()))
                                .strip());
    }

    /** What declaring an edition final means, where that is what the broken run had been asked. */
    private static Optional<CommandOutput> declaring(RerunServices services, RunRequest request) {
        return request.scope().edition().map(named -> {
            FinalizationPreview plan =
                    services.finalizations().plan(request.period().orElseThrow(), named.number(), named.digest());
            plan.refusal().ifPresent(refusal -> {
                throw refusal;
            });
            return new FinalizationOutput(plan, Optional.empty());
        });
    }

    private String reason() {
        return dryRun ? person.reasonOr("?") : person.person().reason();
    }

    private CommandOutput resumable(long broken, RunRequest request) {
        return new ActionOutput(
                "RESUMABLE",
                request.period()
                        .map(period -> commandContext
                                .messages()
                                .text("rerun.resumable-period", Long.toString(broken), period.code()))
                        .orElseGet(() -> commandContext.messages().text("rerun.resumable", Long.toString(broken))));
    }

    /** Of each job its own. */
    private String sentence(Run run, EditionRepository editions) {
        String period = run.request().period().map(Period::code).orElse("");
        if (run.request().scope().kind() == RerunMode.Kind.FINAL) {
            int number =
                    run.editionId().flatMap(editions::find).map(Edition::number).orElse(0);
            return commandContext.messages().text("final.done", number, period, run.id());
        }
        String said = run.said(commandContext.locale());
        if (said.isBlank() && run.state() == RunState.NOTHING) {
            return commandContext.messages().text("resumed.nothing");
        }
        String ofJob = "resumed." + run.request().job();
        if (!said.isBlank()) {
            return said;
        }
        return commandContext.messages().has(ofJob) ? commandContext.messages().text(ofJob, period) : "";
    }
}
