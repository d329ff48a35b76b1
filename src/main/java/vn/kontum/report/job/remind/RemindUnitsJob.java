package vn.kontum.report.job.remind;

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
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.job.delivery.Delivery;
import vn.kontum.report.job.delivery.OutboxDeliveryService;
import vn.kontum.report.job.delivery.OutboxDocumentWriters;
import vn.kontum.report.job.delivery.PerUnitExecutor;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.UnitStatusRecord.Punctuality;
import vn.kontum.report.publication.status.UnitStatusCalculator;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.execution.RunContext;
import vn.kontum.report.run.execution.RunJobFactory;
import vn.kontum.report.run.execution.SingleStepPeriodJob;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.letter.Reminder;
import vn.kontum.report.text.Messages;

/**
 * Drafts a letter to every unit that owes its report of a period; a unit whose file waits for an administrator owes
 * nothing.
 */
public final class RemindUnitsJob {
    private final RemindServices remindServices;
    private final Messages messages = new Messages("jobs", Messages.VIETNAMESE);

    /** Who owes, what was found, on what paper, by which post. */
    public record RemindServices(
            Catalogue catalogue,
            UnitStatusService board,
            ReceivedFileRepository ledger,
            FindingRepository findings,
            OutboxDocumentWriters stationery,
            OutboxDeliveryService mailing,
            Clock clock) {}

    private RemindUnitsJob(RemindServices remindServices) {
        this.remindServices = remindServices;
    }

    public static RunJobFactory of(JobRepository repository, RemindServices remindServices) {
        return new SingleStepPeriodJob(
                JobNames.REMIND, repository, "draftReminders", new RemindUnitsJob(remindServices)::remind);
    }

    private Tasklet remind(RunContext run) {
        return (contribution, chunk) -> {
            Period period = run.run().request().period().orElseThrow();
            ReportingWindow window = remindServices
                    .catalogue()
                    .window(period)
                    .orElseThrow(() -> new IllegalArgumentException("[period " + period.code()
                            + "] has no window, expected a period of a year with a plan; add the plan to plans.csv"));
            List<UnitStatusService.UnitStatusEntry> owing = owing(period);
            Map<String, UnitStatusService.UnitStatusEntry> places =
                    owing.stream().collect(Collectors.toMap(p -> p.standing().unit(), Function.identity()));
            List<Unit> units = remindServices.catalogue().at(period).reportingUnits().stream()
                    .filter(unit -> places.containsKey(unit.code()))
                    .toList();
            RemindRun desk = new RemindRun(
                    run, window, remindServices.stationery().letters().get());
            AtomicInteger written = new AtomicInteger();
            new PerUnitExecutor(run, units, "draftReminders")
                    .go(unit -> written.addAndGet(remind(desk, unit, places.get(unit.code()))));
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

    private List<UnitStatusService.UnitStatusEntry> owing(Period period) {
        return remindServices.board().of(period).stream()
                .filter(unitStatusEntry -> unitStatusEntry.standing().mark() == Punctuality.MISSING
                        || unitStatusEntry.standing().mark() == Punctuality.RETURNED)
                .filter(unitStatusEntry -> unitStatusEntry.waiting() == 0)
                .filter(unitStatusEntry -> unitStatusEntry
                        .newest()
                        .filter(newest -> newest.outcome() == Outcome.QUARANTINED)
                        .isEmpty())
                .toList();
    }

    /** What stays the same from unit to unit. */
    private record RemindRun(RunContext run, ReportingWindow window, OutboxDocumentWriters.Letters letters) {}

    /** How many letters were written: one, or none where the unit was reminded today. */
    private int remind(RemindRun desk, Unit unit, UnitStatusService.UnitStatusEntry unitStatusEntry)
            throws IOException {
        ReportingWindow window = desk.window();
        LocalDate today = LocalDate.ofInstant(remindServices.clock().instant(), UnitStatusCalculator.PROVINCE);
        Optional<ReceivedFileRecord> returned = unitStatusEntry
                .newest()
                .filter(newest -> newest.outcome() == Outcome.RETURNED)
                .flatMap(newest -> remindServices.ledger().find(newest.arrivalSeq()));
        List<Finding> open = returned.map(
                        entry -> remindServices.findings().of(entry.arrival().seq()).stream()
                                .filter(finding -> finding.blocks() || finding.open())
                                .toList())
                .orElse(List.of());
        int asked = remindServices.catalogue().form(unit, window.period()).size();
        Reminder reminder = new Reminder(unit, window, today, asked, returned, open);
        OutboxDeliveryService.DeliveryLabel label = new OutboxDeliveryService.DeliveryLabel(
                unit.code(), window.period(), Delivery.reminder(reminder.daysLate()));
        if (remindServices.mailing().sent(label)) {
            return 0;
        }
        remindServices
                .mailing()
                .send(label, desk.letters().letter(reminder), desk.run().run().id());
        return 1;
    }
}
