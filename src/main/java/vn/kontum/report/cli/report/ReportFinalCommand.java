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
import vn.kontum.report.application.ApplicationServices;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.ConsentOptions;
import vn.kontum.report.cli.context.ConsolidateAction;
import vn.kontum.report.cli.context.EditionResolver;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.DryRunOutput;
import vn.kontum.report.cli.output.EditionDto;
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
        return commandContext.say(
                commandContext.inExistingOffice(applicationServices -> declare(applicationServices, wanted)));
    }

    private CommandOutput declare(ApplicationServices applicationServices, Period wanted) throws InterruptedException {
        Edition meant = meant(applicationServices, wanted);
        FinalizationPreview plan = applicationServices
                .the(FinalizationPreviewService.class)
                .plan(wanted, meant.number(), digest.isBlank() ? meant.digest() : digest.toLowerCase(Locale.ROOT));
        FinalizationOutput shown =
                new FinalizationOutput(plan, applicationServices.the(Catalogue.class), Optional.empty());
        plan.refusal().ifPresent(refusal -> {
            throw refused(refusal, plan, applicationServices);
        });
        if (consent.dryRun()) {
            return shown;
        }
        Actor by = person.person();
        if (!commandContext.options().json()) {
            shown.print(commandContext.page());
            commandContext.page().blank();
        }
        if (!commandContext.agreed(
                consent, commandContext.words().text("consent.final", meant.number(), wanted.code()))) {
            throw new CommandException(
                    ExitCode.BLOCKED, "DECLINED", commandContext.words().text("consent.declined"));
        }
        Run run = commandContext.run(
                applicationServices,
                RunRequest.consolidate(wanted, TriggerSource.COMMAND, by.name(), by.reason())
                        .withScope(RerunMode.makeFinal(meant.number(), meant.digest())));
        Edition made = applicationServices
                .the(EditionRepository.class)
                .find(meant.id())
                .orElseThrow();
        ReportOutput coverage = new ConsolidateAction(commandContext, applicationServices).answer(wanted, run);
        return new FinalizationOutput(
                plan,
                applicationServices.the(Catalogue.class),
                Optional.of(new ReportOutput(
                        run.id(),
                        false,
                        Optional.of(EditionDto.of(applicationServices, made)),
                        coverage.coverage(),
                        coverage.owing())));
    }

    /** The edition on the line; without one the newest is asked for where a person can answer. */
    private Edition meant(ApplicationServices applicationServices, Period wanted) {
        EditionResolver editions = new EditionResolver(commandContext, applicationServices);
        if (number != null) {
            return editions.one(wanted, Optional.of(number));
        }
        Edition newest = editions.one(wanted, Optional.empty());
        String line = commandContext
                .words()
                .text(
                        "final.line",
                        wanted.code(),
                        newest.number(),
                        newest.digest().substring(0, DIGITS));
        if (!consent.dryRun() && !commandContext.canAsk()) {
            throw new CommandException(
                    ExitCode.USAGE, "EDITION_REQUIRED", commandContext.words().text("final.which", line));
        }
        return newest;
    }

    /** With what changed since, where that is the reason. */
    private RuntimeException refused(
            RequestRejectedException refusal, FinalizationPreview plan, ApplicationServices applicationServices) {
        if (plan.plan().isEmpty()) {
            return refusal;
        }
        DryRunOutput changes = new DryRunOutput(plan.plan().get(), applicationServices.the(Catalogue.class));
        if (!commandContext.options().json()) {
            changes.print(commandContext.page());
            return refusal;
        }
        String summary = commandContext
                .words()
                .text(
                        "final.changes",
                        plan.plan().get().units().size(),
                        plan.plan().get().figures().size());
        List<String> sentences = List.of(refusal.sentence(commandContext.locale()), summary);
        return new CommandException(ExitCode.BLOCKED, refusal.code().name(), String.join(" ", sentences));
    }
}
