package vn.kontum.report.job.remind;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.job.delivery.Delivery;
import vn.kontum.report.job.delivery.OutboxDeliveryService;
import vn.kontum.report.job.delivery.OutboxDocumentWriters;
import vn.kontum.report.job.delivery.PerUnitExecutor;
import vn.kontum.report.publication.UnitStatusRecord.Punctuality;
import vn.kontum.report.publication.status.UnitStatusEntry;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.run.RunNote;
import vn.kontum.report.run.execution.ActiveRuns;
import vn.kontum.report.run.execution.RunContext;
import vn.kontum.report.submission.letter.Reminder;

/**
 * Drafts a letter to every unit that owes its report, at most one a day; a unit whose file waits for an administrator owes
 * nothing.
 */
final class DraftRemindersTasklet implements Tasklet {
    private final Catalogue catalogue;
    private final UnitStatusService statuses;
    private final ReminderFactory reminders;
    private final OutboxDocumentWriters writers;
    private final OutboxDeliveryService deliveries;
    private final ActiveRuns runs;

    DraftRemindersTasklet(
            Catalogue catalogue,
            UnitStatusService statuses,
            ReminderFactory reminders,
            OutboxDocumentWriters writers,
            OutboxDeliveryService deliveries,
            ActiveRuns runs) {
        this.catalogue = catalogue;
        this.statuses = statuses;
        this.reminders = reminders;
        this.writers = writers;
        this.deliveries = deliveries;
        this.runs = runs;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws Exception {
        RunContext run = runs.of(contribution.getStepExecution());
        ReportingWindow window = window(run.period());
        Map<String, UnitStatusEntry> owing =
                owing(run.period(), run.run().request().scope().units());
        List<Unit> units = catalogue.owing(run.period()).stream()
                .filter(unit -> owing.containsKey(unit.code()))
                .toList();
        OutboxDocumentWriters.Letters letters = writers.letters().get();
        AtomicInteger written = new AtomicInteger();
        new PerUnitExecutor(run, units, "draftReminders").go(unit -> {
            Reminder reminder = reminders.reminder(unit, window, owing.get(unit.code()));
            written.addAndGet(draft(reminder, unit, letters, run));
        });
        contribution.incrementWriteCount(written.get());
        run.setNote(RunNote.counted(RunNote.Code.REMINDERS_DRAFTED, written.get(), units.size()));
        if (written.get() == 0) {
            contribution.setExitStatus(ExitStatus.NOOP);
        }
        return RepeatStatus.FINISHED;
    }

    private ReportingWindow window(Period period) {
        return catalogue
                .window(period)
                .orElseThrow(() -> new IllegalArgumentException("[period " + period.code()
                        + "] has no window, expected a period of a year with a plan; add the plan to plans.csv"));
    }

    /** @param only codes of the only units that are meant; everybody where empty */
    private Map<String, UnitStatusEntry> owing(Period period, List<String> only) {
        return statuses.of(period).stream()
                .filter(entry -> only.isEmpty() || only.contains(entry.status().unit()))
                .filter(entry -> entry.status().mark() == Punctuality.MISSING
                        || entry.status().mark() == Punctuality.RETURNED)
                .filter(entry -> entry.waiting() == 0)
                .filter(entry -> entry.newest()
                        .filter(newest -> newest.outcome() == Outcome.QUARANTINED)
                        .isEmpty())
                .collect(Collectors.toMap(entry -> entry.status().unit(), Function.identity()));
    }

    /** How many letters were written: one, or none where the unit was reminded today. */
    private int draft(Reminder reminder, Unit unit, OutboxDocumentWriters.Letters letters, RunContext run)
            throws IOException {
        OutboxDeliveryService.DeliveryLabel label = new OutboxDeliveryService.DeliveryLabel(
                unit.code(), run.period(), Delivery.reminder(reminder.daysLate()));
        if (deliveries.sent(label)) {
            return 0;
        }
        deliveries.send(label, letters.letter(reminder), run.run().id());
        return 1;
    }
}
