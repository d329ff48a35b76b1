package vn.kontum.report.edge.cli;

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
import vn.kontum.report.batch.Cause;
import vn.kontum.report.batch.Run;
import vn.kontum.report.batch.RunRequest;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.batch.outlook.Outlook;
import vn.kontum.report.batch.outlook.Outlooks;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.edge.Office;
import vn.kontum.report.edge.UnitFolders;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.LedgerStore;
import vn.kontum.report.intake.Outcome;
import vn.kontum.report.intake.SightingStore;

/** Takes in, judges and answers what lies in the inbox. */
@Command(name = "collect")
final class CollectCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final PersonOptions person = new PersonOptions();

    CollectCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        return desk.say(desk.inOffice(this::collect));
    }

    private Collected collect(Office office) throws InterruptedException {
        LedgerStore ledger = office.the(LedgerStore.class);
        UnitFolders.prepare(office);
        List<Long> open = ledger.unjudged(0, Integer.MAX_VALUE).stream()
                .map(e -> e.arrival().seq())
                .toList();
        RunRequest request = RunRequest.collect(
                Cause.COMMAND, person.name(), person.reasonOr(desk.words().text("collect.reason")));
        Run run = desk.run(office, request);
        List<LedgerEntry> judged = Stream.concat(
                        open.stream().flatMap(seq -> ledger.find(seq).stream()), ledger.ofRun(run.id()).stream())
                .toList();
        List<SightingStore.Waiting> waiting = office.the(SightingStore.class).waiting();
        List<String> outdated = office.the(Runs.class).effects().outdated().stream()
                .map(Period::code)
                .toList();
        return Collected.of(run, judged, waiting, outlooks(office, judged), outdated);
    }

    private static List<Outlook> outlooks(Office office, List<LedgerEntry> judged) {
        TreeSet<Period> periods = new TreeSet<>();
        judged.stream()
                .filter(e -> e.verdict() == Outcome.ACCEPTED || e.verdict() == Outcome.RETURNED)
                .flatMap(e -> e.period().stream())
                .flatMap(p -> Period.parse(p).stream())
                .filter(p -> office.the(vn.kontum.report.catalogue.Catalogue.class)
                        .window(p)
                        .isPresent())
                .forEach(periods::add);
        return periods.stream().map(p -> office.the(Outlooks.class).of(p)).toList();
    }

    /** What a collect did. */
    private record Collected(
            Run run,
            List<ArrivalLine> arrivals,
            Map<Outcome, Integer> counts,
            List<Outlook> outlooks,
            List<String> outdated)
            implements Answer {

        static Collected of(
                Run run,
                List<LedgerEntry> judged,
                List<SightingStore.Waiting> waiting,
                List<Outlook> outlooks,
                List<String> outdated) {
            List<ArrivalLine> arrivals =
                    new ArrayList<>(judged.stream().map(ArrivalLine::of).toList());
            waiting.stream().map(ArrivalLine::of).forEach(arrivals::add);
            Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
            arrivals.forEach(a -> counts.merge(a.verdict(), 1, Integer::sum));
            return new Collected(run, arrivals, counts, outlooks, outdated);
        }

        @Override
        public Exit exit() {
            if (arrivals.stream().allMatch(a -> a.seq().isEmpty()) && run.unitsLeft().isEmpty()) {
                return Exit.NOTHING;
            }
            boolean open = count(Outcome.RETURNED) + count(Outcome.QUARANTINED) > 0
                    || !run.unitsLeft().isEmpty()
                    || outlooks.stream().anyMatch(o -> !o.owing().isEmpty());
            return open ? Exit.INCOMPLETE : Exit.DONE;
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
                    outlooks.stream().map(PeriodLine::of).toList(),
                    outdated,
                    run.unitsLeft());
        }

        private record Document(
                long run,
                String state,
                List<ArrivalLine> arrivals,
                Map<Outcome, Integer> counts,
                List<PeriodLine> periods,
                List<String> outOfDate,
                List<String> unanswered) {}

        @Override
        public void print(Page page) {
            if (!run.unitsLeft().isEmpty()) {
                page.say("collect.left", String.join(", ", run.unitsLeft()));
            }
            if (arrivals.isEmpty()) {
                page.say("collect.nothing");
                return;
            }
            page.table(ArrivalLine.table(page, arrivals));
            page.blank();
            page.say(
                    "collect.summary",
                    run.id(),
                    arrivals.size(),
                    count(Outcome.ACCEPTED),
                    count(Outcome.RETURNED),
                    count(Outcome.QUARANTINED),
                    count(Outcome.IGNORED),
                    count(Outcome.WAITING));
            outlooks.forEach(
                    o -> page.paragraph(o.period().code() + ": " + o.headline().sentence(page.locale()), ""));
            if (count(Outcome.ACCEPTED) > 0 && !outdated.isEmpty()) {
                page.say("effect.outdated", String.join(", ", outdated));
            }
            Optional.of(outlooks)
                    .filter(all -> !all.isEmpty())
                    .map(all -> all.get(all.size() - 1))
                    .ifPresent(last -> page.paragraph(last.nextSentence(page.locale()), ""));
        }
    }
}
