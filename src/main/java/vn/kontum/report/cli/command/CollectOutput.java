package vn.kontum.report.cli.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.PeriodDto;
import vn.kontum.report.cli.output.ReceivedFileDto;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.intake.detection.ObservedFileRepository;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.query.PeriodOverview;
import vn.kontum.report.run.Run;

/** What a collect did. */
record CollectOutput(
        Run run,
        List<ReceivedFileDto> arrivals,
        Map<Outcome, Integer> counts,
        List<PeriodOverview> overviews,
        List<String> outdated)
        implements CommandOutput {

    static CollectOutput of(
            Run run,
            List<ReceivedFileRecord> received,
            List<ObservedFileRepository.WaitingFile> waiting,
            List<PeriodOverview> overviews,
            List<String> outdated) {
        List<ReceivedFileDto> arrivals =
                new ArrayList<>(received.stream().map(ReceivedFileDto::of).toList());
        waiting.stream().map(ReceivedFileDto::of).forEach(arrivals::add);
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        arrivals.forEach(a -> counts.merge(a.verdict(), 1, Integer::sum));
        return new CollectOutput(run, arrivals, counts, overviews, outdated);
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
                || overviews.stream().anyMatch(o -> !o.owing().isEmpty());
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
                overviews.stream().map(PeriodDto::of).toList(),
                outdated,
                run.unitsLeft(),
                run.foldersUnread());
    }

    private record Document(
            long run,
            String state,
            List<ReceivedFileDto> arrivals,
            Map<Outcome, Integer> counts,
            List<PeriodDto> periods,
            List<String> outOfDate,
            List<String> unanswered,
            List<String> unreadFolders) {}

    @Override
    public void print(TextPrinter printer) {
        if (!run.unitsLeft().isEmpty()) {
            printer.print("collect.left", String.join(", ", run.unitsLeft()));
        }
        if (!run.foldersUnread().isEmpty()) {
            printer.print("collect.unread", String.join(", ", run.foldersUnread()));
        }
        if (arrivals.isEmpty()) {
            printer.print("collect.nothing");
            return;
        }
        printer.table(ReceivedFileDto.table(printer, arrivals));
        printer.blank();
        printer.print(
                "collect.summary",
                run.id(),
                arrivals.size(),
                count(Outcome.ACCEPTED),
                count(Outcome.RETURNED),
                count(Outcome.QUARANTINED),
                count(Outcome.IGNORED),
                count(Outcome.WAITING));
        long unvalidated = arrivals.stream()
                .filter(a -> a.seq().isPresent() && a.verdict() == Outcome.WAITING)
                .count();
        if (unvalidated > 0) {
            printer.paragraph(printer.word("collect.not-judged", unvalidated), "");
        }
        overviews.forEach(
                o -> printer.paragraph(o.period().code() + ": " + o.summary().sentence(printer.locale()), ""));
        if (count(Outcome.ACCEPTED) > 0 && !outdated.isEmpty()) {
            printer.print("effect.outdated", String.join(", ", outdated));
        }
        Optional.of(overviews)
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(all.size() - 1))
                .ifPresent(last -> printer.paragraph(last.nextSentence(printer.locale()), ""));
    }
}
