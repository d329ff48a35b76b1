package vn.kontum.report.batch;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Messages;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Window;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.LedgerStore;
import vn.kontum.report.intake.Outcome;
import vn.kontum.report.report.UnitStanding.Mark;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.letter.Reminder;

/** Drafts a letter to every unit that owes its report of a period; a unit whose file waits for an administrator owes nothing. */
final class RemindJob {
    private final Office office;
    private final Messages messages = new Messages("jobs", Messages.VIETNAMESE);

    /** Who owes, what was found, on what paper, by which post. */
    record Office(
            Catalogue catalogue,
            Board board,
            LedgerStore ledger,
            FindingStore findings,
            Stationery stationery,
            Mailing mailing,
            Clock clock) {}

    private RemindJob(Office office) {
        this.office = office;
    }

    static Recipe of(JobRepository repository, Office office) {
        return new PeriodJob(JobNames.REMIND, repository, "remind", new RemindJob(office)::remind);
    }

    private Tasklet remind(RunContext run) {
        return (contribution, chunk) -> {
            Period period = run.run().request().period().orElseThrow();
            Window window = office.catalogue()
                    .window(period)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "[period " + period.code() + "] is not in periods.csv, expected its window; add it"));
            List<Board.Place> owing = owing(period);
            Map<String, Board.Place> places =
                    owing.stream().collect(Collectors.toMap(p -> p.standing().unit(), Function.identity()));
            List<Unit> units = office.catalogue().reportingUnits().stream()
                    .filter(unit -> places.containsKey(unit.code()))
                    .toList();
            Desk desk = new Desk(run, window, office.stationery().letters().get());
            AtomicInteger written = new AtomicInteger();
            new Rounds(run, units, "remind").go(unit -> written.addAndGet(remind(desk, unit, places.get(unit.code()))));
            contribution.incrementWriteCount(written.get());
            conclude(run, units, written.get());
            return RepeatStatus.FINISHED;
        };
    }

    private void conclude(RunContext run, List<Unit> units, int written) {
        String said = messages.text("remind.done", written, units.size());
        if (written == 0) {
            run.nothing(said);
        } else {
            run.say(said);
        }
    }

    private List<Board.Place> owing(Period period) {
        return office.board().of(period).stream()
                .filter(place -> place.standing().mark() == Mark.MISSING
                        || place.standing().mark() == Mark.RETURNED)
                .filter(place -> place.waiting() == 0)
                .filter(place -> place.newest()
                        .filter(newest -> newest.outcome() == Outcome.QUARANTINED)
                        .isEmpty())
                .toList();
    }

    /** What stays the same from unit to unit. */
    private record Desk(RunContext run, Window window, Stationery.Letters letters) {}

    /** How many letters were written: one, or none where the unit was reminded today. */
    private int remind(Desk desk, Unit unit, Board.Place place) throws IOException {
        Window window = desk.window();
        LocalDate today = LocalDate.ofInstant(office.clock().instant(), Standings.PROVINCE);
        Optional<LedgerEntry> returned = place.newest()
                .filter(newest -> newest.outcome() == Outcome.RETURNED)
                .flatMap(newest -> office.ledger().find(newest.arrivalSeq()));
        List<Finding> open = returned.map(
                        entry -> office.findings().of(entry.arrival().seq()).stream()
                                .filter(finding -> finding.blocks() || finding.open())
                                .toList())
                .orElse(List.of());
        int asked = office.catalogue().form(unit, window.period()).size();
        Reminder reminder = new Reminder(unit, window, today, asked, returned, open);
        Mailing.Label label = new Mailing.Label(unit.code(), window.period(), Dispatch.reminder(reminder.daysLate()));
        if (office.mailing().sent(label)) {
            return 0;
        }
        office.mailing()
                .send(label, desk.letters().letter(reminder), desk.run().run().id());
        return 1;
    }
}
