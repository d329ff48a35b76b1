package vn.kontum.report.job.remind;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.model.PlanText;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.publication.status.UnitStatusCalculator;
import vn.kontum.report.publication.status.UnitStatusEntry;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.letter.Reminder;
import vn.kontum.report.text.Messages;

/** Gathers what the letter to a unit has to say: what it owes, since when, and what was wrong with a file that was returned. */
final class ReminderFactory {
    private final Catalogue catalogue;
    private final ReceivedFileRepository receivedFiles;
    private final FindingRepository findings;
    private final Clock clock;

    ReminderFactory(
            Catalogue catalogue, ReceivedFileRepository receivedFiles, FindingRepository findings, Clock clock) {
        this.catalogue = catalogue;
        this.receivedFiles = receivedFiles;
        this.findings = findings;
        this.clock = clock;
    }

    private Reminder.Sender sender(Period period) {
        PlanText plan = new PlanText(catalogue.at(period), period, new ReportFormatter(Messages.VIETNAMESE));
        return new Reminder.Sender(plan.province(), plan.place(), plan.citation());
    }

    Reminder reminder(Unit unit, ReportingWindow window, UnitStatusEntry status) {
        Optional<ReceivedFileRecord> returned = status.newest()
                .filter(newest -> newest.outcome() == Outcome.RETURNED)
                .flatMap(newest -> receivedFiles.find(newest.receivedFileSeq()));
        List<Finding> open = returned.map(
                        entry -> findings.of(entry.receivedFile().seq()).stream()
                                .filter(finding -> finding.blocks() || finding.open())
                                .toList())
                .orElse(List.of());
        LocalDate today = LocalDate.ofInstant(clock.instant(), UnitStatusCalculator.PROVINCE);
        int asked = catalogue.form(unit, window.period()).size();
        return new Reminder(unit, window, sender(window.period()), today, asked, returned, open);
    }
}
