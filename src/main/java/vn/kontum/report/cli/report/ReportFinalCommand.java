package vn.kontum.report.cli.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.administration.FinalizationPreview;
import vn.kontum.report.administration.FinalizationPreviewService;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.AwaitedRun;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.ConsentOptions;
import vn.kontum.report.cli.context.ConsolidateAction;
import vn.kontum.report.cli.context.EditionResolver;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.DryRunOutput;
import vn.kontum.report.cli.output.EditionDtoFactory;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.FinalizationOutput;
import vn.kontum.report.cli.output.ReportOutput;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;

/** Declares an edition final: nothing but its state changes, and the quarters that it is made of are closed. */
@Command(name = "final")
final class ReportFinalCommand implements Callable<Integer> {
    private static final int DIGITS = 16;

    private final CommandContext commandContext;

    @Option(names = "--period", paramLabel = "P", required = true)
    private @Nullable Period period;

    @Option(names = "--edition", paramLabel = "N")
    private @Nullable Integer number;

    @Option(names = "--digest", paramLabel = "D")
    private String digest = "";

    @Mixin
    private final ConsentOptions consent = new ConsentOptions();

    @Mixin
    private final ActorOptions person = new ActorOptions();

    ReportFinalCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Period wanted = Optional.ofNullable(period).orElseThrow();
        commandContext.requireKnown(wanted);
        return commandContext.print(
                commandContext.inExistingApplication(FinalServices.class, services -> declare(services, wanted)));
    }

    /** What declaring an edition final asks of the application. */
    private record FinalServices(
            EditionResolver resolver,
            EditionRepository editions,
            EditionDtoFactory reports,
            FinalizationPreviewService previews,
            ConsolidateAction consolidating,
            RunService runs) {}

    private CommandOutput declare(FinalServices services, Period wanted) throws InterruptedException {
        Edition meant = meant(services.resolver(), wanted);
        FinalizationPreview plan = services.previews()
                .plan(wanted, meant.number(), digest.isBlank() ? meant.digest() : digest.toLowerCase(Locale.ROOT));
        FinalizationOutput shown = new FinalizationOutput(plan, Optional.empty());
        plan.refusal().ifPresent(refusal -> {
            throw refused(refusal, plan);
        });
        if (consent.dryRun()) {
            return shown;
        }
        Actor by = person.person();
        commandContext.show(shown);
        consent.require(commandContext, commandContext.messages().text("consent.final", meant.number(), wanted.code()));
        Run run = AwaitedRun.of(
                services.runs(),
                RunRequest.consolidate(wanted, TriggerSource.COMMAND, by.name(), by.reason())
                        .withScope(RerunMode.makeFinal(meant.number(), meant.digest())),
                commandContext);
        Edition made = services.editions().find(meant.id()).orElseThrow();
        ReportOutput coverage = services.consolidating().answer(wanted, run);
        return new FinalizationOutput(
                plan,
                Optional.of(new ReportOutput(
                        run.id(),
                        false,
                        Optional.of(services.reports().of(made)),
                        coverage.coverage(),
                        coverage.owing(),
                        coverage.excluded())));
    }

    /** The edition on the line; without one the newest is asked for where a person can answer. */
    private Edition meant(EditionResolver editions, Period wanted) {
        if (number != null) {
            return editions.one(wanted, Optional.of(number));
        }
        Edition newest = editions.one(wanted, Optional.empty());
        String line = commandContext
                .messages()
                .text(
                        "final.line",
                        wanted.code(),
                        newest.number(),
                        newest.digest().substring(0, DIGITS));
        if (!consent.dryRun() && !commandContext.canAsk()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "EDITION_REQUIRED",
                    commandContext.messages().text("final.which", line));
        }
        return newest;
    }

    /** With what changed since, where that is the reason. */
    private RuntimeException refused(RequestRejectedException refusal, FinalizationPreview plan) {
        if (plan.plan().isEmpty()) {
            return refusal;
        }
        DryRunOutput changes = new DryRunOutput(plan.plan().get());
        if (!commandContext.options().json()) {
            changes.print(commandContext.printer());
            return refusal;
        }
        String summary = commandContext
                .messages()
                .text(
                        "final.changes",
                        plan.plan().get().units().size(),
                        plan.plan().get().figures().size());
        List<String> sentences = List.of(refusal.onCommandLine(commandContext.locale()), summary);
        return new CommandException(ExitCode.BLOCKED, refusal.code().name(), String.join(" ", sentences));
    }
}
