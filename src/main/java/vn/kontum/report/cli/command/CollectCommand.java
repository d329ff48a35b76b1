package vn.kontum.report.cli.command;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.kontum.report.administration.ActionEffectService;
import vn.kontum.report.application.UnitFolderInitializer;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.AwaitedRun;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.intake.detection.ObservedFileRepository;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.query.PeriodOverview;
import vn.kontum.report.query.PeriodOverviewService;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;

/** Receives, validates and answers the files of the inbox. */
@Command(name = "collect")
public final class CollectCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Mixin
    private final ActorOptions person = new ActorOptions();

    CollectCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        return commandContext.print(commandContext.inApplication(CollectServices.class, this::collect));
    }

    /** What collecting asks of the application. */
    private record CollectServices(
            Catalogue catalogue,
            UnitFolderInitializer unitFolders,
            RunService runs,
            ReceivedFileRepository receivedFiles,
            ObservedFileRepository observedFiles,
            ActionEffectService effects,
            PeriodOverviewService overviews) {}

    private CollectOutput collect(CollectServices services) throws InterruptedException {
        ReceivedFileRepository ledger = services.receivedFiles();
        services.unitFolders().prepare();
        List<Long> open = seqs(ledger.unprocessed(0, Integer.MAX_VALUE));
        List<Long> unanswered = seqs(ledger.unanswered());
        RunRequest request = RunRequest.collect(
                TriggerSource.COMMAND,
                person.name(),
                person.reasonOr(commandContext.messages().text("collect.reason")));
        Run run = AwaitedRun.of(services.runs(), request, commandContext);
        List<ReceivedFileRecord> received = Stream.of(
                        open.stream().flatMap(seq -> ledger.find(seq).stream()),
                        unanswered.stream()
                                .flatMap(seq -> ledger.find(seq).stream())
                                .filter(file -> file.answeredAt().isPresent()),
                        ledger.ofRun(run.id()).stream())
                .flatMap(Function.identity())
                .toList();
        List<ObservedFileRepository.WaitingFile> waiting =
                services.observedFiles().waiting();
        List<String> outdated =
                services.effects().outdated().stream().map(Period::code).toList();
        return CollectOutput.of(run, received, waiting, overviews(services, received), outdated);
    }

    private static List<Long> seqs(List<ReceivedFileRecord> files) {
        return files.stream().map(file -> file.receivedFile().seq()).toList();
    }

    private static List<PeriodOverview> overviews(CollectServices services, List<ReceivedFileRecord> received) {
        TreeSet<Period> periods = new TreeSet<>();
        received.stream()
                .filter(e -> e.verdict() == Outcome.ACCEPTED || e.verdict() == Outcome.RETURNED)
                .flatMap(e -> e.period().stream())
                .flatMap(p -> Period.parse(p).stream())
                .filter(p -> services.catalogue().window(p).isPresent())
                .forEach(periods::add);
        return periods.stream().map(services.overviews()::of).toList();
    }
}
