package vn.kontum.report.cli.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.kontum.report.administration.ActionEffectService;
import vn.kontum.report.application.UnitFolderInitializer;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.ArrivalDto;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.PeriodDto;
import vn.kontum.report.cli.output.TextPrinter;
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

/** Takes in, judges and answers what lies in the inbox. */
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
        return commandContext.say(commandContext.inApplication(CollectServices.class, this::collect));
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
        List<Long> open = ledger.unjudged(0, Integer.MAX_VALUE).stream()
                .map(e -> e.arrival().seq())
                .toList();
        RunRequest request = RunRequest.collect(
                TriggerSource.COMMAND,
                person.name(),
                person.reasonOr(commandContext.words().text("collect.reason")));
        Run run = commandContext.run(services.runs(), request);
        List<ReceivedFileRecord> judged = Stream.concat(
                        open.stream().flatMap(seq -> ledger.find(seq).stream()), ledger.ofRun(run.id()).stream())
                .toList();
        List<ObservedFileRepository.WaitingFile> waiting =
                services.observedFiles().waiting();
        List<String> outdated =
                services.effects().outdated().stream().map(Period::code).toList();
        return CollectOutput.of(run, judged, waiting, outlooks(services, judged), outdated);
    }

    private static List<PeriodOverview> outlooks(CollectServices services, List<ReceivedFileRecord> judged) {
        TreeSet<Period> periods = new TreeSet<>();
        judged.stream()
                .filter(e -> e.verdict() == Outcome.ACCEPTED || e.verdict() == Outcome.RETURNED)
                .flatMap(e -> e.period().stream())
                .flatMap(p -> Period.parse(p).stream())
                .filter(p -> services.catalogue().window(p).isPresent())
                .forEach(periods::add);
        return periods.stream().map(services.overviews()::of).toList();
    }

    /** What a collect did. */
    private record CollectOutput(
            Run run,
            List<ArrivalDto> arrivals,
            Map<Outcome, Integer> counts,
            List<PeriodOverview> outlooks,
            List<String> outdated)
            implements CommandOutput {

        static CollectOutput of(
                Run run,
                List<ReceivedFileRecord> judged,
                List<ObservedFileRepository.WaitingFile> waiting,
                List<PeriodOverview> outlooks,
                List<String> outdated) {
            List<ArrivalDto> arrivals =
                    new ArrayList<>(judged.stream().map(ArrivalDto::of).toList());
            waiting.stream().map(ArrivalDto::of).forEach(arrivals::add);
            Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
            arrivals.forEach(a -> counts.merge(a.verdict(), 1, Integer::sum));
            return new CollectOutput(run, arrivals, counts, outlooks, outdated);
        }

        @Override
        public ExitCode exit() {
            if (arrivals.stream().anyMatch(a -> a.seq().isPresent() && a.verdict() == Outcome.WAITING)) {
                return ExitCode.BLOCKED;
            }
            if (arrivals.stream().allMatch(a -> a.seq().isEmpty())
                    && run.unitsLeft().isEmpty()
                    && run.foldersUnread().isEmpty()) {
                return ExitCode.NOTHING;
            }
            boolean open = count(Outcome.RETURNED) + count(Outcome.QUARANTINED) > 0
                    || !run.unitsLeft().isEmpty()
                    || !run.foldersUnread().isEmpty()
                    || outlooks.stream().anyMatch(o -> !o.owing().isEmpty());
            return open ? ExitCode.INCOMPLETE : ExitCode.DONE;
        }

        private int count(Outcome outcome) {
            return counts.getOrDefault(outcome, 0);
        }

        @Override
        public Object document() {
            return new Document(
                    run.id(),
                    run.state().name(),
                    arrivals,
                    counts,
                    outlooks.stream().map(PeriodDto::of).toList(),
                    outdated,
                    run.unitsLeft(),
                    run.foldersUnread());
        }

        private record Document(
                long run,
                String state,
                List<ArrivalDto> arrivals,
                Map<Outcome, Integer> counts,
                List<PeriodDto> periods,
                List<String> outOfDate,
                List<String> unanswered,
                List<String> unreadFolders) {}

        @Override
        public void print(TextPrinter printer) {
            if (!run.unitsLeft().isEmpty()) {
                printer.say("collect.left", String.join(", ", run.unitsLeft()));
            }
            if (!run.foldersUnread().isEmpty()) {
                printer.say("collect.unread", String.join(", ", run.foldersUnread()));
            }
            if (arrivals.isEmpty()) {
                printer.say("collect.nothing");
                return;
            }
            printer.table(ArrivalDto.table(printer, arrivals));
            printer.blank();
            printer.say(
                    "collect.summary",
                    run.id(),
                    arrivals.size(),
                    count(Outcome.ACCEPTED),
                    count(Outcome.RETURNED),
                    count(Outcome.QUARANTINED),
                    count(Outcome.IGNORED),
                    count(Outcome.WAITING));
            long unjudged = arrivals.stream()
                    .filter(a -> a.seq().isPresent() && a.verdict() == Outcome.WAITING)
                    .count();
            if (unjudged > 0) {
                printer.paragraph(printer.word("collect.not-judged", unjudged), "");
            }
            outlooks.forEach(o ->
                    printer.paragraph(o.period().code() + ": " + o.headline().sentence(printer.locale()), ""));
            if (count(Outcome.ACCEPTED) > 0 && !outdated.isEmpty()) {
                printer.say("effect.outdated", String.join(", ", outdated));
            }
            Optional.of(outlooks)
                    .filter(all -> !all.isEmpty())
                    .map(all -> all.get(all.size() - 1))
                    .ifPresent(last -> printer.paragraph(last.nextSentence(printer.locale()), ""));
        }
    }
}
